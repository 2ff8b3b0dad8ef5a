// Two texts of a collection that say the same. Compares the sets of their words, endings and little words left out.
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';
import { wordsOf } from './reading-grade.ts';
import type { Text } from '../../texts/texts.ts';

/** Share of words in common (of all words of both) from which two texts count as alike. */
export const ALIKE = 0.5;

const LITTLE = new Set(
  'a an and are as at be but by can do for from get give has have if in into is it its let may more not of off on or out so than that the their them then they this to too up use when while with you your'.split(
    ' ',
  ),
);

const stem = (word: string): string => word.toLowerCase().replace(/(?:ing|es|s|ed|ly|e)$/, '');

export const wordSet = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !LITTLE.has(word.toLowerCase()))
      .map(stem),
  );

/** 0 for nothing in common to 1 for the same words. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

const collectionOf = ({ item }: Text): string => item.slice(0, item.indexOf('/'));

export const checkDuplicates: Rule = (material, tell) => {
  const texts = material.texts.filter(({ distinct }) => distinct).map((text) => ({ text, words: wordSet(text.text) }));
  for (const [index, { text, words }] of texts.entries()) {
    for (const other of texts.slice(0, index)) {
      if (collectionOf(text) !== collectionOf(other.text) || likeness(words, other.words) < ALIKE) continue;
      const id = other.text.item.slice(other.text.item.indexOf('/') + 1);
      const message = `says much the same as ${id} (“${other.text.text}”): merge the two, or tell them apart`;
      tell(mistakeAt(material, text.item, text.path, message));
    }
  }
};
