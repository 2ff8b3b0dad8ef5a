import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SendError } from '../../../../src/core/adapter.ts';
import type { SendOptions } from '../../../../src/core/adapter.ts';
import type { Chat } from '../../../../src/core/chat.ts';
import { press, reply, text } from '../../../../src/core/reply.ts';
import type { Reply } from '../../../../src/core/reply.ts';
import { route } from '../../../../src/core/route.ts';
import { startBot } from '../../../support/discord/bot.ts';
import type { Bot } from '../../../support/discord/bot.ts';
import { refusal, tooMany } from '../../../support/discord/faults.ts';
import type { Fault } from '../../../support/discord/faults.ts';
import { textOf } from '../../../support/discord/person.ts';
import { WAIT_MS } from '../../../support/wait.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot(() => [tip]);
});
afterAll(() => bot.close());

let count = 0;
let chat: Chat;
beforeEach(() => {
  chat = { platform: 'discord', id: `12000000000000001${String((count += 1)).padStart(2, '0')}`, private: true };
});

const tip = reply([text('A tip.')]);
const send = (one: Reply = tip, options?: SendOptions): Promise<void> => bot.adapter.send(chat, one, options);
const received = (): string[] => bot.server.messagesIn(chat.id).map(textOf);
const POST = /^POST \/channels/;

async function failure(fault: Fault, options?: SendOptions): Promise<SendError> {
  bot.server.fail(fault);
  const error: unknown = await send(tip, options).catch((thrown: unknown) => thrown);
  if (!(error instanceof SendError)) throw new Error('not a SendError');
  return error;
}

describe('a message nobody asked for', () => {
  test('arrives in the private chat, which is opened only once', async () => {
    await send();
    await send();
    expect(received()).toEqual(['A tip.', 'A tip.']);
    const opened = bot.server
      .calls(/users\/@me\/channels/)
      .filter(({ body }) => JSON.stringify(body).includes(chat.id));
    expect(opened).toHaveLength(1);
  });

  test('arrives in a channel', async () => {
    chat = { platform: 'discord', id: '1400000000000000007', private: false };
    await send();
    expect(received()).toEqual(['A tip.']);
  });

  test('is silent when asked to be', async () => {
    await send(tip, { silent: true });
    expect(bot.server.messagesIn(chat.id)[0]?.flags).toBe((1 << 15) | (1 << 12));
  });

  test('sent again with the same mark is there once; to someone else it is another', async () => {
    await send(tip, { once: 'tip 2026-03-01' });
    await send(tip, { once: 'tip 2026-03-01' });
    const first = received();
    chat = { ...chat, id: '1200000000000000999' };
    await send(tip, { once: 'tip 2026-03-01' });
    expect([first, received()]).toEqual([['A tip.'], ['A tip.']]);
  });

  test('whose answer was lost on the way is there once', async () => {
    bot.server.fail({ on: POST, drop: 'after', times: 1 });
    await send();
    expect(received()).toEqual(['A tip.']);
  });

  test('that broke off in the middle goes on where it was, however much later', async () => {
    const long = reply([text('word '.repeat(2000).trim())]);
    bot.server.fail({ on: POST, times: 1, delayMs: 0 });
    bot.server.fail({ on: POST, status: 503, body: {}, times: 3 });
    await expect(send(long, { once: 'long' })).rejects.toMatchObject({ reason: 'network' });
    expect(received()).toHaveLength(1);
    bot.server.world.nonces.clear();
    await send(long, { once: 'long' });
    expect(received().join(' ').replaceAll('\n', ' ')).toBe('word '.repeat(2000).trim());
  });

  test('too long for one message arrives whole', async () => {
    await send(reply([text('word '.repeat(2000).trim())]), { once: 'long' });
    expect(received().length).toBeGreaterThan(1);
    expect(received().join(' ').replaceAll('\n', ' ')).toBe('word '.repeat(2000).trim());
  });
});

describe('a failure is told as', () => {
  test.each([
    ['an unknown channel', 404, 10003],
    ['an unknown server', 404, 10004],
    ['an unknown person', 404, 10013],
  ])('gone: %s', async (_what, status, code) => {
    expect(await failure(refusal(POST, status, code, 1))).toMatchObject({ reason: 'gone' });
  });

  test.each([
    ['closed private messages', 403, 50007],
    ['no server in common', 403, 50278],
    ['no access', 403, 50001],
    ['no permission', 403, 50013],
    ['an archived thread', 400, 50083],
    ['a locked thread', 400, 160_005],
    ['anything else that is forbidden', 403, 0],
  ])('not allowed now: %s', async (_what, status, code) => {
    expect(await failure(refusal(POST, status, code, 1))).toMatchObject({ reason: 'not-allowed', certain: true });
  });

  test('gone: a person who cannot be written to at all', async () => {
    expect(await failure(refusal(/users\/@me\/channels/, 404, 10013, 1))).toMatchObject({ reason: 'gone' });
  });

  test('slow-down with the time to wait: too many messages', async () => {
    const error = await failure(tooMany(POST, 600));
    expect(error.reason).toBe('slow-down');
    expect(error.retryAfterMs).toBeGreaterThan(500_000);
    expect(error.retryAfterMs).toBeLessThan(700_000);
  });

  test('slow-down: too many requests of any kind', async () => {
    const error = await failure(tooMany(POST, 0.05, { global: true }));
    expect(error.reason).toBe('slow-down');
    await vi.waitFor(() => send(), { timeout: WAIT_MS, interval: 20 });
    expect(received()).toEqual(['A tip.']);
  });

  test('refused: a message Discord does not accept, or we could not make', async () => {
    expect(await failure(refusal(POST, 400, 50035, 1))).toMatchObject({ reason: 'refused' });
    const twice = press('Same', route('a', 'b'));
    await expect(send(reply([text('x')], { buttons: [[twice, twice]] }))).rejects.toMatchObject({ reason: 'refused' });
  });

  test('network: server errors, to be repeated only for as long as a repeat would show once', async () => {
    const broken = (): Fault => ({ on: POST, status: 503, body: {}, times: 3 });
    expect(await failure(broken())).toMatchObject({ reason: 'network', certain: false, repeatableMs: 0 });
    expect(await failure(broken(), { once: 'x' })).toMatchObject({ certain: false, repeatableMs: 150_000 });
    expect(received()).toEqual([]);
  });

  test('network: a connection that keeps breaking', async () => {
    expect(await failure({ on: POST, drop: 'before', times: 3 })).toMatchObject({ reason: 'network', certain: false });
  });

  // The last one: discord.js forgets a token that was refused.
  test('network, certainly without effect: a token that is revoked', async () => {
    expect(await failure(refusal(POST, 401, 0, 1))).toMatchObject({ reason: 'network', certain: true });
  });
});
