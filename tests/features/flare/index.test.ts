// A bad day: what helps, and reminders that become quieter only on a press.
import { expect, test } from 'vitest';
import { createTalk, labelsOf, NOON, wordsOf } from '../../support/talk.ts';

const ME = 'test:42';
const DAY = 24 * 3_600_000;

test('a bad day makes promises quieter only when asked, and as before when it has passed', async () => {
  const talk = createTalk();
  await talk.say('/subscribe 8:30 Paris');
  expect(labelsOf(await talk.say('/flare'))).toContain('Quieter reminders');
  expect((await talk.store.get(ME))?.softUntil).toBeUndefined();
  const [quiet] = await talk.press('Quieter reminders');
  expect(quiet).toMatchObject({ audience: 'asker', place: 'replace' });
  expect(labelsOf(talk.last())).toEqual(['It has passed']);
  expect((await talk.store.get(ME))?.softUntil).toBe(NOON + 3 * DAY);
  talk.now += DAY;
  await talk.press('It has passed');
  expect((await talk.store.get(ME))?.softUntil).toBe(NOON + DAY);
});

test('nothing is kept about a person to whom nothing was promised', async () => {
  const talk = createTalk();
  await talk.say('/flare');
  await talk.press('Quieter reminders');
  expect(await talk.store.get(ME)).toBeUndefined();
});

test('names the number to call where the person is, in a group to the asker alone', async () => {
  const talk = createTalk({ chat: { platform: 'test', id: '-100', private: false }, person: '7', language: 'en-GB' });
  const [card] = await talk.say('/flare');
  expect(wordsOf([card!])).toContain('call 999');
  expect(card?.audience).toBe('asker');
});
