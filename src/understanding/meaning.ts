// What a plain sentence means to Limber, by simple words. Pure, and never the judge of a warning sign: those are looked for
// before, in every text. A sentence that is not understood means nothing here.
import type { Area } from '../content/schema/common.ts';
import { painTold } from './pain.ts';
import { AREAS, COMMANDS, ELSEWHERE, FILLERS, LIMBS, PLACES, RUDE, SMALL, STRETCHES } from './vocabulary.ts';

export type Meaning =
  /** Something hurts; `strong` when it sounds bad enough that the check comes before any movement. */
  | { readonly kind: 'pain'; readonly area: Area | undefined; readonly strong: boolean }
  /** It hurts where Limber knows nothing. */
  | { readonly kind: 'elsewhere' }
  /** The same as this command. */
  | { readonly kind: 'command'; readonly name: string; readonly args: string }
  /** A word or two that one sentence answers. */
  | { readonly kind: 'small'; readonly sentence: string };

/** A longer text is a story: only pain is looked for in it. */
const FEW_WORDS = 6;
/** What looks like a routine code of several movements; whether it is one, /stretch knows. */
const CODE = /(?<![\p{L}\p{N}-])[a-z]{2,4}(?:\d[\dxhbs]*)?(?:-[a-z]{2,4}(?:\d[\dxhbs]*)?)+(?![\p{L}\p{N}-])/u;

/** What looks like a routine code, wherever it stands in a text; in small letters. */
export const codeIn = (text: string): string | undefined => CODE.exec(text.toLowerCase())?.[0];

/** The text in small letters, its words parted by single spaces; an apostrophe stays in its word. */
const plain = (text: string): string =>
  text
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'?-]+/gu, ' ')
    .replace(/(?<=\S)\?+/g, ' ')
    .trim();

function areaIn(words: readonly string[]): Area | undefined {
  const pairs = words.map((word, at) => `${word} ${words[at + 1] ?? ''}`);
  const named = [...pairs, ...words].find((name) => AREAS.has(name));
  return named === undefined ? undefined : AREAS.get(named);
}

function painIn(text: string, words: readonly string[], area: Area | undefined): Meaning | undefined {
  const { hurts, strong } = painTold(text, words, area !== undefined);
  if (strong) return { kind: 'pain', area, strong };
  if (!hurts) return undefined;
  if (area !== undefined) return { kind: 'pain', area, strong };
  const limb = words.find((word) => LIMBS.has(word));
  if (limb !== undefined) return { kind: 'command', name: 'learn', args: LIMBS.get(limb) ?? '' };
  return words.some((word) => ELSEWHERE.has(word)) ? { kind: 'elsewhere' } : { kind: 'pain', area, strong };
}

const MINUTES = /^(\d{1,2})(?:m|min|mins|minutes?)?$/;

/** E.g. `a neck stretch for 3 minutes` as what /stretch takes: `neck 3`; empty when it names none of these. */
export function stretchArgs(typed: string): string {
  const words = plain(typed).split(' ');
  const place = words.find((word) => PLACES.has(word));
  const minutes = words.map((word) => MINUTES.exec(word)?.[1]).find(Boolean);
  return [areaIn(words), place, minutes].filter(Boolean).join(' ');
}

/** Whether every word names an area, a place or a length, or says nothing by itself. */
function isPlainStretch(words: readonly string[]): boolean {
  const known = (word: string, at: number): boolean =>
    AREAS.has(word) ||
    AREAS.has(`${word} ${words[at + 1] ?? ''}`) ||
    AREAS.has(`${words[at - 1] ?? ''} ${word}`) ||
    PLACES.has(word) ||
    FILLERS.has(word) ||
    STRETCHES.has(word) ||
    /^(?:minutes?|mins?)$/.test(word) ||
    MINUTES.test(word);
  return words.every(known);
}

/** Whether somebody wants it to stop: all of it, or what comes by itself. */
export function asksToStop(typed: string): boolean {
  const meaning = meaningOf(typed, new Set(), new Set());
  if (meaning?.kind === 'small') return meaning.sentence === 'talk-stop';
  return meaning?.kind === 'command' && meaning.name === 'unsubscribe';
}

/**
 * @param hinted the commands that words may follow
 * @param bare those that stand alone
 */
export function meaningOf(typed: string, hinted: ReadonlySet<string>, bare: ReadonlySet<string>): Meaning | undefined {
  const text = plain(typed);
  const words = text.split(' ');
  const area = areaIn(words);
  const pain = painIn(text, words, area);
  if (pain) return pain;

  const core = words.filter((word) => !FILLERS.has(word)).join(' ');
  const sentence = SMALL.get(text) ?? SMALL.get(core);
  if (sentence !== undefined) return { kind: 'small', sentence };
  const name = COMMANDS.get(text) ?? COMMANDS.get(core) ?? (hinted.has(core) || bare.has(core) ? core : undefined);
  if (name !== undefined) return { kind: 'command', name, args: '' };
  if (codeIn(text) === text) return { kind: 'command', name: 'stretch', args: text };
  if (words.some((word) => RUDE.has(word))) return { kind: 'small', sentence: 'talk-rude' };
  if (words.length > FEW_WORDS) return undefined;
  if (/\bthank/.test(text)) return { kind: 'small', sentence: 'talk-thanks' };
  const [first = '', ...rest] = words;
  if (hinted.has(first)) return { kind: 'command', name: first, args: rest.join(' ') };
  const named = area !== undefined || words.some((word) => PLACES.has(word));
  if (!named || !isPlainStretch(words)) return undefined;
  return { kind: 'command', name: 'stretch', args: stretchArgs(typed) };
}
