// What was learnt from the examples, and how a piece of a message is weighed by it. Pure.

/** Weights are found by hash: two features that share a place share a weight. */
export const PLACES = 1 << 15;

/** A linear model: a row of weights for each sign, and the last for what is harmless. */
export interface Model {
  readonly rows: number;
  /** By place, all rows of it together; in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  /** By place, 1 where any weight is. A feature that no example has says nothing about the others either. */
  readonly known: Uint8Array;
  readonly bias: readonly number[];
}

/** Few features weigh no more than this many. */
export const LEAST_FEATURES = 4;

/** How much one of so many features counts. */
export const shareOf = (features: number): number => Math.max(LEAST_FEATURES, features) ** -0.4;

/** Makes scores likelihoods that add up to 1, in their place. */
export function softmax(scores: Float32Array): void {
  let most = -Infinity;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let row = 0; row < scores.length; row += 1) {
    const each = Math.exp((scores[row] ?? 0) - most);
    scores[row] = each;
    sum += each;
  }
  for (let row = 0; row < scores.length; row += 1) scores[row] = (scores[row] ?? 0) / sum;
}

/** How likely each sign is in a piece, 0 to 1, and last how likely it is harmless. */
export function likelihoods({ rows, weights, step, bias, known }: Model, features: Uint32Array): Float32Array {
  const sums = new Int32Array(rows);
  let count = 0;
  for (const hash of features) {
    const place = hash % PLACES;
    if (known[place] === 0) continue;
    count += 1;
    const base = place * rows;
    for (let row = 0; row < rows; row += 1) {
      sums[row] = (sums[row] ?? 0) + (weights[base + row] ?? 0);
    }
  }
  const share = shareOf(count) * step;
  const scores = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) scores[row] = (sums[row] ?? 0) * share + (bias[row] ?? 0);
  softmax(scores);
  return scores;
}
