// A bot under test: the real adapter on the test server, with a scripted `receive`. Cleans up by itself after each test.
import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { createTelegram, type TelegramOptions } from '../../../src/adapters/telegram/index.ts';
import type { Adapter, Receive } from '../../../src/core/adapter.ts';
import type { Incoming } from '../../../src/core/incoming.ts';
import { reply, text, type Reply } from '../../../src/core/reply.ts';
import { createWords } from '../../../src/core/say.ts';
import { createPacer } from '../../../src/schedule/pace/pacer.ts';
import { startTelegramServer, type ServerOptions, type TelegramServer } from './server.ts';

export interface Bot {
  readonly adapter: Adapter;
  readonly server: TelegramServer;
  /** Everything `receive` was given. */
  readonly heard: Incoming[];
  /** Every log line, as JSON. */
  readonly lines: string[];
  /** Milliseconds the adapter wanted to wait; none was waited for. */
  readonly waits: number[];
  readonly fatals: string[];
}

const say = createWords('en', [
  readFileSync(new URL('../../../content/locales/en/telegram.ftl', import.meta.url), 'utf8'),
]);

/** An adapter on a server, not yet started. */
export function prepareBot(server: TelegramServer, options: Partial<TelegramOptions> = {}): Omit<Bot, 'heard'> {
  const lines: string[] = [];
  const waits: number[] = [];
  const fatals: string[] = [];
  // Time passes by waiting alone, and at once: also for the pace of answers.
  let passed = 0;
  const wait = (ms: number): Promise<void> => {
    waits.push(ms);
    passed += ms;
    // Lets the sockets have a turn.
    return new Promise((resolve) => setImmediate(resolve));
  };
  const pacer = createPacer({ limit: 30, clock: () => passed, wait });
  const adapter = createTelegram({
    token: server.token,
    apiRoot: server.apiRoot,
    say: () => say,
    clock: () => 1_000_000,
    log: (level, event, fields) => lines.push(JSON.stringify({ level, event, ...fields })),
    fatal: (error) => fatals.push(error.message),
    wait,
    turn: (chat, call, patienceMs) => pacer.run('waiting', chat?.id ?? '', call, patienceMs),
    ...options,
  });
  onTestFinished(() => adapter.stop());
  return { adapter, server, lines, waits, fatals };
}

export async function openServer(options: ServerOptions = {}): Promise<TelegramServer> {
  const server = await startTelegramServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** Answers everything with its own words. */
export const echo = (incoming: Incoming): readonly Reply[] => {
  const said = incoming.kind === 'press' ? incoming.data : incoming.kind === 'text' ? incoming.text : incoming.kind;
  return [reply([text(`heard ${said}`)], { place: incoming.kind === 'press' ? 'replace' : 'new' })];
};

/** A started bot that answers with `script`. */
export async function startBot(
  script: (incoming: Incoming) => readonly Reply[] | Promise<readonly Reply[]> = echo,
  options: Partial<TelegramOptions> & { server?: TelegramServer; latencyMs?: number } = {},
): Promise<Bot> {
  const server = options.server ?? (await openServer(options));
  const bot = { ...prepareBot(server, options), heard: [] as Incoming[] };
  const receive: Receive = async (incoming) => {
    bot.heard.push(incoming);
    return script(incoming);
  };
  await bot.adapter.start(receive);
  return bot;
}
