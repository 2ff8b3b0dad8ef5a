// The started program killed for real, in the middle of what it does.
import { describe, expect, onTestFinished, test } from 'vitest';
import { freshFolder } from '../support/folder.ts';
import { startProgram, type Program } from '../support/program.ts';
import { size } from '../support/size.ts';
import { startTelegramServer } from '../support/telegram/server.ts';

/** People who write at once. */
const PEOPLE = 40;
const KILLS = size(3, 8);

describe('killed with -9 while receiving', () => {
  test('it loses no update, and what it acknowledged is kept', async () => {
    const server = await startTelegramServer({ latencyMs: 2 });
    onTestFinished(() => server.close());
    const folder = await freshFolder();
    const env = { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot, LOG_LEVEL: 'info' };
    const people = Array.from({ length: PEOPLE }, (_, n) => server.person(`P${n}`));
    const answered = (): number =>
      people.filter((person) => server.messagesIn(server.privateChat(person)).length > 0).length;

    for (let round = 0; round < KILLS; round += 1) {
      const before = people.map((person) => server.messagesIn(server.privateChat(person)).length);
      for (const [n, person] of people.entries()) {
        const line = (n + round) % 2 === 0 ? `/subscribe ${8 + (n % 10)}:30 Paris` : '/unsubscribe';
        server.say(server.privateChat(person), line, person);
      }
      const first = await startProgram({ env, folder });
      // Somewhere between the first and the last answer.
      const some = 1 + Math.floor((PEOPLE - 2) * (round / KILLS));
      const more = (least: number): boolean =>
        people.filter((person, n) => server.messagesIn(server.privateChat(person)).length > (before[n] ?? 0)).length >=
        least;
      await server.waitFor(`answer ${some} of round ${round}`, () => more(some));
      await first.kill('SIGKILL');
      const second = await startProgram({ env, folder });
      await server.waitFor(`all answers of round ${round}`, () => more(PEOPLE) && server.settled);
      expect(await second.kill('SIGTERM')).toBe(0);
    }
    expect(answered()).toBe(PEOPLE);

    // The last word of each person holds.
    const last: Program = await startProgram({ env, folder });
    for (const person of people) server.say(server.privateChat(person), '/mydata', person);
    for (const [n, person] of people.entries()) {
      const chat = server.privateChat(person);
      const shown = await server.waitFor('what is kept', () =>
        server.messagesIn(chat).find(({ text = '' }) => /keep (nothing )?about you/.test(text)),
      );
      const subscribed = (n + KILLS - 1) % 2 === 0;
      expect(shown.text?.includes('next '), `person ${n}`).toBe(subscribed);
    }
    expect(await last.kill('SIGTERM')).toBe(0);
  });
});
