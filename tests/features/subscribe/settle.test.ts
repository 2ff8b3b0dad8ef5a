// Whatever is typed after /subscribe: a tip is promised just at the time that was meant, or at none.
import { describe, expect, test } from 'vitest';
import { clockText } from '../../../src/core/time/local-time.ts';
import { findRecurring } from '../../../src/domain/recurring.ts';
import { LABELLED, type Labelled } from '../../understanding/time/labelled.ts';
import { createTalk, labelsOf, wordsOf, type Talk } from '../../support/talk.ts';

const promised = async (talk: Talk) => {
  const rule = findRecurring(await talk.store.get('test:42'), 'tip')?.rule;
  return rule?.type === 'daily' ? rule : undefined;
};

/** The one time on days of the week that a sentence means, if it means just that. */
function meant({ expect: wanted, alsoOk = [] }: Labelled): readonly string[] {
  return [wanted, ...alsoOk].flatMap((form) => {
    if (typeof form === 'string' || Object.keys(form).some((name) => !/^(?:times|days|zone|zoneOneOf)$/.test(name)))
      return [];
    return [JSON.stringify([form.times, form.days])];
  });
}

describe('the labelled sentences', () => {
  const sentences = LABELLED.filter(({ context }) => /^(?:daily|recur|combo)$/.test(context));

  test('promise nothing else than what was meant', async () => {
    const wrong: string[] = [];
    let kept = 0;
    for (const sentence of sentences) {
      const talk = createTalk({ defaultZone: sentence.zone ?? 'Europe/London' });
      talk.now = Date.parse(sentence.now);
      await talk.say(`/subscribe ${sentence.text}`);
      const rule = await promised(talk);
      if (!rule) continue;
      kept += 1;
      const got = JSON.stringify([[clockText(rule.minute)], rule.days]);
      if (!meant(sentence).includes(got)) wrong.push(`${sentence.text}: ${got}`);
    }
    expect(wrong).toEqual([]);
    expect(kept).toBeGreaterThan(100);
  });
});

describe('what cannot be kept whole', () => {
  test.each([
    ['9am every 2 days', "can't keep to every 2 days", ['09:00, Monday, Wednesday, Friday', '09:00, every day']],
    ['7am, 1pm and 9pm', 'one tip a day', ['07:00, every day', '13:00, every day', '21:00, every day']],
    ['Mon 6am Fri 9pm', 'one tip a day', ['06:00, Monday', '21:00, Friday']],
    ['8am for 30 days', "can't end it on a date", ['08:00, every day']],
    ['8am xyzzy', '“xyzzy”', ['08:00, every day']],
    ['twice a day', 'one tip a day', ['07:00']],
    ['every hour 9 to 5', 'Movement breaks', ['07:00']],
    ['half 8', 'does not tell me one exact time', ['07:00']],
    ['25:00', 'No clock shows “25:00”', ['07:00']],
    ['8am weekly', 'does not tell me one exact time', ['07:00']],
    ['8pm or 9pm', 'does not tell me one exact time', ['07:00']],
  ])('%s is said plainly, with the nearest there is', async (typed, words, labels) => {
    const talk = createTalk({ defaultZone: 'Europe/Paris' });
    await talk.say(`/subscribe ${typed}`);
    expect(wordsOf(talk.last())).toContain(words);
    expect(labelsOf(talk.last())).toEqual(expect.arrayContaining(labels));
    expect(await promised(talk)).toBeUndefined();
    await talk.press(labels[0]!);
    expect(await promised(talk)).toBeDefined();
  });
});

describe('a wish is kept while the place is asked for', () => {
  test.each([
    ['London', 'Europe/London'],
    ['I am in Tokyo', 'Asia/Tokyo'],
    ['UTC+2', 'Etc/GMT-2'],
  ])('a town: %s', async (typed, zone) => {
    const talk = createTalk();
    await talk.say('/subscribe 8am weekdays');
    expect(wordsOf(talk.last())).toContain('What time is it where you are?');
    await talk.say(typed);
    expect(await promised(talk)).toMatchObject({ minute: 480, days: [1, 2, 3, 4, 5], zone });
  });

  test('the clock on the wall tells the zone, and no other time for the tip', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 8am weekdays');
    await talk.say('14:05');
    expect(labelsOf(talk.last())).toContain('Athens');
    await talk.say('Athens');
    expect(await promised(talk)).toMatchObject({ minute: 480, days: [1, 2, 3, 4, 5], zone: 'Europe/Athens' });
  });

  test('a name with several clocks is asked about', async () => {
    const talk = createTalk();
    await talk.say('/subscribe 8am IST');
    expect(await promised(talk)).toBeUndefined();
    await talk.press('Kolkata');
    expect((await promised(talk))?.minute).toBe(480);
  });

  test('days stay while the time is asked for, and a bare number is the hour', async () => {
    const talk = createTalk({ defaultZone: 'Europe/Paris' });
    await talk.say('/subscribe weekends');
    await talk.say('9');
    expect(await promised(talk)).toMatchObject({ minute: 540, days: [6, 7] });
  });

  test('what answers neither is left to others', async () => {
    const talk = createTalk({ defaultZone: 'Europe/Paris' });
    await talk.say('/subscribe');
    await talk.say('my neck is stiff');
    expect(await promised(talk)).toBeUndefined();
    expect(wordsOf(talk.last())).not.toContain('exact time');
  });
});

test('strange words are said back without a link or a turn of direction', async () => {
  const talk = createTalk({ defaultZone: 'Europe/Paris' });
  await talk.say('/subscribe 8am \u202Ehttps://evil.example/x @someone');
  const words = wordsOf(talk.last());
  expect(words).toContain('evil example');
  expect(words).not.toMatch(/\u202E|https:|evil\.example|@/);
});
