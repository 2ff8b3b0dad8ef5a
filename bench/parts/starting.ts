// From nothing to ready, memory when nothing happens, and the first answer: the started program beside programs that only
// start the SDKs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Promised } from '../../src/core/promise.ts';
import { startDiscord } from '../../tests/support/discord/server.ts';
import { startTelegramServer } from '../../tests/support/telegram/server.ts';
import { found } from '../part.ts';
import { fill, idOf, personOf } from '../people.ts';
import { bare, limber, newFolder, removeFolder, start } from '../process.ts';
import { median, short, times, type Row } from '../table.ts';

const PEOPLE = 10_000;
const ROUNDS = 3;
/** Time to come to rest before memory is read. */
const REST_MS = 500;

type Platform = 'telegram' | 'discord';

interface Start {
  readonly readyMs: number;
  /** From the start to the first answer on the first of the platforms. */
  readonly answerMs: number;
  readonly rssMb: number;
}

/** Starts a program, gives it one command, waits a while, reads its memory, ends it. */
async function runOnce(script: string, platforms: readonly Platform[], people: number): Promise<Start> {
  const telegram = await startTelegramServer();
  const discord = await startDiscord();
  const folder = await newFolder();
  const rule = { type: 'daily', zone: 'UTC', minute: 0, days: [1, 2, 3, 4, 5, 6, 7] } as const;
  // Due in a year, so that nothing is sent.
  const later: Promised = { id: 'tip', kind: 'tip', rule, due: Date.now() + 365 * 86_400_000 };
  if (people > 0) {
    await fill(
      folder,
      Array.from({ length: people }, (_, n) => personOf(idOf(n), later)),
    );
  }
  const on = (platform: Platform): boolean => platforms.includes(platform);
  const ann = telegram.person();
  telegram.say(telegram.privateChat(ann), '/help', ann, { entities: [{ type: 'bot_command', offset: 0, length: 5 }] });
  const program = start(
    script,
    {
      ...(on('telegram') ? { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot } : {}),
      ...(on('discord') ? { DISCORD_BOT_TOKEN: discord.token, DISCORD_API_ROOT: discord.apiRoot } : {}),
      BARE_ANSWERS: JSON.stringify(
        platforms[0] === 'telegram'
          ? { help: { text: 'x' } }
          : { help: { components: [{ type: 10, content: 'x' }], flags: 1 << 15 } },
      ),
    },
    folder,
  );
  const since = (): number => performance.now() - program.begun;
  const ready = Promise.all([
    on('telegram') && telegram.waitFor('polling', () => telegram.callsOf('getUpdates').length > 0, 30_000),
    on('discord') && discord.until(discord.gateway.connected, 'a login', 30_000),
  ]).then(since);
  const answered = on('telegram')
    ? telegram.message(telegram.privateChat(ann)).then(since)
    : ready.then(() => discord.command('help').answered()).then(since);
  const [readyMs, answerMs] = await Promise.all([ready, answered]);
  await pause(REST_MS);
  const rssMb = program.rssMb();
  await program.stop();
  await Promise.all([telegram.close(), discord.close(), removeFolder(folder)]);
  return { readyMs, answerMs, rssMb };
}

/** Several starts of each, in turns, so that a busy moment of the machine hits all alike. */
async function inTurns<Name extends string>(
  kinds: Readonly<Record<Name, () => Promise<Start>>>,
): Promise<Record<Name, Start>> {
  const names = Object.keys(kinds) as Name[];
  const starts = new Map<Name, Start[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) for (const name of names) starts.get(name)!.push(await kinds[name]());
  const middle = (all: readonly Start[]): Start => ({
    readyMs: median(all.map(({ readyMs }) => readyMs)),
    answerMs: median(all.map(({ answerMs }) => answerMs)),
    rssMb: median(all.map(({ rssMb }) => rssMb)),
  });
  return Object.fromEntries(names.map((name) => [name, middle(starts.get(name)!)])) as Record<Name, Start>;
}

/** One line asked of the terminal: time to its answer, and the most memory it had by then. */
async function terminal(): Promise<number> {
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const folder = await newFolder();
    const begun = performance.now();
    const child = spawn(process.execPath, [limber, '--say', '/help'], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    waits.push(performance.now() - begun);
    await once(child, 'exit');
    await removeFolder(folder);
  }
  return median(waits);
}

const both: readonly Platform[] = ['telegram', 'discord'];
const all = await inTurns({
  limber: () => runOnce(limber, both, 0),
  full: () => runOnce(limber, both, PEOPLE),
  sdks: () => runOnce(bare('both'), both, 0),
  limberTelegram: () => runOnce(limber, ['telegram'], 0),
  bareTelegram: () => runOnce(bare('telegram'), ['telegram'], 0),
  limberDiscord: () => runOnce(limber, ['discord'], 0),
  bareDiscord: () => runOnce(bare('discord'), ['discord'], 0),
});
const { limber: empty, full, sdks } = all;
const inTerminal = await terminal();

const alone = (name: string, ours: Start, theirs: Start): Row => ({
  what: `${name} alone: memory; first answer after the start`,
  limber: `${short(ours.rssMb)} MB; ${short(ours.answerMs)} ms`,
  target: '',
  reached: undefined,
  beside: `${short(theirs.rssMb)} MB (${times(ours.rssMb / theirs.rssMb)}); ${short(theirs.answerMs)} ms (${times(ours.answerMs / theirs.answerMs)})`,
});

found([
  {
    what: 'idle memory, both platforms',
    limber: `${short(empty.rssMb)} MB, ${times(empty.rssMb / sdks.rssMb)}`,
    target: '≤ 1.25 ×',
    reached: empty.rssMb / sdks.rssMb <= 1.25,
    beside: `a program that only starts both SDKs: ${short(sdks.rssMb)} MB; Limber with 10,000 people: ${short(full.rssMb)} MB`,
  },
  {
    what: 'start to ready, both platforms, 10,000 people',
    limber: `${short(full.readyMs)} ms, ${times(full.readyMs / sdks.readyMs)}`,
    target: '≤ 1.5 ×',
    reached: full.readyMs / sdks.readyMs <= 1.5,
    beside: `the same program: ${short(sdks.readyMs)} ms; Limber without people: ${short(empty.readyMs)} ms`,
  },
  alone('Telegram', all.limberTelegram, all.bareTelegram),
  alone('Discord', all.limberDiscord, all.bareDiscord),
  {
    what: 'terminal: one line asked and answered',
    limber: `${short(inTerminal)} ms`,
    target: '',
    reached: undefined,
    beside: '',
  },
]);
process.exit(0);
