// Reads what a text may want, the likeliest first. The one door to this folder; it does nothing and asks nobody. Pure.
import { oncePer } from '../../core/util/once-per.ts';
import { featuresOf, type Situation } from './features.ts';
import { lexiconOf, type WishContent } from './learn.ts';
import { likelihoods, type Model } from '../learning/model.ts';
import type { Name } from './names.ts';
import { wordsOf } from './words.ts';

/** Content with what was learnt from it. */
export interface LearntContent extends WishContent {
  readonly wishModel: Model;
}

export interface WishGuess {
  readonly intent: string;
  /** 0 to 1. */
  readonly likelihood: number;
}

/** Characters of a text in which a wish is looked for: a longer one is a story. */
const MOST_CHARS = 600;

const lexiconFor = oncePer(lexiconOf);
const intentsOf = oncePer(({ wishes }: WishContent): readonly string[] => [...wishes.keys()]);

/** @param situation what the text follows */
export function readWishes(text: string, situation: Situation, content: LearntContent): readonly WishGuess[] {
  const features = featuresOf(text.slice(0, MOST_CHARS), situation, lexiconFor(content));
  const scores = likelihoods(content.wishModel, features);
  return intentsOf(content)
    .map((intent, at) => ({ intent, likelihood: scores[at] ?? 0 }))
    .sort((one, other) => other.likelihood - one.likelihood);
}

/** From here on a wish is taken as meant. */
const SURE = 0.75;

/** The wish that a text surely holds; undefined when none is sure. A number alone is an answer, and no wish. */
export function sureWish(text: string, situation: Situation, content: LearntContent): string | undefined {
  const [best] = /^\d*$/.test(text) ? [] : readWishes(text, situation, content);
  return best && best.likelihood >= SURE ? best.intent : undefined;
}

/** Movements, routines, cards and places that a text names, in its order. */
export function namedIn(text: string, content: WishContent): readonly Name[] {
  const words = wordsOf(text);
  const { names } = lexiconFor(content);
  const found: Name[] = [];
  for (let at = 0; at < words.length;) {
    const name = names(words, at);
    if (name) found.push(name);
    at += name?.length ?? 1;
  }
  return found;
}

/** The words of a text without those of some meanings; numbers and words of time stay. */
export function leaveOut(text: string, meanings: readonly string[], content: WishContent): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const plain = words.map((word) => wordsOf(word).join(''));
  const { means, alike } = lexiconFor(content);
  const isTime = (place: number): boolean =>
    alike(plain, place).some(({ concept }) => concept === 'when' || concept === 'unit');
  const timed = (from: number, length: number): boolean =>
    Array.from({ length }, (_, offset) => from + offset).some(isTime);
  const kept: string[] = [];
  for (let at = 0; at < words.length;) {
    const told = means(plain, at)
      .toSorted((one, other) => other.length - one.length)
      .find(({ concept, length }) => meanings.includes(concept) && !timed(at, length));
    if (!told) kept.push(words[at] ?? '');
    at += told?.length ?? 1;
  }
  return kept.join(' ');
}
