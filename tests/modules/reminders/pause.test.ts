import { describe, expect, test } from 'vitest';
import { readPause } from '../../../src/modules/reminders/pause.ts';

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
  ])('%s is %d hours from a Friday at 13:00 in Paris', (words, hours) => {
    expect((paris(words)! - NOW) / HOUR).toBe(hours);
  });

  test.each(['', '0d', '-3d', '3', '3x', '9999w', 'until yesterday', 'until 2026-11-19', 'until 2026-02-31', 'mo'])(
    '“%s” is none',
    (words) => {
      expect(paris(words)).toBeUndefined();
    },
  );
});
