// How many years of school a text asks for: the Flesch–Kincaid grade level (Kincaid and others, 1975), for English.
// Syllables are guessed from spelling, right for some nineteen words in twenty.

/** Sentences of a text; a line's end ends a sentence as well. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])["”’)]*\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

/** Words of a text; parts joined by a dash count apart, a number counts as one. */
export const wordsOf = (text: string): string[] => text.match(/\p{L}+(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*/gu) ?? [];

/** Endings before which an e is silent, as in careful, sometimes, forearm. */
const SILENT = /([^aeiouy])e(?=(?:ful|fully|ly|less|ment|ments|ness|thing|time|times|where|way|ways|arm|arms|line)$)/;

/** A last e that is not spoken, alone or in -ed and -es; but that of placed, stretches and table is. */
const LAST_E = /(?:(?<![td]|[^aeiouyl]l)ed|(?<![szxcg]|[cs]h|[^aeiouyl]l)es|(?<![^aeiouyl]l)e)$/;

/** Vowels side by side that are spoken apart, as in radio, quiet, being, usual; but not in nation or equal. */
const APART = /[^tscgxq]i[ao]|iet|creat|[eouy]ing|[^q]ual/g;

/** Syllables of a word, at least 1. */
export function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/['’].*$/, '')
    .replace(/^every/, 'evry')
    .replace(SILENT, '$1');
  const groups = plain.replace(LAST_E, '').match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups + (plain.match(APART)?.length ?? 0));
}

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
