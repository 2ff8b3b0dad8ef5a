// Cuts a message into the pieces that are looked at one by one: each sentence, two neighbours together, and a short
// message whole. A sign is told in one or two sentences; a long story around it neither hides it nor makes one. Pure.
import type { Word } from '../words/words.ts';

/** A piece of a message: its words from `from` up to, without, `to`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A message up to this many words is looked at as a whole, too. */
const WHOLE_WORDS = 40;
/** A longer sentence is cut where it pauses, or before words that begin something new. */
const LONG_SENTENCE = 24;
/** Two neighbours that are longer than this are not looked at together. */
const PAIR_WORDS = 45;
/** A sentence is not cut closer to its beginning or end than this. */
const LEAST_BEFORE = 7;
const LEAST_AFTER = 4;

const TURNS = new Set('and but then so because although though since while which when also now anyway'.split(' '));

function sentencesOf(words: readonly Word[]): Window[] {
  const starts = words.flatMap(({ gap }, at) => (gap === 2 ? [at] : []));
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? words.length }));
}

function partsOf(words: readonly Word[], { from, to }: Window): Window[] {
  const found: Window[] = [];
  let start = from;
  for (let at = from + 1; at < to && to - from > LONG_SENTENCE; at += 1) {
    const { gap, plain } = words[at] ?? { gap: 0, plain: '' };
    const turns = (gap === 1 || TURNS.has(plain)) && at - start >= LEAST_BEFORE && to - at >= LEAST_AFTER;
    if (!turns && at - start < LONG_SENTENCE) continue;
    found.push({ from: start, to: at });
    start = at;
  }
  return [...found, { from: start, to }];
}

/** All pieces of a message; none of an empty one. */
export function windowsOf(words: readonly Word[]): readonly Window[] {
  const pieces = sentencesOf(words).flatMap((sentence) => partsOf(words, sentence));
  const pairs = pieces.flatMap(({ from }, at) => {
    const to = pieces[at + 1]?.to ?? 0;
    return to > 0 && to - from <= PAIR_WORDS ? [{ from, to }] : [];
  });
  const whole = pieces.length > 2 && words.length <= WHOLE_WORDS ? [{ from: 0, to: words.length }] : [];
  return [...pieces, ...pairs, ...whole];
}
