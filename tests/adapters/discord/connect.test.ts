import { afterEach, describe, expect, test } from 'vitest';
import { StartError } from '../../../src/core/adapter.ts';
import type { Bot } from '../../support/discord/bot.ts';
import { prepareBot } from '../../support/discord/bot.ts';
import { TOKEN, startDiscord } from '../../support/discord/server.ts';

type Prepared = Omit<Bot, 'incoming'>;
let bot: Prepared;
afterEach(() => bot.close());

const OTHER = TOKEN.replace('abc', 'xyz');

async function startFailure(prepared: Prepared): Promise<string> {
  bot = prepared;
  const error: unknown = await bot.adapter.start(() => Promise.resolve([])).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StartError);
  const { message } = error as StartError;
  expect(message).not.toMatch(/\n/);
  for (const token of [OTHER, TOKEN]) expect(message + bot.lines.join()).not.toContain(token.slice(0, 20));
  return message;
}

describe('a start that cannot succeed', () => {
  test('says in one line that the API does not take the token', async () => {
    expect(await startFailure(await prepareBot({ token: OTHER }))).toContain('does not accept the token');
  });

  test('says the same when only the gateway refuses it', async () => {
    expect(await startFailure(await prepareBot({}, { refuseWith: 4004 }))).toContain('does not accept the token');
  });

  test('tells any other close code', async () => {
    expect(await startFailure(await prepareBot({}, { refuseWith: 4014 }))).toContain('4014');
  });

  test('gives up after a few tries when nobody is there', async () => {
    const gone = await startDiscord();
    await gone.close();
    const waits: number[] = [];
    const wait = (ms: number): Promise<void> => {
      waits.push(ms);
      return Promise.resolve();
    };
    const message = await startFailure(await prepareBot({ apiRoot: gone.apiRoot, wait }));
    expect(message).toContain('cannot be reached (ECONNREFUSED)');
    expect(waits).toHaveLength(2);
  });

  test('gives up when the API only fails', async () => {
    const prepared = await prepareBot();
    prepared.server.fail({ on: /gateway\/bot/, status: 502, body: {}, times: 100 });
    expect(await startFailure(prepared)).toContain('502');
  });
});

test('a start outlives a few failures', async () => {
  bot = await prepareBot();
  bot.server.fail({ on: /gateway\/bot/, status: 502, body: {}, times: 4 });
  await bot.adapter.start(() => Promise.resolve([]));
  expect(bot.server.gateway.connected()).toBe(true);
});
