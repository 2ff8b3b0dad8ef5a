// Teaches the model of danger from example sentences: a row for each sign, and the last for what is harmless. The same
// examples always give the same model. Pure.
import { featuresOf, risksOf } from './features.ts';
import { readMessage } from './message.ts';
import { createLearner, mixed, pieceOf, type Piece } from '../learning/learner.ts';
import type { Model } from '../learning/model.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { windowsOf } from './windows.ts';
import { wordsOf } from '../words/words.ts';

/** A sentence and what it tells. */
export interface Lesson {
  readonly text: string;
  /** The row of its sign; undefined for a harmless sentence. */
  readonly sign?: number;
}

/** See `Model`. */
const PLACES = 1 << 15;
const ROUNDS = 6;
const RATE = 0.4;
const DECAY = 0.003;
/** Where nothing is known of a message it is harmless: this far ahead of each sign, and no lesson changes it. */
const HARMLESS = 7;
/** What stands in fewer lessons teaches nothing about others. */
const LEAST_LESSONS = 2;
interface Prepared {
  readonly pieces: readonly Piece[];
  readonly sign: number | undefined;
}

function prepare(lessons: readonly Lesson[], vocabulary: Vocabulary): readonly Prepared[] {
  const read = lessons.map(({ text, sign }) => {
    const message = readMessage(wordsOf(text), vocabulary);
    const risks = risksOf(message);
    return { sign, pieces: windowsOf(message.words).map((window) => featuresOf(message, window, risks)) };
  });
  const lessonsWith = new Map<number, number>();
  for (const { pieces } of read) {
    for (const hash of new Set(pieces.flatMap((piece) => [...piece])))
      lessonsWith.set(hash, (lessonsWith.get(hash) ?? 0) + 1);
  }
  const known = (features: Uint32Array): Uint32Array =>
    features.filter((hash) => (lessonsWith.get(hash) ?? 0) >= LEAST_LESSONS);
  return read.map(({ sign, pieces }) => ({ sign, pieces: pieces.map((piece) => pieceOf(known(piece), PLACES)) }));
}

/** @param signs how many signs there are */
export function train(lessons: readonly Lesson[], signs: number, vocabulary: Vocabulary): Model {
  const rows = signs + 1;
  const bias = new Float32Array(rows);
  bias[signs] = HARMLESS;
  const { scores, weigh, correct, model } = createLearner({ rows, places: PLACES, rate: RATE, decay: DECAY, bias });
  /** Of a story only the piece that tells its sign best is taught as the sign; the rest may be anything. */
  const telling = (pieces: readonly Piece[], sign: number): readonly Piece[] => {
    if (pieces.length < 2) return pieces;
    const likely = pieces.map((piece) => {
      weigh(piece);
      return scores[sign] ?? 0;
    });
    return pieces.filter((_, at) => at === likely.indexOf(Math.max(...likely)));
  };
  const order = mixed(prepare(lessons, vocabulary));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { pieces, sign } of order) {
      for (const piece of sign === undefined ? pieces : telling(pieces, sign)) {
        weigh(piece);
        correct(piece, sign ?? signs);
      }
    }
  }
  return model();
}
