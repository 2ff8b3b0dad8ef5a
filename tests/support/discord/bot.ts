// Starts the Discord adapter against the test server, with a scripted bot behind it and a log that is kept.
import { readFileSync } from 'node:fs';
import { createDiscord } from '../../../src/adapters/discord/index.ts';
import type { DiscordOptions } from '../../../src/adapters/discord/index.ts';
import type { Adapter, Receive, TakeTurn } from '../../../src/core/adapter.ts';
import { systemClock } from '../../../src/core/time/clock.ts';
import type { Incoming } from '../../../src/core/incoming.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { createWords } from '../../../src/core/say.ts';
import type { Log } from '../../../src/core/util/log.ts';
import { WAIT_MS } from '../wait.ts';
import { startDiscord } from './server.ts';
import type { DiscordServer, DiscordServerOptions } from './server.ts';

const ftl = new URL('../../../content/locales/en/discord.ftl', import.meta.url);
export const say = createWords('en', [readFileSync(ftl, 'utf8')]);

export interface Bot {
  readonly server: DiscordServer;
  readonly adapter: Adapter;
  /** What came in, in order. */
  readonly incoming: Incoming[];
  /** Log lines, as they would be written. */
  readonly lines: string[];
  readonly close: () => Promise<void>;
}

export type Script = (incoming: Incoming) => readonly Reply[] | Promise<readonly Reply[]>;

/** An adapter that is not started yet. No answer is promised instead of given unless `guardMs` says so. */
export async function prepareBot(
  options: Partial<DiscordOptions> = {},
  world: DiscordServerOptions = {},
): Promise<Omit<Bot, 'incoming'>> {
  const server = await startDiscord(world);
  const lines: string[] = [];
  const log: Log = (level, event, fields) => lines.push(JSON.stringify({ level, event, ...fields }));
  const { token, apiRoot } = server;
  const wait = (): Promise<void> => Promise.resolve();
  const turn: TakeTurn = (_chat, call) => call();
  const adapter = createDiscord({
    token,
    apiRoot,
    log,
    clock: systemClock,
    say: () => say,
    wait,
    turn,
    guardMs: WAIT_MS,
    ...options,
  });
  return {
    server,
    adapter,
    lines,
    async close() {
      await adapter.stop();
      await server.close();
    },
  };
}

/** An adapter that has logged in; `script` answers what comes in. */
export async function startBot(script: Script, options?: Partial<DiscordOptions>): Promise<Bot> {
  const bot = await prepareBot(options);
  const incoming: Incoming[] = [];
  const receive: Receive = async (one) => {
    incoming.push(one);
    return script(one);
  };
  await bot.adapter.start(receive);
  return { ...bot, incoming };
}
