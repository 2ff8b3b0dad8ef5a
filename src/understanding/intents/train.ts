// Teaches the model from example sentences, by multinomial logistic regression with steps that shrink for each weight
// (AdaGrad; Duchi, Hazan and Singer 2011). The same examples always give the same model. Pure.
import { DIMENSIONS } from './features.ts';
import { shareOf, soften, type Model } from './model.ts';

export interface Lesson {
  readonly features: Uint16Array;
  /** The place of its intent. */
  readonly intent: number;
}

const ROUNDS = 10;
const RATE = 0.6;
const DECAY = 2e-5;
const BIAS_RATE = 0.02;
/** An intent that is right to this much teaches nothing. */
const ENOUGH = 0.004;

/** A fixed order that mixes the intents. */
function mixed<T>(items: readonly T[]): readonly T[] {
  let seed = 12_345;
  const places = items.map(() => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0));
  return items
    .map((item, at) => [places[at] ?? 0, item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}

/** @param intents how many there are */
export function train(lessons: readonly Lesson[], intents: number): Model {
  const weights = new Float32Array(DIMENSIONS * intents);
  const squares = new Float32Array(DIMENSIONS * intents);
  const bias = new Float32Array(intents);
  const scores = new Float32Array(intents);

  function score(features: Uint16Array, share: number): void {
    scores.set(bias);
    for (const feature of features) {
      const base = feature * intents;
      for (let row = 0; row < intents; row += 1) scores[row] = (scores[row] ?? 0) + (weights[base + row] ?? 0) * share;
    }
    soften(scores);
  }

  function learn(features: Uint16Array, row: number, slope: number, share: number): void {
    bias[row] = (bias[row] ?? 0) - BIAS_RATE * slope;
    for (const feature of features) {
      const place = feature * intents + row;
      const grad = slope * share + DECAY * (weights[place] ?? 0);
      const square = (squares[place] = (squares[place] ?? 0) + grad * grad);
      weights[place] = (weights[place] ?? 0) - (RATE * grad) / (0.05 + Math.sqrt(square));
    }
  }

  const order = mixed(lessons);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { features, intent } of order) {
      const share = shareOf(features.length);
      score(features, share);
      for (let row = 0; row < intents; row += 1) {
        const slope = (scores[row] ?? 0) - (row === intent ? 1 : 0);
        if (Math.abs(slope) >= ENOUGH) learn(features, row, slope, share);
      }
    }
  }
  let scale = 0;
  for (const weight of weights) scale = Math.max(scale, Math.abs(weight));
  return { weights: Int8Array.from(weights, (weight) => Math.round((weight / scale) * 127)), scale, bias };
}
