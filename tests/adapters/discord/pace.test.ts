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
const CALLBACK = /callback/;

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
  const turn: TakeTurn = (call, patienceMs) => {
    turns += 1;
    return pacer.run('waiting', call, patienceMs);
  };
  const bot = await startBot(() => [tip], { turn });
  onTestFinished(() => bot.close());
  /** Sends a tip to the channel of this number when its turn among the bulk has come. */
  const deliver = (channel: number, patienceMs = Number.POSITIVE_INFINITY): Promise<void> =>
    pacer.run('bulk', () => bot.adapter.send(channelOf(channel), tip), patienceMs);
  return { bot, time, deliver, turns: () => turns };
}

const channelOf = (n: number) => ({ platform: 'discord', id: `140000000000000000${n}`, private: false });
const posts = ({ server }: Bot): number => server.calls(POST).length;
const ask = ({ server }: Bot, n = 0) =>
  server.command('tip', { user: `13000000000000001${String(n).padStart(2, '0')}` });

test('with a pace that is used up, a person who waits is answered before what nobody asked for', async () => {
  const { bot, time, deliver, turns } = await startPacedBot();
  const delivered = Promise.all([1, 2, 3].map((channel) => deliver(channel)));
  await bot.server.until(() => posts(bot) === 1, 'the first message');
  const asked = ask(bot);
  await bot.server.until(() => turns() === 1 || asked.interaction.answered, 'the answer in line');
  time.pass(1000);
  await asked.sees();
  // The answer took the place of the second message.
  await ask(bot, 1).sees();
  expect(posts(bot)).toBe(1);
  time.flow();
  await delivered;
  expect(
    bot.server.calls(/^POST .*(callback|messages)/).map(({ path }) => (path.endsWith('callback') ? 'answer' : 'tip')),
  ).toEqual(['tip', 'answer', 'answer', 'tip', 'tip']);
});

test('a delivery that is told to slow down pauses, and holds up nobody who waits for an answer', async () => {
  const { bot, time, deliver } = await startPacedBot();
  bot.server.fail(tooMany(POST, 5));
  const refused = deliver(1, 1000);
  const delivered = Promise.all([2, 3].map((channel) => deliver(channel)));
  await expect(refused).rejects.toMatchObject({
    reason: 'slow-down',
    retryAfterMs: expect.closeTo(5000, -3) as number,
  });
  await Promise.all(Array.from({ length: 20 }, (_, n) => ask(bot, n).sees()));
  // Long due by the pace; the pause is longer.
  time.pass(4000);
  for (const n of [20, 21]) await ask(bot, n).sees();
  expect(posts(bot)).toBe(1);
  time.flow();
  await delivered;
  expect([1, 2, 3].map((n) => bot.server.messagesIn(channelOf(n).id).length)).toEqual([0, 1, 1]);
});

test('an answer whose turn does not come is given all the same', async () => {
  const bot = await startBot(() => [tip], { turn: () => new Promise(() => undefined) });
  onTestFinished(() => bot.close());
  await ask(bot).sees();
  expect(bot.server.calls(CALLBACK)).toHaveLength(1);
});

test('an answer that Discord refuses is not sent a second time for another turn', async () => {
  const { bot } = await startPacedBot();
  bot.server.fail({ on: CALLBACK, status: 404, body: { code: 10062, message: 'Unknown interaction' }, times: 1 });
  ask(bot);
  await bot.server.until(() => bot.server.calls(CALLBACK)[0]?.status === 404, 'the refusal');
  await ask(bot, 1).sees();
  expect(bot.server.calls(CALLBACK)).toHaveLength(2);
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
