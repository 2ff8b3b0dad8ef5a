// Teaches the model from example sentences by multinomial logistic regression. The same examples always give the same
// model. Pure.
import { featuresOf, risksOf } from './features.ts';
import { readMessage } from './message.ts';
import type { Model } from './model.ts';
import { PLACES, shareOf, softmax } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';
import { windowsOf } from './windows.ts';
import { wordsOf } from './words.ts';

/** A sentence and what it tells. */
export interface Lesson {
  readonly text: string;
  /** The row of its sign; undefined for a harmless sentence. */
  readonly sign?: number;
}

const ROUNDS = 6;
const RATE = 0.4;
/** How strongly weights are drawn back to nothing, so that no single word decides. */
const DECAY = 0.003;
/** Where nothing is known of a message it is harmless: this far ahead of each sign, and no lesson changes it. */
const HARMLESS = 7;
/** What stands in fewer lessons teaches nothing about others. */
const LEAST_LESSONS = 2;
/** An error smaller than this is not worth a step. */
const LEAST_ERROR = 0.004;

interface Piece {
  readonly places: Int32Array;
  readonly share: number;
}

interface Prepared {
  readonly pieces: readonly Piece[];
  readonly sign: number | undefined;
}

/** A fixed order that mixes the signs. */
function mixed<T>(items: readonly T[]): readonly T[] {
  let seed = 1;
  const next = (): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0);
  return items
    .map((item) => [next(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
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
  const pieceOf = (features: Uint32Array): Piece => {
    const known = features.filter((hash) => (lessonsWith.get(hash) ?? 0) >= LEAST_LESSONS);
    return { places: Int32Array.from(known, (hash) => hash % PLACES), share: shareOf(known.length) };
  };
  return read.map(({ sign, pieces }) => ({ sign, pieces: pieces.map(pieceOf) }));
}

/** Weights that are being learnt; `scores` holds the likelihoods of the piece that was weighed last. */
function createLearner(rows: number) {
  const weights = new Float32Array(PLACES * rows);
  const squares = new Float32Array(PLACES * rows);
  const bias = new Float32Array(rows);
  bias[rows - 1] = HARMLESS;
  const scores = new Float32Array(rows);
  const weigh = ({ places, share }: Piece): void => {
    scores.fill(0);
    for (const place of places) {
      const base = place * rows;
      for (let row = 0; row < rows; row += 1) scores[row] = (scores[row] ?? 0) + (weights[base + row] ?? 0);
    }
    for (let row = 0; row < rows; row += 1) scores[row] = (scores[row] ?? 0) * share + (bias[row] ?? 0);
    softmax(scores);
  };
  /** Draws the weights of a piece that was just weighed towards the right row, as AdaGrad does. */
  const correct = ({ places, share }: Piece, right: number): void => {
    for (let row = 0; row < rows; row += 1) {
      const error = (scores[row] ?? 0) - (row === right ? 1 : 0);
      if (Math.abs(error) < LEAST_ERROR) continue;
      for (const place of places) {
        const at = place * rows + row;
        const slope = error * share + DECAY * (weights[at] ?? 0);
        const square = (squares[at] ?? 0) + slope * slope;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (RATE * slope) / (0.05 + Math.sqrt(square));
      }
    }
  };
  return { weights, bias, scores, weigh, correct };
}

/** The same weights in steps that fit a byte each. */
function packed(weights: Float32Array, bias: Float32Array, rows: number): Model {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const step = most / 127 || 1;
  const bytes = new Int8Array(weights.length);
  const known = new Uint8Array(PLACES);
  for (let at = 0; at < weights.length; at += 1) {
    bytes[at] = Math.round((weights[at] ?? 0) / step);
    if (bytes[at] !== 0) known[Math.floor(at / rows)] = 1;
  }
  return { rows, weights: bytes, step, known, bias: [...bias] };
}

/** @param signs how many signs there are */
export function train(lessons: readonly Lesson[], signs: number, vocabulary: Vocabulary): Model {
  const rows = signs + 1;
  const { weights, bias, scores, weigh, correct } = createLearner(rows);
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
  return packed(weights, bias, rows);
}
