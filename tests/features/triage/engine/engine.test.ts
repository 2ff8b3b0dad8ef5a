// What one answer may and may not settle.
import { expect, test } from 'vitest';
import { rank } from '../../../../src/domain/lock/level.ts';
import type { Asking } from '../../../../src/features/triage/engine/engine.ts';
import { content, engine } from '../../../support/triage.ts';

const asking = (id: string): Asking => {
  const question = content.questions.find((each) => each.id === id)!;
  return { kind: 'question', question, shown: question.options.map((_, place) => place) };
};

/** The level after answers given by their labels, in order. */
function levelAfter(...answers: readonly (readonly [id: string, label: string])[]): number {
  const run = engine.begin();
  for (const [id, label] of answers) {
    const place = asking(id).question.options.findIndex((option) => option.label === label);
    expect(engine.answer(run, asking(id), place)).toBe(true);
  }
  return run.level;
}

test('a no to one question takes nothing from a yes to a later one about the same sign', () => {
  expect(levelAfter(['b_weak', 'No'], ['q_func', 'No, my legs give way'])).toBe(rank('emergency'));
  expect(levelAfter(['b_bladder', 'No'], ['b_bowel', 'No'], ['b_saddle', 'Not sure'])).toBe(rank('urgent_same_day'));
});

test('a no after a yes takes nothing back', () => {
  expect(levelAfter(['b_bladder', 'Not sure'], ['b_bowel', 'No'], ['b_saddle', 'No'])).toBe(rank('urgent_same_day'));
});

test('an answer outside its question is refused', () => {
  for (const digit of [-1, 4, 99, 0.5, Number.NaN])
    expect(engine.answer(engine.begin(), asking('b_bladder'), digit)).toBe(false);
});

test('a box that is not on show cannot be ticked', () => {
  const { question } = asking('s_past_1');
  expect(engine.answer(engine.begin(), { kind: 'question', question, shown: [0] }, 2)).toBe(false);
});
