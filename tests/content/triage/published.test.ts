// The published cases: by the rules and in the chat, and what the table of them says.
import { describe, expect, test } from 'vitest';
import { readPublished } from '../../../src/content/triage/published.ts';
import type { Judged } from '../../../src/features/triage/authoring/score.ts';
import { scoreByKind } from '../../../src/features/triage/authoring/score.ts';
import { content, explain, playCase } from '../../support/triage.ts';

const cases = readPublished('content');
/** Above all that is acceptable: at most this part of all cases. */
const TOO_HIGH = 0.03;

const judged: Judged[] = cases.map((each) => ({ ...each, given: explain(each).level }));
const all = scoreByKind(judged).at(-1)!;

test('each has its own id, its source, and findings that there are', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(cases.length).toBeGreaterThanOrEqual(124);
  for (const each of cases) {
    expect([...content.findings.keys()]).toEqual(expect.arrayContaining(Object.keys(each.findings)));
    expect(each.acceptable).toContain(each.level);
    expect(each.source.length).toBeGreaterThan(8);
  }
});

test('none is called below what is acceptable, few above, and self-care stays self-care', () => {
  expect(all.tooLow).toEqual([]);
  expect(all.tooHigh.length).toBeLessThanOrEqual(cases.length * TOO_HIGH);
  expect(all.selfCareKept).toBe(all.selfCare);
});

test('an emergency that is called less is one whose source allows it', () => {
  for (const each of judged)
    if (each.level === 'emergency' && each.given !== 'emergency') expect(each.acceptable).toContain(each.given);
  expect(all.found).toBeGreaterThanOrEqual(74);
});

describe.each(cases)('$id $kind', (each) => {
  test('is the same in the chat', async () => {
    expect((await playCase(each)).level).toBe(explain(each).level);
  });
});
