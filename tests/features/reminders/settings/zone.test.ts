// /zone in words: what is clear is taken, what has several clocks is asked, and nothing is guessed.
import { expect, test } from 'vitest';
import { createTalk, labelsOf, wordsOf } from '../../../support/talk.ts';

const zoneAfter = async (typed: string): Promise<string | undefined> => {
  const talk = createTalk();
  await talk.say(typed);
  return (await talk.store.get('test:42'))?.zone;
};

test.each([
  ['/zone UTC+5', 'Etc/GMT-5'],
  ['/zone GMT-4', 'Etc/GMT+4'],
  ['/zone India', 'Asia/Calcutta'],
  ['/zone Delhi, India', 'Asia/Calcutta'],
  ['/zone Perth, Scotland', 'Europe/London'],
  ['/zone 東京', 'Asia/Tokyo'],
  ['/zone Москва', 'Europe/Moscow'],
])('%s is taken', async (typed, zone) => {
  const clock = (name: string): string =>
    new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' }).format(0);
  expect(clock((await zoneAfter(typed)) ?? 'Pacific/Niue')).toBe(clock(zone));
});

test.each(['/zone IST', '/zone USA', '/zone i live in canada', '/zone Amsterdm', '/zone not london', '/zone xyzzy'])(
  '%s is asked about, and nothing is kept',
  async (typed) => {
    expect(await zoneAfter(typed)).toBeUndefined();
  },
);

test('a country with several clocks offers them as buttons, of which one is kept', async () => {
  const talk = createTalk();
  await talk.say('/zone USA');
  expect(labelsOf(talk.last())).toEqual(expect.arrayContaining(['New York', 'Chicago', 'Los Angeles']));
  expect(wordsOf(await talk.press('Chicago'))).toContain('Chicago it is');
  expect((await talk.store.get('test:42'))?.zone).toBe('America/Chicago');
});
