import { describe, expect, test } from 'vitest';
import { readTime } from '../../src/understanding/time-of-day.ts';
import { readWhen } from '../../src/understanding/when.ts';

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
    ['0800', 480],
    ['830pm', 1230],
    ['1930', 1170],
    ['morning', 480],
  ])('%s is minute %i', (word, minute) => {
    expect(readTime(word)).toBe(minute);
  });

  test.each(['24', '24:00', '8:60', '13pm', '0am', '-1', '8:3', '2500', 'eight', '1e1', '٨'])('%s is none', (word) => {
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

  test.each([
    ['every day 9am Tokyo', { minute: 540, rest: 'tokyo' }],
    ['at 8 in the morning London', { minute: 480, rest: 'london' }],
    ['8 in the evening', { minute: 1200, rest: '' }],
    ['20:30 in the evening', { minute: 1230, rest: '' }],
    ['in the evening', { minute: 1200, rest: '' }],
    ['0800 Berlin', { minute: 480, rest: 'berlin' }],
    ['half past eight', { minute: 510, rest: '' }],
    ['quarter to nine, Paris', { minute: 525, rest: 'paris' }],
    ['quarter to 1', { minute: 45, rest: '' }],
    ['ten past seven', { minute: 430, rest: '' }],
    ["seven o'clock", { minute: 420, rest: '' }],
    ['mon-fri 8pm EST', { minute: 1200, days: [1, 2, 3, 4, 5], rest: 'est' }],
    ['Monday to Wednesday 9', { minute: 540, days: [1, 2, 3], rest: '' }],
    ['fri – mon 9', { minute: 540, days: [1, 5, 6, 7], rest: '' }],
    ['workdays 9', { minute: 540, days: [1, 2, 3, 4, 5], rest: '' }],
  ])('as people say it: %s', (said, wanted) => {
    expect(readWhen(said)).toEqual(wanted);
  });

  test('names a time that does not exist', () => {
    expect(readWhen('25:00 Berlin')).toEqual({ impossible: '25:00', rest: 'berlin' });
  });

  test('may be that nothing is wanted any more', () => {
    expect(readWhen('off')).toEqual({ off: true, rest: '' });
    expect(readWhen('stop at 8')).toEqual({ minute: 480, rest: '' });
  });

  test('does not take a town for a day', () => {
    expect(readWhen('monaco')).toEqual({ rest: 'monaco' });
  });

  test('of any length is read in one pass', () => {
    // In a time that grows with the square, this would not come back within the test's patience.
    expect(readWhen('8 '.repeat(1_000_000))).toMatchObject({ minute: 480 });
  });
});
