// What was learnt from example sentences, and how a text is weighed by it. Knows nothing of what the rows stand for. Pure.

/** A linear model: a row of weights for each thing that a text may mean. */
export interface Model {
  readonly rows: number;
  /** Weights are found by hash: two features that share one of so many places share a weight. */
  readonly places: number;
  /** By place, all rows of it together; in steps of `step`. */
  readonly weights: Int8Array;
  readonly step: number;
  /** By place, 1 where a feature counts among the others: where any weight is, or everywhere. */
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

/** How likely each row is, 0 to 1. @param features hashes of all there is in the text, each once */
export function likelihoods({ rows, places, weights, step, bias, known }: Model, features: Uint32Array): Float32Array {
  const sums = new Int32Array(rows);
  let count = 0;
  for (const hash of features) {
    const place = hash % places;
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
