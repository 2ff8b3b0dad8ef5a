// What the table of published cases counts.
import { expect, test } from 'vitest';
import { drawScore, scoreByKind } from '../../../../src/features/triage/authoring/score.ts';

const cases = [
  { id: 'a', kind: 'cord', level: 'emergency', acceptable: ['emergency'], given: 'routine' },
  { id: 'b', kind: 'cord', level: 'emergency', acceptable: ['urgent_same_day', 'emergency'], given: 'emergency' },
  { id: 'c', kind: 'ordinary', level: 'self_care', acceptable: ['self_care', 'routine'], given: 'urgent_same_day' },
] as const;

test('tells by kind what was found, and names what is too low or too high', () => {
  const [cord, ordinary, all] = scoreByKind(cases);
  expect(cord).toMatchObject({ cases: 2, emergencies: 2, found: 1, tooLow: ['a'], tooHigh: [], exact: 1 });
  expect(ordinary).toMatchObject({ selfCare: 1, selfCareKept: 0, tooHigh: ['c'] });
  expect(all).toMatchObject({ kind: 'all', cases: 3, found: 1, tooLow: ['a'], tooHigh: ['c'] });
});

test('draws a line for each kind, and a dash for what there is none of', () => {
  const lines = drawScore(scoreByKind(cases)).split('\n');
  expect(lines[0]).toMatch(/^kind +cases +emergencies found/);
  expect(lines[1]).toMatch(/^cord +2 +1 of 2 +- +a +- +1$/);
  expect(lines).toHaveLength(4);
});
