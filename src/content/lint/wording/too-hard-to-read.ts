// Reading grade: the sentences of an item, or of a part of one long thing, together may ask for eight years of school and no more.
import { mistakeAt } from '../../report.ts';
import type { Material, Rule, Tell } from '../material.ts';
import { readingGrade, syllablesOf, wordsOf } from './reading-grade.ts';

/** What health services aim for when they write for everybody. */
export const HIGHEST_GRADE = 8;

type Path = readonly PropertyKey[];

/** The words that would help most when replaced. */
function longest(text: string, terms: ReadonlySet<string>): string[] {
  const long = wordsOf(text).filter((word) => syllablesOf(word) > 2 && !terms.has(word.toLowerCase()));
  return [...new Set(long)].sort((one, other) => syllablesOf(other) - syllablesOf(one)).slice(0, 3);
}

export const checkGrade: Rule = (material: Material, tell: Tell) => {
  const terms = new Set(material.voice.terms.map((term) => term.toLowerCase()));
  const parts = new Map<string, { readonly item: string; readonly path: Path; readonly sentences: string[] }>();
  for (const { item, path, text, kind } of material.texts) {
    if (kind !== 'sentence') continue;
    // Of one long thing each part counts for itself, so that easy ones do not hide a hard one.
    const own = item.includes('/') ? [] : path.slice(0, 1);
    const key = [item, ...own].join(' ');
    const part = parts.get(key) ?? { item, path: own, sentences: [] };
    parts.set(key, part);
    part.sentences.push(text);
  }
  for (const { item, path, sentences } of parts.values()) {
    const text = sentences.join('\n');
    const grade = readingGrade(text, terms);
    if (grade <= HIGHEST_GRADE) continue;
    const words = longest(text, terms);
    const hint = words.length > 0 ? `, and plainer words for ${words.join(', ')}` : '';
    const message = `reads like grade ${grade.toFixed(1)}, at most ${HIGHEST_GRADE}: write shorter sentences${hint}`;
    tell(mistakeAt(material, item, path, message));
  }
};
