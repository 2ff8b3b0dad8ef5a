// A large delivery against a server that takes 30 messages a second and answers after 50 ms, with people asking things
// meanwhile: the started program beside the usual ways to send to many.
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';
import { startTelegramServer, type TelegramServer } from '../../tests/support/telegram/server.ts';
import { dueNow } from '../../tests/support/kept.ts';
import { askers } from '../asking.ts';
import { found } from '../part.ts';
import { fill, personOf } from '../people.ts';
import { bare, limber, newFolder, removeFolder, start } from '../process.ts';
import { median, quantile, short, times, type Row } from '../table.ts';

const PER_SECOND = 30;
const LATENCY_MS = 50;
const MESSAGES = 480;
const IDLE_MS = 6000;

const open = (): Promise<TelegramServer> => startTelegramServer({ latencyMs: LATENCY_MS, perSecond: PER_SECOND });
const people = (server: TelegramServer, count: number): number[] =>
  Array.from({ length: count }, () => server.person().id);

interface Sent {
  /** Of what the server permits. */
  readonly share: number;
  readonly refusals: number;
  readonly total: number;
}

/** What a server saw, from the first message to the last. */
function judge(server: TelegramServer): Sent {
  const calls = server.callsOf('sendMessage');
  const taken = calls.filter(({ status }) => status === 200);
  const seconds = (taken.at(-1)!.at - taken[0]!.at) / 1000;
  return {
    share: (taken.length - 1) / seconds / PER_SECOND,
    refusals: calls.length - taken.length,
    total: taken.length,
  };
}

interface Asked {
  readonly during: readonly number[];
  readonly idle: readonly number[];
}

const delivered = (server: TelegramServer, ids: readonly number[]) =>
  server.waitFor('all messages', () => ids.every((id) => server.messagesIn(server.world.chat(id)).length > 0), 100_000);

async function limberDelivers(): Promise<Sent & Asked> {
  const server = await open();
  const ids = people(server, MESSAGES);
  const folder = await newFolder();
  await fill(
    folder,
    ids.map((id) => personOf(String(id), dueNow())),
  );
  const program = start(limber, { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot }, folder);
  await server.waitFor('the first message', () => server.callsOf('sendMessage').length > 0, 30_000);
  const asking = askers(server);
  await delivered(server, ids);
  const sent = judge(server);
  const during = await asking.stop();
  const calm = askers(server);
  await pause(IDLE_MS);
  const idle = await calm.stop();
  await program.stop();
  await server.close();
  await removeFolder(folder);
  return { ...sent, during, idle };
}

/** Bare ways to send `count` messages. */
async function barely(count: number, send: (api: Api, ids: readonly number[]) => Promise<unknown>): Promise<Sent> {
  const server = await open();
  const ids = people(server, count);
  await send(new Api(server.token, { apiRoot: server.apiRoot }), ids);
  await server.close();
  return judge(server);
}

const TIP = 'A tip for your back';

async function throttled(): Promise<Sent & { readonly during: readonly number[] }> {
  const server = await open();
  const ids = people(server, MESSAGES / 2);
  const folder = await newFolder();
  const env = { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot, BARE_PEOPLE: ids.join() };
  const program = start(bare('throttled'), env, folder);
  await server.waitFor('the first message', () => server.callsOf('sendMessage').length > 0, 30_000);
  const asking = askers(server);
  // It gives refused messages up, so that all may never arrive.
  await pause((ids.length / PER_SECOND) * 1000 + 3000);
  const sent = judge(server);
  const during = await asking.stop();
  await program.stop();
  await server.close();
  await removeFolder(folder);
  return { ...sent, during };
}

/** The same while another program leaves no processor idle that it can have. */
async function besideLoop(): Promise<Sent & Asked> {
  const loop = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
  try {
    return await limberDelivers();
  } finally {
    loop.kill('SIGKILL');
  }
}

// By itself: the others begin with hundreds of calls at once, which would make everyone late.
const ours = await limberDelivers();
const burdened = await besideLoop();
const [sequential, sleeping, retrying, throttler] = await Promise.all([
  barely(MESSAGES / 2, async (api, ids) => {
    for (const id of ids) await api.sendMessage(id, TIP);
  }),
  barely(MESSAGES / 3, async (api, ids) => {
    for (const id of ids) {
      await api.sendMessage(id, TIP);
      await pause(1000 / PER_SECOND);
    }
  }),
  barely(MESSAGES / 2, (api, ids) => {
    api.config.use(autoRetry());
    return Promise.all(ids.map((id) => api.sendMessage(id, TIP)));
  }),
  throttled(),
]);

const percent = ({ share, refusals }: Sent): string => `${(share * 100).toFixed(1)} %, ${refusals} refused`;
const never = throttler.during.filter((wait) => wait === Number.POSITIVE_INFINITY).length;
const p95 = (waits: readonly number[]): number => quantile(waits, 0.95);

/** How the messages of a delivery went, and how people were answered meanwhile. */
const rowsOf = (one: Sent & Asked, how: string, besides: readonly [sent: string, asked: string]): Row[] => {
  const ratio = p95(one.during) / p95(one.idle);
  return [
    {
      what: `large delivery at ${PER_SECOND} messages/s${how} (${one.total} messages)`,
      limber: percent(one),
      target: '≥ 97 %, none refused',
      reached: one.share >= 0.97 && one.refusals === 0,
      beside: besides[0],
    },
    {
      what: `a person's answer meanwhile (${one.during.length} asked)`,
      limber: `p95 ${short(p95(one.during))} ms, ${times(ratio)} idle`,
      target: '≤ 2 × idle',
      reached: ratio <= 2,
      beside: `idle p95 ${short(p95(one.idle))} ms${besides[1]}`,
    },
  ];
};

found([
  ...rowsOf(ours, '', [
    `a loop: ${percent(sequential)}; with sleeps: ${percent(sleeping)}; auto-retry alone: ${percent(retrying)}`,
    `; the throttler plugin behind ${MESSAGES / 2} messages: p50 ${short(median(throttler.during))} ms, ${never} of ${throttler.during.length} never`,
  ]),
  ...rowsOf(burdened, ' beside an endless loop', ['', '']),
]);
process.exit(0);
