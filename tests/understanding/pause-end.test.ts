import { describe, expect, test } from 'vitest';
import { readPause } from '../../src/understanding/pause-end.ts';

/** Friday 20 November 2026, noon in UTC, 13:00 in Paris. */
const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const paris = (words: string): number | undefined => readPause(words, NOW, 'Europe/Paris');

describe('the length of a pause', () => {
  test.each([
    ['3d', 72],
    ['3 days', 72],
    ['for 90m', 1.5],
    ['2 weeks', 336],
    ['1 hour', 1],
    ['2hrs', 2],
    ['until Monday', 59],
    ['till sat', 11],
    ['until Friday', 7 * 24 - 13],
    ['until tomorrow', 11],
    ['until 2026-12-01', 10 * 24 + 11],
    ['until 8am', 19],
    ['until 5 pm', 4],
    ['until 17:30', 4.5],
    ['until noon', 23],
    ['1pm', 24],
  ])('%s is %d hours from a Friday at 13:00 in Paris', (words, hours) => {
    expect((paris(words)! - NOW) / HOUR).toBe(hours);
  });

  test.each([
    '',
    '0d',
    '-3d',
    '3',
    '3x',
    '9999w',
    'until yesterday',
    'until 2026-11-19',
    'until 2026-02-31',
    'mo',
    'until 25:99',
    'until 5',
  ])('“%s” is none', (words) => {
    expect(paris(words)).toBeUndefined();
  });

  test('until a clock time follows the clock over its change', () => {
    // On 25 October 2026 the night in Paris has an hour more; on 29 March there is no 02:30.
    const autumn = Date.UTC(2026, 9, 24, 20);
    expect(readPause('until 8am', autumn, 'Europe/Paris')).toBe(Date.UTC(2026, 9, 25, 7));
    const spring = Date.UTC(2026, 2, 28, 23, 30);
    expect(readPause('until 2:30', spring, 'Europe/Paris')).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });
});
