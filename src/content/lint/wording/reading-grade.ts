// How many years of school a text asks for: the Flesch–Kincaid grade level (Kincaid and others, 1975), for English.
// Syllables are guessed from spelling, right for some nineteen words in twenty.
import { syllable } from 'syllable';

/** Sentences of a text; a line's end ends a sentence as well. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])["”’)]*\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

/** Words of a text; parts joined by a dash count apart, a number counts as one. */
export const wordsOf = (text: string): string[] => text.match(/\p{L}+(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*/gu) ?? [];

/** Syllables of a word, at least 1: a number counts as one. */
export const syllablesOf = (word: string): number => Math.max(1, syllable(word));

/**
 * @param terms words in lower case that count as two syllables, however long they are
 * @returns the grade; 0 for a text without words
 */
export function readingGrade(text: string, terms: ReadonlySet<string> = new Set()): number {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).length;
  if (words.length === 0 || sentences === 0) return 0;
  const syllables = words.reduce((sum, word) => {
    const count = syllablesOf(word);
    return sum + (terms.has(word.toLowerCase()) ? Math.min(2, count) : count);
  }, 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
