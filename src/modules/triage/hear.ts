// Notices words of a warning sign in free text. It raises a flag and never lowers one: a "no" in front changes nothing,
// and silence means nothing. Linear in the length of the text: each word is looked up once, each pattern walked once.
import { rank } from './engine.ts';
import type { WarningSign } from '../../content/triage-types.ts';

/** How many words may lie between two groups of a pattern. */
const REACH = 6;
/** Words that are looked at; a warning further down a very long text is not found. */
const MOST_WORDS = 2_000;
/** A word this long forgives one wrong, missing, extra or swapped letter. */
const FORGIVING = 5;

export type NamesWarningSign = (text: string) => WarningSign | undefined;

/** Whether `a` becomes `b` by at most one insertion, loss, change or swap of neighbours. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const isSwap = restA.startsWith(restB.charAt(1)) && restA.charAt(1) === restB.charAt(0);
  if (isSwap && restA.slice(2) === restB.slice(2)) return true;
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

function meets(word: string, wanted: string): boolean {
  if (wanted.startsWith('=')) return word === wanted.slice(1);
  if (word.startsWith(wanted)) return true;
  // The first letter is rarely mistyped; without this rule "waist" would be "waste".
  if (wanted.length < FORGIVING || !word.startsWith(wanted.charAt(0))) return false;
  return (
    isNear(word.slice(0, wanted.length), wanted) ||
    isNear(word.slice(0, wanted.length + 1), wanted) ||
    isNear(word.slice(0, wanted.length - 1), wanted)
  );
}

/** Cuts text into lower-case words without accents; an apostrophe stays inside its word. */
export function wordsOf(text: string): string[] {
  const flat = text
    .slice(0, MOST_WORDS * 12)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();
  return (flat.match(/[\p{L}\p{N}']+/gu) ?? []).slice(0, MOST_WORDS);
}

/**
 * Prepares the watch for warning signs.
 * @returns a function that gives the most urgent sign a text names, or undefined, which clears nobody
 */
export function createHearing(warnings: readonly WarningSign[]): NamesWarningSign {
  const ordered = [...warnings].sort((a, b) => rank(b.level) - rank(a.level));
  const terms = [...new Set(ordered.flatMap(({ patterns }) => patterns.flat(2)))];
  return (text) => {
    const words = wordsOf(text);
    const met = new Map<string, ReadonlySet<string>>();
    for (const word of words) {
      if (!met.has(word)) met.set(word, new Set(terms.filter((term) => meets(word, term))));
    }
    const named = (groups: WarningSign['patterns'][number]): boolean => {
      // Where the groups seen so far, in order, ended last: the closest chance for the next group.
      const ends: number[] = groups.map(() => -Infinity);
      for (const [at, word] of words.entries()) {
        const terms = met.get(word);
        if (!terms || terms.size === 0) continue;
        for (let group = groups.length - 1; group >= 0; group -= 1) {
          if (!groups[group]?.some((term) => terms.has(term))) continue;
          const reached = group === 0 ? at : (ends[group - 1] ?? -Infinity);
          if (group === 0 || (reached < at && at - reached <= REACH + 1)) ends[group] = at;
        }
        if ((ends.at(-1) ?? -Infinity) === at) return true;
      }
      return false;
    };
    return ordered.find(({ patterns }) => patterns.some(named));
  };
}
