// Cuts what people write into words, in one form. Pure.
import { fold } from '../time/text/fold.ts';

const WORD = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:'[\p{L}]+)*|\?|\p{Extended_Pictographic}/gu;

/** The words of a text in small letters, without apostrophes; a question mark is a word. */
export const wordsOf = (text: string): readonly string[] =>
  [...fold(text).matchAll(WORD)].map(([word]) => word.replaceAll("'", ''));

/** A phrase in the same form. */
export const plainPhrase = (phrase: string): string => wordsOf(phrase).join(' ');
