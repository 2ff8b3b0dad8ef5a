// What was learnt from the example sentences, and how a text is scored by it. Pure.

export interface Model {
  /** By place of a feature, a row of one weight an intent, in 1/127 of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: Float32Array;
}

/** Scores to likelihoods that are one together, in place. */
export function soften(scores: Float32Array): void {
  let most = -Infinity;
  for (const each of scores) most = Math.max(most, each);
  let sum = 0;
  for (let row = 0; row < scores.length; row += 1) sum += scores[row] = Math.exp((scores[row] ?? 0) - most);
  for (let row = 0; row < scores.length; row += 1) scores[row] = (scores[row] ?? 0) / sum;
}

/** How much one feature counts among many. */
export const shareOf = (count: number): number => 1 / Math.sqrt(Math.max(4, count));

/** How likely each intent is, in their order, 0 to 1. */
export function likelihoods({ weights, scale, bias }: Model, features: Uint16Array): Float32Array {
  const scores = Float32Array.from(bias);
  const share = (shareOf(features.length) * scale) / 127;
  for (const feature of features) {
    const base = feature * bias.length;
    for (let row = 0; row < bias.length; row += 1)
      scores[row] = (scores[row] ?? 0) + (weights[base + row] ?? 0) * share;
  }
  soften(scores);
  return scores;
}
