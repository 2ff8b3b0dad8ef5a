// /pause and /busy: what is clear is done, what is not is asked, and nothing is promised in a zone that nobody told.
import { describe, expect, test } from 'vitest';
import { LABELLED } from '../../../understanding/time/labelled.ts';
import { createTalk, labelsOf, NOON, wordsOf, type Talk } from '../../../support/talk.ts';

const HOUR = 3_600_000;
const pausedUntil = async (talk: Talk) => (await talk.store.get('test:42'))?.pausedUntil;

test('the labelled sentences pause just as long as they mean', async () => {
  const wrong: string[] = [];
  let paused = 0;
  for (const { text, now, zone, expect: wanted, alsoOk = [] } of LABELLED.filter(
    ({ context }) => context === 'pause',
  )) {
    const talk = createTalk(zone === null ? {} : { defaultZone: zone });
    talk.now = Date.parse(now);
    await talk.say(`/pause ${text}`);
    const until = await pausedUntil(talk);
    if (until === undefined) continue;
    paused += 1;
    const ends = [wanted, ...alsoOk].flatMap((form) => {
      if (typeof form === 'string') return [];
      const minutes = form.durationMinutes;
      const at = Object.entries(form).flatMap(([name, value]) =>
        /until|at$/i.test(name) ? [Date.parse(String(value))] : [],
      );
      return [...(typeof minutes === 'number' ? [talk.now + minutes * 60_000] : []), ...at];
    });
    if (!ends.includes(until)) wrong.push(`${text}: ${new Date(until).toISOString()}`);
  }
  expect(wrong).toEqual([]);
  expect(paused).toBeGreaterThan(50);
});

describe('in Paris on a Friday at 13:00', () => {
  test.each([
    ['3d', 72],
    ['for 90m', 1.5],
    ['2 weeks', 336],
    ['until Monday', 59],
    ['until tomorrow', 11],
    ['until 8am', 19],
    ['until 16h', 3],
    ['one and a half hours', 1.5],
  ])('%s is %d hours', async (typed, hours) => {
    const talk = createTalk({ defaultZone: 'Europe/Paris' });
    await talk.say(`/pause ${typed}`);
    expect(((await pausedUntil(talk)) ?? 0) - NOON).toBe(hours * HOUR);
  });

  test.each([
    ['0d', 'no time within the coming year'],
    ['2020-01-01', 'no time within the coming year'],
    ['2 years', 'no time within the coming year'],
    ['tomorrow', 'more than one time'],
    ['3', 'more than one time'],
    ['until the cows come home', '“cows'],
  ])('%s is asked about', async (typed, words) => {
    const talk = createTalk({ defaultZone: 'Europe/Paris' });
    await talk.say(`/pause ${typed}`);
    expect(wordsOf(talk.last())).toContain(words);
    expect(await pausedUntil(talk)).toBeUndefined();
    await talk.say('3 days');
    expect(((await pausedUntil(talk)) ?? 0) - NOON).toBe(72 * HOUR);
  });

  test('a time typed after the question ends the pause', async () => {
    const talk = createTalk({ defaultZone: 'Europe/Paris' });
    await talk.say('/pause');
    await talk.say('until 8am');
    expect(((await pausedUntil(talk)) ?? 0) - NOON).toBe(19 * HOUR);
  });
});

test('where nobody knows the place, a clock time is not guessed', async () => {
  const talk = createTalk();
  await talk.say('/pause until Monday');
  expect(wordsOf(talk.last())).toContain('I need your clock');
  expect(labelsOf(talk.last())).toContain('7 days');
  expect(await pausedUntil(talk)).toBeUndefined();
});
