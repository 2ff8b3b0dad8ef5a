// Learns from example sentences by multinomial logistic regression with steps that shrink for each weight (AdaGrad; Duchi,
// Hazan and Singer 2011). The same examples in the same order always give the same model. Pure.
import { shareOf, softmax, type Model } from './model.ts';

export interface Teaching {
  readonly rows: number;
  /** See `Model`. */
  readonly places: number;
  readonly rate: number;
  /** How strongly weights are drawn back to nothing, so that no single word decides. */
  readonly decay: number;
  /** What no example has counts as well: strange words make a text less certain. */
  readonly strangeCounts?: true;
  /** What each row begins with, and no lesson changes; left out, nothing. */
  readonly bias?: Float32Array;
}

/** What there is in a text, or in a piece of one. */
export interface Piece {
  readonly places: Int32Array;
  readonly share: number;
}

/** An error smaller than this is not worth a step. */
const LEAST_ERROR = 0.004;

export const pieceOf = (features: Uint32Array, places: number): Piece => ({
  places: Int32Array.from(features, (hash) => hash % places),
  share: shareOf(features.length),
});

/** A fixed order in which what belongs together is spread. */
export function mixed<T>(items: readonly T[]): readonly T[] {
  let seed = 1;
  const next = (): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0);
  return items
    .map((item) => [next(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}

/** The same weights in steps that fit a byte each. */
function packed(weights: Float32Array, bias: Float32Array, { rows, places, strangeCounts }: Teaching): Model {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const step = most / 127 || 1;
  const bytes = new Int8Array(weights.length);
  const known = new Uint8Array(places).fill(strangeCounts ? 1 : 0);
  for (let at = 0; at < weights.length; at += 1) {
    bytes[at] = Math.round((weights[at] ?? 0) / step);
    if (bytes[at] !== 0) known[Math.floor(at / rows)] = 1;
  }
  return { rows, places, weights: bytes, step, known, bias: [...bias] };
}

/** Weights that are being learnt; `scores` holds the likelihoods of the piece that was weighed last. */
export function createLearner(teaching: Teaching) {
  const { rows, places: all, rate, decay, bias = new Float32Array(rows) } = teaching;
  const weights = new Float32Array(all * rows);
  const squares = new Float32Array(all * rows);
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
        const slope = error * share + decay * (weights[at] ?? 0);
        const square = (squares[at] ?? 0) + slope * slope;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (rate * slope) / (0.05 + Math.sqrt(square));
      }
    }
  };
  return { scores, weigh, correct, model: () => packed(weights, bias, teaching) };
}
