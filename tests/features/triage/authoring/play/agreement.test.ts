// Rules over findings and answers in the chat must come to the same level, for any findings whatever.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOf, readPerson } from '../../../../../src/features/triage/authoring/person.ts';
import { conclude } from '../../../../../src/features/triage/engine/result.ts';
import { size } from '../../../../support/size.ts';
import { content, engine, explain, playCase } from '../../../../support/triage.ts';

const asked = [...content.findings].filter(
  ([name]) => !['who', 'under_age', 'age', 'legs_not_sure'].includes(name) && !name.startsWith('unsure_'),
);
const value = (name: string): fc.Arbitrary<unknown> => {
  const type = content.findings.get(name);
  if (type === 'yesno') return fc.constantFrom<unknown>(true, true, true, false, 'yes', 'no', 1, 0, null);
  if (type === 'number') {
    const most = { severity: 10, weeks_pregnant: 42, postpartum_weeks: 60, recent_surgery_weeks: 60, onset_age: 80 }[
      name
    ];
    return fc.oneof(fc.integer({ min: 0, max: most ?? 200 }), fc.constantFrom<unknown>(null, '12', 13.5, 'unknown'));
  }
  return fc.constantFrom<unknown>(...(type ?? []), 'none', null, true);
};
const finding = fc
  .constantFrom(...asked.map(([name]) => name))
  .chain((name) => fc.tuple(fc.constant(name), value(name)));
const someone = fc.record({
  age: fc.oneof(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 18, max: 70 }), fc.constant(null)),
  pregnant: fc.constantFrom<unknown>(false, false, false, true, 'maybe', 'yes', null, undefined),
  findings: fc.array(finding, { maxLength: 7 }).map((pairs) => ({ nonsense: 'x', ...Object.fromEntries(pairs) })),
});

test('whatever is found, the conversation and the rules agree on level, notes and moves', () => {
  fc.assert(
    fc.property(someone, (raw) => {
      const person = readPerson(content, raw);
      const run = engine.begin();
      let step = engine.next(run);
      while (step.kind === 'question') {
        expect(engine.answer(run, step, answerOf(person, step))).toBe(true);
        step = engine.next(run);
      }
      const explained = explain(raw);
      const played = conclude(content, run.findings, run.chosen);
      expect(played.level).toBe(step.level);
      expect(step.level).toBe(explained.level);
      // Moves are asked about for the person of the chat only.
      if (['routine', 'self_care'].includes(step.level) && person.findings.get('who') === 'me')
        expect([...played.limits].sort()).toEqual([...explained.limits].sort());
      if (step.level !== 'self_care') expect(explained.quotes.length).toBeGreaterThan(0);
      if (step.level !== 'self_care') expect(played.quotes.length).toBeGreaterThan(0);
    }),
    { numRuns: size(1_000, 50_000), seed: 4 },
  );
});

test.each([
  [{ id: 1, age: 40, findings: {} }, 'self_care'],
  [{}, 'clinician_soon'],
  [null, 'clinician_soon'],
  [
    {
      id: 'x',
      age: '44',
      sex: 7,
      pregnant: null,
      findings: { vaginal_bleeding: 'light', leg_weakness: true, what: { is: 'this' } },
    },
    'urgent_same_day',
  ],
  [{ id: 'x', age: 30, pregnant: 'yes', findings: { vaginal_bleeding: 'heavy' } }, 'emergency'],
  [{ id: 'x', age: 30, pregnant: true, findings: { waters_broken: true, weeks_pregnant: 36.5 } }, 'emergency'],
  [{ id: 'x', age: 30, pregnant: true, findings: { waters_broken: true, weeks_pregnant: 38 } }, 'urgent_same_day'],
  [{ id: 'x', age: 70, findings: { site: 'neck', minor_trauma: true, ccr_low_risk: true } }, 'emergency'],
  [{ id: 'x', age: 40, findings: { electric_shock_neck: true, duration_days: 3 } }, 'urgent_same_day'],
  [{ id: 'x', age: 40, findings: { cancer_history: 'past', trend: 'better' } }, 'clinician_soon'],
  [{ id: 'x', age: 28, findings: { postpartum_weeks: 2, preeclampsia_signs: true } }, 'emergency'],
])('reads %j without failing and gives %s both ways', async (raw, level) => {
  expect(explain(raw).level).toBe(level);
  expect((await playCase(raw)).level).toBe(level);
});
