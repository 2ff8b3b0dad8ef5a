// Signs by cited patterns: groups of words that must stand close together in one sentence, each met by any of its words.
// What a pattern finds the model never takes away. Linear in the length of a message. Pure.
import type { Message } from './message.ts';
import { isNumber, numberKind } from '../words/number-kind.ts';

/**
 * One word of a group: `@numb` is any word of that meaning, `#old` a number of that kind, `=leg` exactly this word, and
 * anything else the beginning of a word.
 */
export type Term = string;

/** Every group must be met by one of its words. */
export type Pattern = readonly (readonly Term[])[];

/** Where a pattern is met: the word that met each group. */
export interface Met {
  /** The place of the sign among all signs. */
  readonly sign: number;
  readonly at: readonly number[];
}

/** How far apart, in words, neighbouring groups may be met. */
const REACH = 6;
/** A beginning this short stands for a word that is little longer: `cut` for "cuts", not for "cutlery". */
const SHORT = 4;
const LITTLE = 2;

interface Prepared {
  readonly sign: number;
  readonly groups: Pattern;
}

const begins = (word: string, term: string): boolean =>
  word.startsWith(term) && (term.length > SHORT || word.length <= term.length + LITTLE);

/** Makes the search for patterns. */
export function createPatterns(signs: readonly (readonly Pattern[])[]): (message: Message) => readonly Met[] {
  const prepared: readonly Prepared[] = signs.flatMap((patterns, sign) => patterns.map((groups) => ({ sign, groups })));
  const terms = [...new Set(prepared.flatMap(({ groups }) => groups.flat()))];
  const stems = terms.filter((term) => /^\p{L}/u.test(term));
  const kept = new Map<string, readonly Term[]>();
  const MOST_KEPT = 20_000;
  const typedTerms = (word: string): readonly Term[] => {
    const found = kept.get(word);
    if (found) return found;
    const own = [`=${word}`, word, ...stems.filter((term) => begins(word, term))];
    const met = isNumber(word) ? [...own, numberKind(word)] : own;
    if (kept.size < MOST_KEPT) kept.set(word, met);
    return met;
  };
  // Which groups of which patterns a term meets: only those are touched by a word.
  const meets = new Map<Term, (readonly [pattern: number, group: number])[]>();
  for (const [pattern, { groups }] of prepared.entries()) {
    for (const [group, each] of groups.entries()) {
      for (const term of each) meets.set(term, [...(meets.get(term) ?? []), [pattern, group]]);
    }
  }
  return ({ words, plain, meant, covered }) => {
    const last = prepared.map(({ groups }) => groups.map(() => -Infinity));
    const met = new Map<number, Met>();
    let sentence = 0;
    for (const [at, word] of plain.entries()) {
      if (words[at]?.gap === 2) sentence = at;
      if (covered[at]) continue;
      const touched = new Set<number>();
      for (const term of [...typedTerms(word), ...(meant[at] ?? []).map(({ concept }) => `@${concept}`)]) {
        for (const [pattern, group] of meets.get(term) ?? []) {
          const places = last[pattern];
          if (places) places[group] = at;
          touched.add(pattern);
        }
      }
      for (const pattern of touched) {
        const places = last[pattern] ?? [];
        const first = Math.min(...places);
        const near = first >= sentence && at - first <= REACH * Math.max(1, places.length - 1);
        if (near && new Set(places).size === places.length && !met.has(pattern))
          met.set(pattern, { sign: prepared[pattern]?.sign ?? 0, at: [...places] });
      }
    }
    return [...met.values()];
  };
}
