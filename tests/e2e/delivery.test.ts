// The daily tip in real time: promised for the next minute, and really sent by the started program.
import { describe, expect, onTestFinished, test } from 'vitest';
import { startProgram } from '../support/program.ts';
import { startTelegramServer } from '../support/telegram/server.ts';

const MINUTE = 60_000;

describe('a daily tip', () => {
  test(
    'comes within a minute of its time, once, and can be stopped from where it came',
    { timeout: 3 * MINUTE },
    async () => {
      const server = await startTelegramServer();
      onTestFinished(() => server.close());
      const program = await startProgram({
        env: { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot },
      });
      await program.logged('receiving');
      const ann = server.person();
      const chat = server.privateChat(ann);
      // The minute after the next one begins, so that it is never already over when the program reads the line.
      const due = (Math.floor(Date.now() / MINUTE) + 1) * MINUTE + (Date.now() % MINUTE > 50_000 ? MINUTE : 0);
      const clock = new Date(due).toISOString().slice(11, 16);
      server.say(chat, `/subscribe ${clock} Africa/Abidjan`, ann);
      expect((await server.message(chat)).text).toContain(`today`);
      const tip = await server.waitFor('the tip', () => server.messagesIn(chat)[1], due - Date.now() + MINUTE + 5000);
      expect(Date.now()).toBeGreaterThanOrEqual(due);
      expect(Date.now() - due).toBeLessThanOrEqual(MINUTE);
      expect(tip.text).toContain('A tip for your back');
      server.press(tip, 'Stop');
      await server.waitFor('the end', () => tip.text?.includes('No more daily tips'));
      server.say(chat, `/subscribe ${clock} Africa/Abidjan`, ann);
      expect((await server.message(chat, 3)).text).toContain('tomorrow');
      expect(await program.kill('SIGTERM')).toBe(0);
      expect(server.messagesIn(chat)).toHaveLength(3);
    },
  );
});
