// Notices words of a warning sign in free text. It raises a flag and never lowers one: a "no" in front changes nothing,
// and silence means nothing. Linear in the length of the text: each word is looked up once, each pattern walked once.
import { rank } from '../domain/lock/level.ts';
import type { WarningSign } from '../content/triage/types.ts';

/** How far apart, in words, two groups of a pattern may be met. */
const REACH = 6;
/** Words that are looked at; a warning further down a very long text is not found. */
const MOST_WORDS = 2_000;
/** A word this long forgives one wrong, missing, extra or swapped letter; a letter shorter only a swap ("pian"). */
const FORGIVING = 5;

export type NamesWarningSign = (text: string) => WarningSign | undefined;

/** What is left of both words after their common beginning. */
function rests(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start += 1;
  return [a.slice(start), b.slice(start)];
}

/** Whether `a` becomes `b` by swapping two neighbours. */
function isSwapped(a: string, b: string): boolean {
  const [restA, restB] = rests(a, b);
  if (a.length !== b.length || restA.length < 2) return false;
  return restA.startsWith(restB.charAt(1)) && restB.startsWith(restA.charAt(1)) && restA.slice(2) === restB.slice(2);
}

/** Whether `a` becomes `b` by at most one insertion, loss, change or swap of neighbours. */
function isNear(a: string, b: string): boolean {
  const [restA, restB] = rests(a, b);
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || isSwapped(a, b);
}

function meets(word: string, wanted: string): boolean {
  if (wanted.startsWith('=')) return word === wanted.slice(1);
  if (word.startsWith(wanted)) return true;
  // The first letter is rarely mistyped; without this rule "waist" would be "waste".
  if (!word.startsWith(wanted.charAt(0))) return false;
  const { length } = wanted;
  if (length < FORGIVING) return length === FORGIVING - 1 && isSwapped(word.slice(0, length), wanted);
  return [length - 1, length, length + 1].some((cut) => isNear(word.slice(0, cut), wanted));
}

/** Cuts text into lower-case words without accents; an apostrophe stays inside its word, and halves of "can not" join. */
export function wordsOf(text: string): string[] {
  const flat = text
    .slice(0, MOST_WORDS * 12)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/\b(can) (not)\b|\b(my|him|her) (self)\b/g, '$1$2$3$4');
  return (flat.match(/[\p{L}\p{N}']+/gu) ?? []).slice(0, MOST_WORDS);
}

/**
 * Prepares the watch for warning signs.
 * @returns a function that gives the most urgent sign a text names, or undefined, which clears no person
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
      const last = groups.map(() => -Infinity);
      for (const [at, word] of words.entries()) {
        const terms = met.get(word);
        if (!terms || terms.size === 0) continue;
        for (const [index, group] of groups.entries()) if (group.some((term) => terms.has(term))) last[index] = at;
        // Any order will do: "numb between my legs" and "between my legs it is numb".
        if (Math.max(...last) - Math.min(...last) <= REACH * (groups.length - 1)) return true;
      }
      return false;
    };
    return ordered.find(({ patterns }) => patterns.some(named));
  };
}
