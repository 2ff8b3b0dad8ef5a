// What the model looks at in a wish: words, neighbours, letters, what words mean and which meanings stand together. Each is
// a number by hash. Pure.
import { hashOf } from '../learning/hash.ts';
import type { Names } from './names.ts';
import { isNumber } from '../words/number-kind.ts';
import type { Meant, Vocabulary } from '../words/vocabulary.ts';
import { wordsOf } from './words.ts';

/** What is known of words. */
export interface Lexicon {
  readonly names: Names;
  /** Words of one kind. */
  readonly alike: Vocabulary;
  readonly means: Vocabulary;
}

/** What had been shown before: nothing that matters, or a movement. */
export type Situation = 'cold' | 'session';

/** What a number may be by its form: a time, an amount. */
function numberKind(word: string): string {
  if (word.includes(':')) return '#time';
  const value = Number(word.replace(',', '.'));
  return value <= 10 ? '#few' : value <= 60 ? '#tens' : '#many';
}

const LONGEST_WORD = 16;

/** Pieces of a word, so that a wrong letter leaves most of them. */
function lettersOf(word: string): readonly string[] {
  const edged = `<${word.slice(0, LONGEST_WORD)}>`;
  const pieces: string[] = [];
  for (let size = 3; size <= 4; size += 1)
    for (let at = 0; at + size <= edged.length; at += 1) pieces.push(edged.slice(at, at + size));
  return pieces;
}

const longest = (found: readonly Meant[]): Meant | undefined =>
  found.toSorted((one, other) => other.length - one.length)[0];

/** The text with names and words of one kind in place of the words. */
function kindsOf(words: readonly string[], { names, alike }: Lexicon): readonly string[] {
  const kinds: string[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    const name = names(words, at);
    const kind = longest(alike(words, at));
    if (kind && kind.length >= (name?.length ?? 0)) {
      kinds.push(`@${kind.concept}`);
      at += kind.length;
    } else if (name) {
      kinds.push(`@${name.kind}`);
      at += name.length;
    } else {
      kinds.push(isNumber(word) ? numberKind(word) : word);
      at += 1;
    }
  }
  return kinds;
}

interface Told extends Meant {
  readonly at: number;
}

/** Words from the end of one to the beginning of the next at which they stand beside each other. */
const BESIDE = 2;

function* meanings(told: readonly Told[], kinds: ReadonlySet<string>, count: number): Generator<string> {
  for (const [place, { concept: name, at, length }] of told.entries()) {
    const end = at + length;
    yield `c ${name}`;
    if (at === 0) yield `c< ${name}`;
    if (end === count) yield `c> ${name}`;
    if (at === 0 && end === count) yield `c<> ${name}`;
    for (const next of told.slice(place + 1)) {
      if (next.concept === name) continue;
      yield `cc ${[name, next.concept].sort().join(' ')}`;
      if (next.at >= end && next.at - end <= BESIDE) yield `cn ${name} ${next.concept}`;
    }
    for (const kind of kinds) yield `ck ${name} ${kind}`;
  }
}

function* neighbours(kinds: readonly string[]): Generator<string> {
  const edged = ['<', ...kinds, '>'];
  for (let at = 0; at + 1 < edged.length; at += 1) {
    yield `2 ${edged[at]} ${edged[at + 1]}`;
    if (at + 2 < edged.length) yield `3 ${edged[at]} ${edged[at + 1]} ${edged[at + 2]}`;
  }
}

/** Longer than this, a text is counted as long. */
const LONG = 12;

/** Numbers of everything there is in a text, each once. */
export function featuresOf(text: string, situation: Situation, lexicon: Lexicon): Uint32Array {
  const words = wordsOf(text);
  const found = new Set<number>();
  const add = (name: string): void => void found.add(hashOf(name) >>> 0);
  const kinds = kindsOf(words, lexicon);
  const marks = new Set(kinds.filter((kind) => /^[@#]/.test(kind)));
  for (const kind of marks) add(`k ${kind}`);
  for (const word of words) {
    if (isNumber(word)) continue;
    add(`w ${word}`);
    if (word.length > 3) for (const piece of lettersOf(word)) add(`l ${piece}`);
  }
  for (const pair of neighbours(kinds)) add(pair);
  const told = words.flatMap((_, at) => lexicon.means(words, at).map((each): Told => ({ ...each, at })));
  for (const meaning of meanings(told, marks, words.length)) add(meaning);
  add(`n ${Math.min(words.length, LONG)}`);
  if (situation !== 'cold') {
    add(`s ${situation}`);
    for (const kind of kinds) add(`s ${situation} ${kind}`);
    for (const { concept } of told) add(`s ${situation} ${concept}`);
  }
  return Uint32Array.from(found);
}
