// Real processes, really killed in the middle of deliveries, with a Telegram that fails in every way it knows: nobody gets
// two, what was under way at most is lost, and nothing that was confirmed. `npm run kills` does it 500 times.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../../src/store/lowdb/open.ts';
import { script } from '../../../support/dist.ts';
import { freshFolder } from '../../../support/folder.ts';
import { kept, promise } from '../../../support/kept.ts';
import { size } from '../../../support/size.ts';
import {
  startTelegramServer,
  type Fault,
  type TestCall,
  type TelegramServer,
} from '../../../support/telegram/server.ts';
import type { TestMessage, TestUser } from '../../../support/telegram/world.ts';
import { dice } from '../../../support/virtual-time.ts';

const KILLS = Number(process.env.KILLS ?? size(30, 150));
const SIDE_BY_SIDE = 4;
const PEOPLE = 300;
/** Of these, who now and then change a setting. */
const TALKERS = 20;
/** Days of one crowd; after a week without a reaction they would be left in peace. */
const DAYS = 6;
const DAY_MS = 24 * 3_600_000;
const FIRST = Date.parse('2026-11-20T08:00Z');
/** Messages of one life, and how long after its last one it is killed. */
const LONGEST = 60;
const HESITATION_MS = 12;
/** More calls than one crowd makes. */
const MANY_CALLS = 60_000;
/** Share of those who block the bot, day by day. */
const BLOCKED = 0.01;
/** Sends under way at once, see IN_FLIGHT in schedule/pacer.ts. */
const UNDER_WAY = 10;

/** What befalls one call, by its share of all calls; the rest only takes a moment. */
const FAULTS: readonly (readonly [share: number, fault: Fault])[] = [
  [0.03, { status: 502 }],
  [0.02, { status: 500 }],
  [0.02, { drop: 'before' }],
  [0.02, { drop: 'after' }],
  [0.03, { delayMs: 60 }],
  [0.003, { status: 429, retryAfter: 1 }],
];

interface Sums {
  kills: number;
  /** Sends under way at the kills. */
  underWay: number;
  /** Messages that were claimed before a kill and never came. */
  lost: number;
  mostLost: number;
  /** Lost without a kill: the connection broke, so that nobody knows whether they arrived. */
  dropped: number;
  delivered: number;
  doubled: number;
  /** Neither delivered nor accounted for. */
  missing: number;
  confirmed: number;
  forgotten: number;
}

const sums: Sums = {
  kills: 0,
  underWay: 0,
  lost: 0,
  mostLost: 0,
  dropped: 0,
  delivered: 0,
  doubled: 0,
  missing: 0,
  confirmed: 0,
  forgotten: 0,
};

/** What a life finds on disk: who was claimed today, and the number each talker has told. */
interface Found {
  readonly claimed: readonly number[];
  readonly told: Readonly<Record<string, number>>;
}

/** People, their folder and their Telegram, over some days and many lives of the program. */
interface Crowd {
  readonly random: () => number;
  readonly server: TelegramServer;
  readonly folder: string;
  readonly people: readonly TestUser[];
  /** The last number somebody told. */
  number: number;
}

async function createCrowd(seed: number): Promise<Crowd> {
  const server = await startTelegramServer();
  const folder = await freshFolder();
  const people = Array.from({ length: PEOPLE }, () => server.person());
  const store = await openStore(folder);
  await Promise.all(people.map(({ id }) => store.update(`telegram:${id}`, () => kept(String(id), promise(FIRST)))));
  await store.close();
  return { random: dice(seed), server, folder, people, number: 0 };
}

function pickFault(random: () => number): Fault {
  let left = random();
  for (const [share, fault] of FAULTS) {
    left -= share;
    if (left < 0) return fault;
  }
  return { delayMs: Math.floor(random() * 8) };
}

/** Lets somebody change a setting, unless what they said before could still be read a second time. */
function talk(crowd: Crowd): void {
  const { server, people, random } = crowd;
  const person = people[Math.floor(random() * TALKERS)]!;
  const open = server.world.updates.map(({ message }) => (message as TestMessage).chat.id);
  if (open.includes(person.id)) return;
  crowd.number += 1;
  const entities = [{ type: 'bot_command', offset: 0, length: 4 }];
  server.say(server.privateChat(person), `/set ${crowd.number}`, person, { entities });
}

const textsOf = (server: TelegramServer, person: TestUser): string[] =>
  server.messagesIn(server.privateChat(person)).flatMap(({ text }) => text ?? []);

/** Everything somebody was told is kept. */
const confirmedTo = (server: TelegramServer, person: TestUser): number[] =>
  textsOf(server, person).flatMap((text) => (text.startsWith('kept ') ? Number(text.slice(5)) : []));

