// Makes what is needed to read wishes out of the content: the model and what is known of words. Pure.
import { featuresOf, type Lexicon, type Situation } from './features.ts';
import type { Model } from '../learning/model.ts';
import { readNames, type Named } from './names.ts';
import { train, type Lesson } from './train.ts';
import { readVocabulary } from './vocabulary.ts';

/** The content that wishes are learnt from. */
export interface WishContent extends Named {
  readonly wishes: ReadonlyMap<
    string,
    { readonly says?: readonly string[] | undefined; readonly during?: readonly string[] | undefined }
  >;
  readonly wishWords: {
    readonly alike: Readonly<Record<string, string>>;
    readonly means: Readonly<Record<string, string>>;
  };
}

export const lexiconOf = (content: WishContent): Lexicon => ({
  names: readNames(content),
  alike: readVocabulary(content.wishWords.alike),
  means: readVocabulary(content.wishWords.means),
});

/** Learns from all example sentences; takes a second or two. */
export function learnWishes(content: WishContent): Model {
  const lexicon = lexiconOf(content);
  const lesson = (text: string, situation: Situation, intent: number): Lesson => ({
    features: featuresOf(text, situation, lexicon),
    intent,
  });
  // What is typed during a movement is often meant the same without one.
  const lessons = [...content.wishes.values()].flatMap(({ says = [], during = [] }, intent) => [
    ...says.map((text) => lesson(text, 'cold', intent)),
    ...during.flatMap((text) => [lesson(text, 'session', intent), lesson(text, 'cold', intent)]),
  ]);
  return train(lessons, content.wishes.size);
}
