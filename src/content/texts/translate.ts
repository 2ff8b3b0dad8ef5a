// Makes content in another language: every text that people read is replaced, and nothing else. Needs the table of
// collections with its schemas, so it is for tests and builds rather than for a start.
import { changeTexts } from '../collection/fields.ts';
import type { TextFields } from '../collection/collection.ts';
import { COLLECTIONS } from '../collections.ts';
import { completeContent } from '../content.ts';
import type { Content, Whole } from '../content.ts';
import type { TextPlace } from './texts.ts';

/**
 * Gives the other words for a text. The same text must always become the same words, since parts of the check find each
 * other by them; numbers to call must stay, and so must placeholders: see `changeWords`.
 */
export type Translate = (text: string, place: TextPlace) => string;

/** Fields that are shown; what people type stays as it is. */
const shown = ({ names = [], sentences = [], phrases = [] }: TextFields): string[] => [
  ...names,
  ...sentences,
  ...phrases,
];

function translateValue(name: string, value: unknown, fields: readonly string[], translate: Translate): unknown {
  const inItem = (item: string, each: unknown): unknown =>
    changeTexts(each, fields, (text, path) => translate(text, { item, path }));
  if (!(value instanceof Map)) return inItem(name, value);
  return new Map([...(value as ReadonlyMap<string, unknown>)].map(([id, each]) => [id, inItem(`${name}/${id}`, each)]));
}

/** A copy of content in which every text that people read is replaced by what `translate` gives for it. */
export function translateContent(content: Content, translate: Translate): Content {
  const entries = Object.entries(COLLECTIONS).map(([name, { texts }]) => {
    const value: unknown = content[name as keyof Whole];
    return [name, translateValue(name, value, shown(texts), translate)];
  });
  // Texts take the place of texts, so each collection keeps its shape.
  return completeContent(Object.fromEntries(entries) as Whole, content);
}