/** One day's delivery, killed again and again until it has come to its end, or until there were enough kills. */
async function deliverDay(crowd: Crowd, now: number, enough: () => boolean): Promise<void> {
  const { server, people, folder, random } = crowd;
  const tip = `tip ${new Date(now).toISOString().slice(0, 10)}`;
  const talkers = people.slice(0, TALKERS);
  const listeners = people.filter((person) => {
    const chat = server.privateChat(person);
    if (!talkers.includes(person) && random() < BLOCKED) chat.closed = 'blocked';
    return chat.closed === undefined;
  });
  const tips = (): TestCall[] =>
    server.callsOf('sendMessage').filter(({ params }) => String(params.text).startsWith('tip '));
  const dropped = (): Set<unknown> =>
    new Set(tips().flatMap(({ status, params }) => (status === 0 ? params.chat_id : [])));
  const timesReached = (person: TestUser): number => textsOf(server, person).filter((text) => text === tip).length;
  const lost = new Set<TestUser>();
  server.calls.splice(0);

  /** Compares what a life found on disk with what Telegram has seen; gives how many were lost since. */
  function check({ claimed, told }: Found): number {
    const gone = dropped();
    const former = lost.size;
    for (const person of listeners) {
      if (claimed.includes(person.id) && timesReached(person) === 0 && !gone.has(person.id)) lost.add(person);
    }
    for (const person of talkers) {
      if ((told[person.id] ?? 0) < (confirmedTo(server, person).at(-1) ?? 0)) sums.forgotten += 1;
    }
    return lost.size - former;
  }

  /** Sends under way at the end of the life before. */
  let underWay = 0;

  async function live(patience: number): Promise<boolean> {
    const child = spawn(
      process.execPath,
      [script('delivery-child.mjs'), folder, String(now), server.apiRoot, server.token],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
    const before = tips().length;
    const ended = new AbortController();
    const kill = (): boolean => child.kill('SIGKILL');
    const struck = server
      .waitFor('a moment to kill', () => ended.signal.aborted || tips().length - before >= patience, 600_000)
      .then(() => setTimeout(kill, random() * HESITATION_MS));
    const talking = setInterval(() => {
      talk(crowd);
    }, 10);
    let done = false;
    for await (const line of createInterface({ input: child.stdout })) {
      const [word, rest = ''] = line.split(' ', 2);
      if (word === 'found') {
        const more = check(JSON.parse(rest) as Found);
        expect(more, 'lost by one kill').toBeLessThanOrEqual(underWay);
        sums.lost += more;
        sums.mostLost = Math.max(sums.mostLost, more);
        underWay = 0;
      } else if (word === '+') underWay += 1;
      else if (word === '-') underWay -= 1;
      else {
        done = true;
        ended.abort();
      }
    }
    clearInterval(talking);
    expect((await exit)[1], 'the child ended by itself').toBe('SIGKILL');
    ended.abort();
    await struck;
    if (done) return true;
    sums.kills += 1;
    sums.underWay += underWay;
    return false;
  }

  while (!(await live(enough() ? Number.POSITIVE_INFINITY : 1 + Math.floor(random() * LONGEST))));
  const gone = dropped();
  for (const person of listeners) {
    const reached = timesReached(person);
    sums.delivered += Math.min(1, reached);
    sums.doubled += Math.max(0, reached - 1);
    if (reached > 0 || lost.has(person)) continue;
    if (gone.has(person.id)) sums.dropped += 1;
    else sums.missing += 1;
  }
}

async function work(lane: number): Promise<void> {
  const enough = (): boolean => sums.kills >= KILLS;
  for (let seed = lane; !enough(); seed += SIDE_BY_SIDE) {
    const crowd = await createCrowd(seed);
    for (let n = 0; n < MANY_CALLS; n += 1) crowd.server.fail('sendMessage', pickFault(crowd.random));
    for (let day = 0; day < DAYS && !enough(); day += 1) await deliverDay(crowd, FIRST + day * DAY_MS, enough);
    for (const person of crowd.people.slice(0, TALKERS)) sums.confirmed += confirmedTo(crowd.server, person).length;
    await crowd.server.close();
  }
}

describe('a delivery killed with -9 again and again', () => {
  it(`sends nobody two, loses what was under way at most, and nothing confirmed, in ${KILLS} kills`, async () => {
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, (_, lane) => work(lane + 1)));
    if (process.env.KILLS !== undefined) console.log(sums);
    expect(sums).toMatchObject({ doubled: 0, missing: 0, forgotten: 0 });
    expect(sums.lost).toBeLessThanOrEqual(sums.underWay);
    expect(sums.mostLost).toBeLessThanOrEqual(UNDER_WAY);
    // Not in vain: there was something to lose and something to forget at most of the kills.
    expect(sums.kills).toBeGreaterThanOrEqual(KILLS);
    expect(sums.underWay).toBeGreaterThan(KILLS);
    expect(sums.confirmed).toBeGreaterThan(KILLS);
  });
});
