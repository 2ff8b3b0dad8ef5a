// Words that mean the same, by what they mean: a message is understood through these, so that an example about a numb
// bottom also teaches about numb buttocks. Forgives one wrong letter in a longer word. Pure.
import { isNumber } from './number-kind.ts';
import { plainOf } from './words.ts';

/** What a word means: a key of `vocabulary.yaml`. */
export type Concept = string;

/** Words and phrases, by what they mean; an ending `*` stands for all words that begin so. */
export type Meanings = Readonly<Record<Concept, readonly string[]>>;

/** A meaning that begins at a word. */
export interface Meant {
  readonly concept: Concept;
  /** Words it takes. */
  readonly length: number;
}

/** All meanings that begin at a place. */
export type Vocabulary = (words: readonly string[], place: number) => readonly Meant[];

interface Phrase {
  readonly words: readonly string[];
  readonly concept: Concept;
}

/** A word this long forgives one wrong, missing, extra or swapped letter; the first letter is rarely mistyped. */
const FORGIVING = 5;
/** Words whose meanings are remembered between messages: the vocabulary's are few, people's are many. */
const MOST_KEPT = 20_000;
/** Letters by which words that stand for their beginning are found. */
const STEM_KEY = 3;

function* shortened(word: string): Generator<string> {
  for (let at = 1; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const plainEntry = (entry: string): string[] =>
  entry.split(/[\s-]+/).map((word) => plainOf(word.replace('*', '')) + (word.endsWith('*') ? '*' : ''));

const fits = (word: string, wanted: string): boolean =>
  wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;

/** Finds the word that was meant by a mistyped one; a word that is `known` is none. */
function createMending(wanted: Iterable<string>, known: (word: string) => boolean): (word: string) => string {
  const near = new Map<string, string>();
  for (const word of wanted) {
    if (word.length < FORGIVING) continue;
    for (const key of [word, ...shortened(word)]) if (!near.has(key)) near.set(key, word);
  }
  return (word) => {
    if (word.length < FORGIVING || known(word) || isNumber(word)) return word;
    const found = near.get(word);
    if (found !== undefined) return found;
    for (const key of shortened(word)) {
      const other = near.get(key);
      if (other !== undefined && Math.abs(other.length - word.length) <= 1) return other;
    }
    return word;
  };
}

/**
 * @param known words that are no mistake of another, e.g. all that the example sentences use
 */
export function readVocabulary(meanings: Meanings, known: ReadonlySet<string>): Vocabulary {
  const exact = new Map<string, Concept[]>();
  const stems = new Map<string, [stem: string, concept: Concept][]>();
  const phrases = new Map<string, Phrase[]>();
  for (const [concept, entries] of Object.entries(meanings)) {
    for (const words of entries.map(plainEntry)) {
      const [first = '', ...more] = words;
      if (more.length > 0) push(phrases, first, { words, concept });
      else if (first.endsWith('*')) push(stems, first.slice(0, STEM_KEY), [first.slice(0, -1), concept]);
      else push(exact, first, concept);
    }
  }
  const single = (word: string): readonly Concept[] => [
    ...(exact.get(word) ?? []),
    ...(stems.get(word.slice(0, STEM_KEY)) ?? []).filter(([stem]) => word.startsWith(stem)).map(([, each]) => each),
  ];
  const inPhrases = [...phrases.values()].flatMap((some) => some.flatMap(({ words }) => words));
  const spelt = new Set([...exact.keys(), ...inPhrases.filter((word) => !word.endsWith('*'))]);
  const mended = createMending(spelt, (word) => spelt.has(word) || known.has(word));
  const kept = new Map<string, { readonly word: string; readonly meant: readonly Meant[] }>();
  /** The word that was meant, and what it means alone. */
  const read = (typed: string): { readonly word: string; readonly meant: readonly Meant[] } => {
    const found = kept.get(typed);
    if (found) return found;
    const own = single(typed);
    const word = own.length > 0 ? typed : mended(typed);
    const meant = (own.length > 0 ? own : single(word)).map((concept) => ({ concept, length: 1 }));
    if (kept.size < MOST_KEPT) kept.set(typed, { word, meant });
    return { word, meant };
  };
  return (words, place) => {
    const { word, meant } = read(words[place] ?? '');
    const longer = (phrases.get(word) ?? []).filter(({ words: wanted }) =>
      wanted.every((each, offset) => fits(read(words[place + offset] ?? '').word, each)),
    );
    if (longer.length === 0) return meant;
    return [...meant, ...longer.map(({ words: { length }, concept }) => ({ concept, length }))];
  };
}
