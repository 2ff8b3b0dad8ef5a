// Teaches the model of wishes from example sentences: a row for each intent. The same examples always give the same model.
// Pure.
import { createLearner, mixed, pieceOf } from '../learning/learner.ts';
import type { Model } from '../learning/model.ts';

export interface Lesson {
  readonly features: Uint32Array;
  /** The place of its intent. */
  readonly intent: number;
}

/** See `Model`; the sentences are short and few, and the model is read at every start. */
const PLACES = 1 << 14;
const ROUNDS = 10;
const RATE = 0.6;
const DECAY = 2e-5;

/** @param intents how many there are */
export function train(lessons: readonly Lesson[], intents: number): Model {
  const { weigh, correct, model } = createLearner({
    rows: intents,
    places: PLACES,
    rate: RATE,
    decay: DECAY,
    strangeCounts: true,
  });
  const order = mixed(lessons.map(({ features, intent }) => ({ piece: pieceOf(features, PLACES), intent })));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { piece, intent } of order) {
      weigh(piece);
      correct(piece, intent);
    }
  }
  return model();
}
