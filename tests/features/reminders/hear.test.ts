// After "What time is it where you are?" the place can be typed, as a town, an offset or the clock on the wall.
import { expect, test } from 'vitest';
import { createTalk, labelsOf, wordsOf } from '../../support/talk.ts';

const zoneOf = async (talk: ReturnType<typeof createTalk>) => (await talk.store.get('test:42'))?.zone;

test.each([
  ['Tokyo', 'Asia/Tokyo'],
  ['i live in new york', 'America/New_York'],
  ['utc+3', 'Etc/GMT-3'],
])('%s', async (typed, zone) => {
  const talk = createTalk();
  await talk.say('/zone');
  await talk.say(typed);
  expect(await zoneOf(talk)).toBe(zone);
});

test('the clock on the wall offers its towns, and makes no promise of a tip', async () => {
  const talk = createTalk();
  await talk.say('/zone');
  await talk.say('21:02');
  expect(labelsOf(talk.last())).toContain('Tokyo');
  await talk.say('Tokyo');
  expect(await zoneOf(talk)).toBe('Asia/Tokyo');
  expect((await talk.store.get('test:42'))?.promises ?? []).toEqual([]);
});

test('the wish for a reminder goes on after the place', async () => {
  const talk = createTalk();
  await talk.say('/reminders');
  await talk.press('Add movement breaks');
  await talk.say('Berlin');
  expect((await talk.store.get('test:42'))?.promises).toMatchObject([
    { kind: 'break', rule: { zone: 'Europe/Berlin' } },
  ]);
  expect(wordsOf(talk.last())).toContain('every 60 minutes');
});

test('an offset is named by its sign, not by the sign in the name of its zone', async () => {
  const talk = createTalk();
  await talk.say('/zone utc+3');
  expect(wordsOf(talk.last())).toContain('UTC+3 it is: 15:00 now');
});
