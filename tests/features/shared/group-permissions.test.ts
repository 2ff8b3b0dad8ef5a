// Nothing is promised to a chat that could not be sent there.
import { expect, test } from 'vitest';
import { createTalk, say, wordsOf } from '../../support/talk.ts';

const chat = { platform: 'test', id: '-7', private: false };
const KEY = 'test:-7';

test('where we can only answer, no tip and no reminder is promised, and that is said at once', async () => {
  const talk = createTalk({ chat, manages: true, answersOnly: true, defaultZone: 'Europe/London' });
  for (const asked of ['/subscribe 8:00 London', '/subscribe']) {
    expect(wordsOf(await talk.say(asked))).toBe(say('answers-only'));
  }
  for (const pressed of ['subscribe_at_480_1234567', 'remind_add_break', 'remind_at_stretch_750']) {
    expect(wordsOf(await talk.pressData(pressed))).toBe(say('answers-only'));
  }
  expect(await talk.store.get(KEY)).toBeUndefined();
});

test('what stands can still be ended there', async () => {
  const before = createTalk({ chat, manages: true });
  await before.say('/subscribe 8:00 London');
  const talk = createTalk({ chat, manages: true, answersOnly: true, store: before.store });
  await talk.say('/unsubscribe');
  expect((await talk.store.get(KEY))?.promises ?? []).toEqual([]);
});

test('somebody who may not manage the chat is led to their own', async () => {
  const talk = createTalk({ chat, manages: false });
  expect(wordsOf(await talk.say('/subscribe 8:00 London'))).toContain('send me /subscribe in our private chat');
  expect(wordsOf(await talk.say('/reminders'))).toContain('send me /reminders in our private chat');
});
