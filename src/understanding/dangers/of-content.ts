// The hearing made of the content: its signs, what was learnt from its sentences, and its own names, which raise nothing.
// Pure.
import type { Content } from '../../content/content.ts';
import { rank } from '../../domain/lock/level.ts';
import type { Hearing } from './hear.ts';
import { createHearing } from './hear.ts';
import { readVocabulary } from '../words/vocabulary.ts';

/** What the hearing needs of the content. */
export type HeardContent = Pick<
  Content,
  'dangers' | 'vocabulary' | 'learnt' | 'exercises' | 'routines' | 'knowledge' | 'selfchecks' | 'setup'
>;

/** Names, titles and ids by which something of the bot's is asked for, in small letters. */
export function ownNames({ exercises, routines, knowledge, selfchecks, setup }: HeardContent): readonly string[] {
  const named = [...exercises.values(), ...routines.values(), ...setup.values()].flatMap(({ id, name }) => [id, name]);
  const aliases = [...exercises.values()].flatMap((exercise) => exercise.aliases);
  const titled = [...knowledge.values(), ...selfchecks.values()].flatMap(({ id, title }) => [id, title]);
  return [...named, ...aliases, ...titled].map((name) => name.toLowerCase());
}

/** Names of movements that cover their words inside a sentence; a single word is too easily meant otherwise. */
function movementNames({ exercises }: HeardContent): readonly string[] {
  const names = [...exercises.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
  return names.filter((name) => /[\s-]/.test(name));
}

export function hearingOf(content: HeardContent): Hearing {
  const { dangers, vocabulary, learnt } = content;
  return createHearing({
    signs: [...dangers.values()].map((sign) => ({ ...sign, urgency: rank(sign.level) })),
    model: learnt.model,
    vocabulary: readVocabulary({ ...vocabulary, named: movementNames(content) }, new Set(learnt.known)),
    titles: new Set(ownNames(content)),
  });
}
