import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startDiscord } from '../support/discord/server.ts';
import { freshFolder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';
import { startTelegramServer } from '../support/telegram/server.ts';

const WRONG_TELEGRAM = `999999:${'B'.repeat(35)}`;
const WRONG_DISCORD = `${'A'.repeat(24)}.${'B'.repeat(6)}.${'C'.repeat(30)}`;

/** Starts what must not start; gives what it printed to standard error. */
async function refused(env: Record<string, string>, folder?: string): Promise<string> {
  const program = await startProgram({
    env: { LOG_LEVEL: 'silent', ...env },
    ...(folder === undefined ? {} : { folder }),
  });
  expect(await program.ended).toBe(1);
  expect(program.printed().out).toBe('');
  return program.printed().err;
}

describe('a start that cannot go well', () => {
  test('tells all mistakes of the configuration together', async () => {
    const told = await refused({ TELEGRAM_BOT_TOKEN: 'x', DEFAULT_TIME_ZONE: 'Mars', LOG_LEVEL: 'loud' });
    for (const name of ['TELEGRAM_BOT_TOKEN', 'DEFAULT_TIME_ZONE', 'LOG_LEVEL']) expect(told).toContain(name);
  });

  test('with a wrong Telegram token says so in one line', async () => {
    const server = await startTelegramServer();
    onTestFinished(() => server.close());
    const told = await refused({ TELEGRAM_BOT_TOKEN: WRONG_TELEGRAM, TELEGRAM_API_ROOT: server.apiRoot });
    expect(told.trim().split('\n')).toHaveLength(1);
    expect(told).toContain('TELEGRAM_BOT_TOKEN');
    expect(told).not.toContain(WRONG_TELEGRAM);
  });

  test('with a wrong Discord token says so in one line', async () => {
    const server = await startDiscord();
    onTestFinished(() => server.close());
    const told = await refused({ DISCORD_BOT_TOKEN: WRONG_DISCORD, DISCORD_API_ROOT: server.apiRoot });
    expect(told.trim().split('\n')).toHaveLength(1);
    expect(told).toContain('DISCORD_BOT_TOKEN');
    expect(told).not.toContain(WRONG_DISCORD);
  });

  test('on a damaged data file names it, keeps it and ends', async () => {
    const first = await startProgram({ input: '/subscribe 8:30 Paris\n' });
    await first.ended;
    const name = (await readdir(first.folder)).find((file) => file.endsWith('.json'));
    const path = join(first.folder, name ?? 'none');
    const half = (await readFile(path, 'utf8')).slice(0, 20);
    await writeFile(path, half);
    const told = await refused({}, first.folder);
    expect(told).toContain(name);
    expect(await readFile(path, 'utf8')).toBe(half);
  });

  test('of a second Limber on the same data is refused while the first runs', async () => {
    const server = await startTelegramServer();
    onTestFinished(() => server.close());
    const folder = await freshFolder();
    const env = { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot };
    const first = await startProgram({ env, folder });
    await first.logged('receiving');
    expect(await refused(env, folder)).toMatch(/already|another/i);
    expect(await first.kill('SIGTERM')).toBe(0);
  });
});
