// How well wishes are read that the model was not taught with.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { leaveOut, namedIn, readWishes, sureWish } from '../../../src/understanding/intents/read-wishes.ts';
import { content } from '../../support/talk.ts';

interface Labelled {
  readonly text: string;
  readonly intent: string;
  readonly context?: string;
}

const LABELLED = readFileSync('tests/understanding/intents/labelled/wishes.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);

describe('540 sentences held out', () => {
  let shares = { right: 0, offered: 0, wrong: 0 };
  beforeAll(() => {
    const counts = { right: 0, offered: 0, wrong: 0 };
    for (const { text, intent, context } of LABELLED) {
      const situation = context === 'session' ? 'session' : 'cold';
      const sure = sureWish(text, situation, content);
      const guesses = readWishes(text, situation, content);
      if (sure !== undefined) counts[sure === intent ? 'right' : 'wrong'] += 1;
      else if (guesses.slice(0, 3).some((guess) => guess.intent === intent)) counts.offered += 1;
    }
    const of = (count: number): number => count / LABELLED.length;
    shares = { right: of(counts.right), offered: of(counts.offered), wrong: of(counts.wrong) };
  });

  test('are none of those it was taught with', () => {
    const taught = new Set([...content.wishes.values()].flatMap(({ says = [], during = [] }) => [...says, ...during]));
    expect(LABELLED.filter(({ text }) => taught.has(text))).toEqual([]);
    expect(LABELLED.length).toBeGreaterThan(500);
  });

  test('are right or among three choices, and seldom wrong', () => {
    expect(shares.right).toBeGreaterThan(0.45);
    expect(shares.right + shares.offered).toBeGreaterThan(0.83);
    expect(shares.wrong).toBeLessThan(0.06);
  });
});

test('names what a sentence speaks of', () => {
  expect(namedIn('do the glute bridge, then childs pose in Berlin', content).map(({ id }) => id)).toEqual([
    'hip-bridge',
    expect.stringMatching(/child/),
    'Europe/Berlin',
  ]);
});

test.each([
  ['please send me a tip every day at 9', 'please send me a every day at 9'],
  ['pause until friday 9am', 'until friday 9am'],
])('%s without the wish is “%s”', (text, left) => {
  expect(leaveOut(text, ['tip', 'pause', 'subscribe'], content)).toBe(left);
});
