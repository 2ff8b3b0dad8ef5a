// What the bot knows, loaded and checked: its types are drawn from the table of collections.
import type { ValuesOf } from './collection/collection.ts';
import type { COLLECTIONS } from './collections.ts';
import { learnWishes } from '../understanding/intents/learn.ts';
import type { Model } from '../understanding/learning/model.ts';
import { learn, type Learnt } from '../understanding/dangers/learn.ts';
import type { Exercise } from './schema/exercise.ts';

/** What could be read of each collection; undefined for a thing as a whole that has mistakes. */
export type Readable = ValuesOf<typeof COLLECTIONS>;

/** Collections by their names. */
export type Whole = { readonly [Name in keyof Readable]: Exclude<Readable[Name], undefined> };

type Maps = Pick<
  Readable,
  { [Name in keyof Readable]: undefined extends Readable[Name] ? never : Name }[keyof Readable]
>;

/** What other content may refer to. */
export interface Library extends Maps {
  /** The same exercises by their permanent short code. */
  readonly byCode: ReadonlyMap<string, Exercise>;
}

export interface Content extends Whole, Pick<Library, 'byCode'> {
  /** What was learnt from the example sentences of what people want; the same in every language of the rest. */
  readonly wishModel: Model;
  /** What was learnt from the sentences about danger; the same in every language of the rest. */
  readonly learnt: Learnt;
}

/** Exercises by their permanent short code. */
export const byCodeOf = (exercises: ReadonlyMap<string, Exercise>): ReadonlyMap<string, Exercise> =>
  new Map([...exercises.values()].map((exercise) => [exercise.code, exercise]));

const learnDangers = ({ dangers, harmless, vocabulary }: Whole): Learnt =>
  learn({
    dangers: [...dangers.values()].map(({ examples }) => examples),
    harmless: [...harmless.values()].flatMap(({ examples }) => examples),
    vocabulary,
  });

/**
 * Adds what is drawn from the collections; what takes long only when it is asked for, or kept by the build.
 * @param same the same content in another language, which has learnt the same
 */
export function completeContent(whole: Whole, same?: Content): Content {
  let wishModel: Model | undefined;
  let learnt: Learnt | undefined;
  return {
    ...whole,
    byCode: byCodeOf(whole.exercises),
    get wishModel() {
      return (wishModel ??= same?.wishModel ?? learnWishes(whole));
    },
    get learnt() {
      return (learnt ??= same?.learnt ?? learnDangers(whole));
    },
  };
}
