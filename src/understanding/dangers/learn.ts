// What is learnt from the sentences of content/understanding before anybody writes: the model, and the words that are no
// mistake of others. Takes a second or two, so it is done at build. Pure.
import type { Model } from '../learning/model.ts';
import type { Lesson } from './train.ts';
import { train } from './train.ts';
import type { Meanings } from '../words/vocabulary.ts';
import { readVocabulary } from '../words/vocabulary.ts';
import { wordsOf } from '../words/words.ts';

export interface Learnt {
  readonly model: Model;
  /** Words that people use on purpose, however near they are to others. */
  readonly known: readonly string[];
}

export interface Sentences {
  /** Example sentences of each sign, in the order of the signs. */
  readonly dangers: readonly (readonly string[])[];
  readonly harmless: readonly string[];
  readonly vocabulary: Meanings;
}

/** A word that stands once may be a slip of the pen. */
const LEAST_USES = 2;

function knownWords(texts: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const { plain } of texts.flatMap(wordsOf)) uses.set(plain, (uses.get(plain) ?? 0) + 1);
  return [...uses].filter(([, count]) => count >= LEAST_USES).map(([word]) => word);
}

export function learn({ dangers, harmless, vocabulary }: Sentences): Learnt {
  const lessons: readonly Lesson[] = [
    ...dangers.flatMap((texts, sign) => texts.map((text) => ({ text, sign }))),
    ...harmless.map((text) => ({ text })),
  ];
  const known = knownWords(lessons.map(({ text }) => text));
  return { known, model: train(lessons, dangers.length, readVocabulary(vocabulary, new Set(known))) };
}
