// What one answer may and may not settle.
import { expect, test } from 'vitest';
import { rank } from '../../../../src/domain/lock/level.ts';
import type { Asking } from '../../../../src/features/triage/engine/engine.ts';
import { content, engine } from '../../../support/triage.ts';

const asking = (id: string): Asking => {
  const question = content.questions.find((each) => each.id === id)!;
  return { kind: 'question', question, shown: question.options.map((_, place) => place) };
};

/** The level after answers, each the labels of its boxes or its button, in order. */
function levelAfter(...answers: readonly (readonly [id: string, ...labels: readonly string[]])[]): number {
  const run = engine.begin();
  for (const [id, ...labels] of answers) {
    const { question } = asking(id);
    const places = labels.map((label) => question.options.findIndex((option) => option.label === label));
    const digit = question.kind === 'choice' ? places[0]! : places.reduce((sum, place) => sum + 2 ** place, 0);
    expect(engine.answer(run, asking(id), digit)).toBe(true);
  }
  return run.level;
}

test('a no to one question takes nothing from a yes to a later one about the same sign', () => {
  expect(
    levelAfter(['q_who', '35 to 44'], ['s_now'], ['s_lately', 'A missed period'], ['p_signs', 'Pain low on one side']),
  ).toBe(rank('emergency'));
});

test('a no after a yes takes nothing back', () => {
  expect(levelAfter(['s_body', 'Trouble swallowing'], ['s_belly'], ['s_past'])).toBe(rank('urgent_same_day'));
});

test('of two boxes about one sign the more worrying one counts', () => {
  expect(levelAfter(['s_limbs', 'A leg or arm a little weaker', 'Cannot lift a foot or an arm'])).toBe(
    rank('emergency'),
  );
});

test('an answer outside its question is refused', () => {
  for (const digit of [-1, 4, 99, 0.5, Number.NaN])
    expect(engine.answer(engine.begin(), asking('q_stable'), digit)).toBe(false);
});

test('a box that is not on show cannot be ticked', () => {
  const { question } = asking('s_past');
  expect(engine.answer(engine.begin(), { kind: 'question', question, shown: [0] }, 2)).toBe(false);
});
