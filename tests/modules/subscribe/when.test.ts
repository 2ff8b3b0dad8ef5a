import { describe, expect, test } from 'vitest';
import { readTime, readWhen } from '../../../src/modules/subscribe/when.ts';

describe('a time', () => {
  test.each([
    ['8', 480],
    ['08:30', 510],
    ['8.30', 510],
    ['20h15', 1215],
    ['8am', 480],
    ['8:30pm', 1230],
    ['12am', 0],
    ['12pm', 720],
    ['noon', 720],
    ['midnight', 0],
    ['23:59', 1439],
  ])('%s is minute %i', (word, minute) => {
    expect(readTime(word)).toBe(minute);
  });

  test.each(['24', '24:00', '8:60', '13pm', '0am', '-1', '8:3', 'eight', '1e1', '٨'])('%s is none', (word) => {
    expect(readTime(word)).toBeUndefined();
  });
});

describe('what follows /subscribe', () => {
  test('is understood in any order', () => {
    const wanted = { minute: 1230, days: [1, 2, 3, 4, 5], rest: 'europe/paris' };
    expect(readWhen('8:30pm Europe/Paris weekdays')).toEqual(wanted);
    expect(readWhen('weekdays at 8:30 pm in Europe/Paris')).toEqual(wanted);
  });

  test('may name single days', () => {
    expect(readWhen('mon, Wednesdays and fri 7:15')).toEqual({ minute: 435, days: [1, 3, 5], rest: '' });
  });

  test('leaves towns of several words together', () => {
    expect(readWhen('9 new york')).toEqual({ minute: 540, rest: 'new york' });
  });

  test('does not take a town for a day', () => {
    expect(readWhen('monaco')).toEqual({ rest: 'monaco' });
  });

  test('is read in linear time', () => {
    const begun = performance.now();
    readWhen('8 '.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
