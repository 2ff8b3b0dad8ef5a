// The bot's pace on Discord, with a real pacer whose time stands still until the test lets it pass.
import { setImmediate as turnOfEvents } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { TakeTurn } from '../../../src/core/adapter.ts';
import { reply, text } from '../../../src/core/reply.ts';
import { createPacer } from '../../../src/schedule/pace/pacer.ts';
import { startBot } from '../../support/discord/bot.ts';
import type { Bot } from '../../support/discord/bot.ts';
import { tooMany } from '../../support/discord/faults.ts';

const tip = reply([text('A tip.')]);
const POST = /^POST \/channels\/[^/]+\/messages/;

/** Time that passes only when told to. */
function heldTime() {
  let now = 0;
  let flows = false;
  let waits: { readonly at: number; readonly end: () => void }[] = [];
  const pass = (ms: number): void => {
    now += ms;
    const over = waits.filter(({ at }) => at <= now);
    waits = waits.filter(({ at }) => at > now);
    for (const { end } of over) end();
  };
  return {
    clock: () => now,
    wait: async (ms: number): Promise<void> => {
      if (flows) {
        await turnOfEvents();
        now += ms;
      } else await new Promise<void>((end) => waits.push({ at: now + ms, end }));
    },
    pass,
    /** From now on every wait is over at once. */
    flow: (): void => {
      flows = true;
      pass(60_000);
    },
  };
}

/** A bot whose pace takes ten requests a second; answers everything with a tip. */
async function startPacedBot() {
  const time = heldTime();
  const pacer = createPacer({ limit: 10, clock: time.clock, wait: time.wait });
  let turns = 0;
  const turn: TakeTurn = (chat, call, patienceMs) => {
    turns += 1;
    return pacer.run('waiting', chat?.id ?? '', call, patienceMs);
  };
  const bot = await startBot(() => [tip], { turn });
  onTestFinished(() => bot.close());
  /** Sends a tip to the channel of this number when its turn among the bulk has come. */
  const deliver = (channel: number, patienceMs = Number.POSITIVE_INFINITY): Promise<void> =>
    pacer.run('bulk', channelOf(channel).id, () => bot.adapter.send(channelOf(channel), tip), patienceMs);
  return { bot, time, deliver, turns: () => turns };
}

const channelOf = (n: number) => ({ platform: 'discord', id: `140000000000000000${n}`, private: false });
const posts = ({ server }: Bot): number => server.calls(POST).length;
const ask = ({ server }: Bot, n = 0) =>
  server.command('tip', { user: `13000000000000001${String(n).padStart(2, '0')}` });

test('an answer to an interaction takes no turn: Discord does not count it', async () => {
  const { bot, time, deliver, turns } = await startPacedBot();
  const delivered = Promise.all([1, 2, 3].map((channel) => deliver(channel)));
  await bot.server.until(() => posts(bot) === 1, 'the first message');
  // Time stands still, so that no turn comes.
  await Promise.all(Array.from({ length: 20 }, (_, n) => ask(bot, n).sees()));
  expect([turns(), posts(bot)]).toEqual([0, 1]);
  time.flow();
  await delivered;
});

test('a channel that is told to slow down waits, and no other does', async () => {
  const { bot, time, deliver } = await startPacedBot();
  bot.server.fail(tooMany(POST, 5));
  const refused = deliver(1, 1000);
  await expect(refused).rejects.toMatchObject({
    reason: 'slow-down',
    retryAfterMs: expect.closeTo(5000, -3) as number,
    everywhere: false,
  });
  const delivered = Promise.all([2, 3].map((channel) => deliver(channel)));
  // Much less than the five seconds.
  time.pass(200);
  await bot.server.until(() => posts(bot) === 2, 'the second channel');
  time.pass(200);
  await delivered;
  expect([1, 2, 3].map((n) => bot.server.messagesIn(channelOf(n).id).length)).toEqual([0, 1, 1]);
});

test('a refusal that Discord calls global makes all messages wait, and no answer', async () => {
  const { bot, time, deliver } = await startPacedBot();
  bot.server.fail(tooMany(POST, 1, { global: true }));
  await expect(deliver(1, 1000)).rejects.toMatchObject({ reason: 'slow-down', everywhere: true });
  const delivered = deliver(2);
  time.pass(900);
  await ask(bot).sees();
  expect(posts(bot)).toBe(1);
  // Discord's library counts the pause by the real clock, and says so until it is over.
  time.flow();
  await delivered;
  expect(bot.server.messagesIn(channelOf(2).id)).toHaveLength(1);
});

test('a message of several requests takes a turn for each after the first', async () => {
  const { bot, time, turns } = await startPacedBot();
  time.flow();
  const long = reply([text('word '.repeat(2000).trim())]);
  await bot.adapter.send({ platform: 'discord', id: '1300000000000000100', private: true }, long);
  const { length } = bot.server.calls(/^POST \/(channels|users)/);
  expect(length).toBeGreaterThan(2);
  expect(turns()).toBe(length - 1);
});
