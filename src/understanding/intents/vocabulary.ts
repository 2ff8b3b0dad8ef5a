// Finds words and phrases of a list by what they mean. Pure.
import { wordsOf } from './words.ts';

export interface Found {
  readonly name: string;
  /** Words it takes. */
  readonly length: number;
}

/** What begins at a place of a text; of several the longest first. */
export type Vocabulary = (words: readonly string[], place: number) => readonly Found[];

/** Words of a phrase; the last may stand for all words that begin so. */
interface Phrase {
  readonly words: readonly string[];
  readonly name: string;
}

const fits = (word: string | undefined, wanted: string): boolean =>
  word !== undefined && (wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted);

/** Letters by which beginnings of words are met; no beginning is shorter. */
const STEM = 3;

/** @param lists words and phrases with commas between, by name; an ending `*` stands for all words that begin so */
export function readVocabulary(lists: Readonly<Record<string, string>>): Vocabulary {
  const byWord = new Map<string, Phrase[]>();
  const byStem = new Map<string, Phrase[]>();
  for (const [name, list] of Object.entries(lists)) {
    for (const entry of list.split(',')) {
      const words = entry
        .trim()
        .split(/\s+/)
        .flatMap((each) => {
          const plain = wordsOf(each.replace('*', ''));
          return each.endsWith('*') ? plain.map((word, at) => (at === plain.length - 1 ? `${word}*` : word)) : plain;
        });
      const [first] = words;
      if (first === undefined) continue;
      const stem = first.endsWith('*');
      const map = stem ? byStem : byWord;
      const key = stem ? first.slice(0, STEM) : first;
      map.set(key, [...(map.get(key) ?? []), { words, name }]);
    }
  }
  return (words, place) => {
    const word = words[place] ?? '';
    const near = [...(byWord.get(word) ?? []), ...(byStem.get(word.slice(0, STEM)) ?? [])];
    return near
      .filter((phrase) => phrase.words.every((wanted, at) => fits(words[place + at], wanted)))
      .map(({ name, words: { length } }) => ({ name, length }))
      .sort((one, other) => other.length - one.length);
  };
}
