// Makes what is needed to read wishes out of the content: the model and what is known of words. Pure.
import { featuresOf, type Lexicon, type Situation } from './features.ts';
import type { Model } from '../learning/model.ts';
import { readNames, type Named } from './names.ts';
import { wordsOf } from './words.ts';
import { train, type Lesson } from './train.ts';
import { readVocabulary, type Meanings } from '../words/vocabulary.ts';

/** The content that wishes are learnt from. */
export interface WishContent extends Named {
  readonly wishes: ReadonlyMap<
    string,
    { readonly says?: readonly string[] | undefined; readonly during?: readonly string[] | undefined }
  >;
  readonly wishWords: {
    readonly alike: Meanings;
    readonly means: Meanings;
  };
}

/** Words of the example sentences are no mistakes of others. */
function knownWords({ wishes }: WishContent): ReadonlySet<string> {
  const sentences = [...wishes.values()].flatMap(({ says = [], during = [] }) => [...says, ...during]);
  return new Set(sentences.flatMap(wordsOf));
}

export function lexiconOf(content: WishContent): Lexicon {
  const known = knownWords(content);
  const { alike, means } = content.wishWords;
  return { names: readNames(content), alike: readVocabulary(alike, known), means: readVocabulary(means, known) };
}

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
