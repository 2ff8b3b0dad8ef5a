// The picture of a card keeps the pace that the card asks for, also where that is not the exercise's first dose.
import { expect, test } from 'vitest';
import type { Dose } from '../../src/content/schema/exercise.ts';
import { figureOf } from '../../src/core/form/picture.ts';
import { moveCard } from '../../src/features/stretch/session/card.ts';
import { UNKNOWN_PERSON } from '../../src/domain/needs.ts';
import { content, say } from '../support/talk.ts';

const exercise = content.exercises.get('chin-to-chest-stretch')!;

function paceShown(dose?: Dose) {
  const plan = { ref: 'x', steps: [{ exercise, ...(dose ? { dose } : {}) }] };
  const card = moveCard({ content, say }, UNKNOWN_PERSON, { plan, at: 0, done: 0 });
  return card && figureOf(card)?.pace;
}

test('a card of the first dose shows its pace', () => {
  expect(paceShown()).toEqual({ rep: 6, hold: 10 });
});

test('a card of another dose shows that hold', () => {
  expect(paceShown({ sets: 1, reps: 3, hold: 15, pace: 7 })).toEqual({ rep: 7, hold: 15 });
});

test('a dose that counts breaths holds for five seconds each, at the pace of the first dose', () => {
  expect(paceShown({ sets: 1, reps: 1, breaths: 3 })).toEqual({ rep: 6, hold: 15 });
});
