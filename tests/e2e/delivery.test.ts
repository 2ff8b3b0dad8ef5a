// The daily tip as the started program sends it, by its own ticks: promised for the next minute of its clock.
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { script } from '../support/dist.ts';
import { startProgram } from '../support/program.ts';
import { startTelegramServer } from '../support/telegram/server.ts';

const MINUTE = 60_000;
/** The program starts so long before a minute, so that nobody waits for most of one. */
const BEFORE_MS = 20_000;
/** With less time left than this it is promised for the minute after, so that it is not over when the line is read. */
const LEAST_MS = 10_000;

test('a daily tip comes at its time, once, and can be stopped from where it came', async () => {
  const server = await startTelegramServer();
  onTestFinished(() => server.close());
  const aheadMs = MINUTE - (Date.now() % MINUTE) - BEFORE_MS;
  const now = (): number => Date.now() + aheadMs;
  const program = await startProgram({
    env: {
      TELEGRAM_BOT_TOKEN: server.token,
      TELEGRAM_API_ROOT: server.apiRoot,
      NODE_OPTIONS: `--import ${pathToFileURL(script('clock-ahead.mjs')).href}`,
      CLOCK_AHEAD_MS: String(aheadMs),
    },
  });
  await program.logged('receiving');
  const ann = server.person();
  const chat = server.privateChat(ann);
  const due = Math.ceil((now() + LEAST_MS) / MINUTE) * MINUTE;
  const clock = new Date(due).toISOString().slice(11, 16);
  server.say(chat, `/subscribe ${clock} Africa/Abidjan`, ann);
  expect((await server.message(chat)).text).toContain(`today`);
  const tip = await server.waitFor('the tip', () => server.messagesIn(chat)[1], 4 * MINUTE);
  expect(now()).toBeGreaterThanOrEqual(due);
  expect(tip.text).toContain('A tip for your back');
  server.press(tip, 'Stop');
  await server.waitFor('the end', () => tip.text?.includes('No more daily tips'));
  server.say(chat, `/subscribe ${clock} Africa/Abidjan`, ann);
  expect((await server.message(chat, 3)).text).toContain('tomorrow');
  expect(await program.kill('SIGTERM')).toBe(0);
  expect(server.messagesIn(chat)).toHaveLength(3);
});
