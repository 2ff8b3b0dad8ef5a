import { afterEach, describe, expect, test, vi } from 'vitest';
import { reply, text } from '../../../src/core/reply.ts';
import type { StartError } from '../../../src/core/adapter.ts';
import { startBot } from '../../support/discord/bot.ts';
import type { Bot } from '../../support/discord/bot.ts';
import { startDiscord } from '../../support/discord/server.ts';
import { textOf } from '../../support/discord/person.ts';
import { WAIT_MS } from '../../support/wait.ts';

let bot: Bot;
afterEach(() => bot.close());

describe('a lost gateway', () => {
  test('is resumed without a new login, and what was asked meanwhile is answered once', async () => {
    bot = await startBot(() => [reply([text('Here')])]);
    const { server } = bot;
    await server.command('go').sees();
    server.gateway.drop();
    const meanwhile = server.command('go');
    expect(textOf(await meanwhile.sees())).toBe('Here');
    expect(server.gateway.seen).toMatchObject({ identifies: 1, resumes: 1 });
    await server.command('go').sees();
    expect(bot.incoming).toHaveLength(3);
  });

  test('is resumed when Discord asks for it', async () => {
    bot = await startBot(() => [reply([text('Here')])]);
    const { server } = bot;
    server.gateway.reconnect();
    await server.until(() => server.gateway.seen.resumes === 1, 'a resume');
    expect(textOf(await server.command('go').sees())).toBe('Here');
    expect(server.gateway.seen.identifies).toBe(1);
  });

  test('whose session is forgotten logs in anew and goes on', async () => {
    bot = await startBot(() => [reply([text('Here')])]);
    const { server } = bot;
    server.gateway.forget();
    server.gateway.drop();
    await server.until(() => server.gateway.seen.identifies === 2 && server.gateway.connected(), 'a new login');
    expect(textOf(await server.command('go').sees())).toBe('Here');
  });

  test('to a Discord that was away for a while is found again', async () => {
    bot = await startBot(() => [reply([text('Back')])]);
    await bot.server.close();
    const lost = (): number => bot.lines.filter((line) => line.includes('gateway lost')).length;
    await vi.waitUntil(() => lost() >= 2, { timeout: WAIT_MS, interval: 20 });
    const again = await startDiscord({ port: Number(new URL(bot.server.apiRoot).port) });
    await again.until(again.gateway.connected, 'a new login');
    expect(textOf(await again.command('go').sees())).toBe('Back');
    await bot.adapter.stop();
    await again.close();
  });

  test('that is closed for good is told once, in a line without the token', async () => {
    const told: StartError[] = [];
    bot = await startBot(() => [], { fatal: (error) => told.push(error) });
    bot.server.gateway.drop(4004);
    await vi.waitUntil(() => told.length > 0, { timeout: WAIT_MS, interval: 5 });
    expect(told.map(({ message }) => message)).toEqual(['Discord does not accept the token. Check DISCORD_BOT_TOKEN.']);
  });
});
