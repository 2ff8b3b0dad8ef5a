// Reading grade: an item's sentences together may ask for eight years of school and no more.
import { mistakeAt } from '../../report.ts';
import type { Material, Rule, Tell } from '../material.ts';
import { readingGrade, syllablesOf, wordsOf } from './reading-grade.ts';

/** What health services aim for when they write for everybody. */
export const HIGHEST_GRADE = 8;

/** The words that would help most when replaced. */
function longest(text: string, terms: ReadonlySet<string>): string[] {
  const long = wordsOf(text).filter((word) => syllablesOf(word) > 2 && !terms.has(word.toLowerCase()));
  return [...new Set(long)].sort((one, other) => syllablesOf(other) - syllablesOf(one)).slice(0, 3);
}

export const checkGrade: Rule = (material: Material, tell: Tell) => {
  const terms = new Set(material.voice.terms.map((term) => term.toLowerCase()));
  const items = new Map<string, string[]>();
  for (const { item, text, kind } of material.texts) {
    if (kind === 'sentence') items.set(item, [...(items.get(item) ?? []), text]);
  }
  for (const [item, sentences] of items) {
    const text = sentences.join('\n');
    const grade = readingGrade(text, terms);
    if (grade <= HIGHEST_GRADE) continue;
    const words = longest(text, terms);
    const hint = words.length > 0 ? `, and plainer words for ${words.join(', ')}` : '';
    const message = `reads like grade ${grade.toFixed(1)}, at most ${HIGHEST_GRADE}: write shorter sentences${hint}`;
    tell(mistakeAt(material, item, [], message));
  }
};
