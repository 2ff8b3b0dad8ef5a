// Which findings a question settles. Apart from the loader, so that the engine needs no disk.
import type { Question } from './types.ts';

/** Every finding an answer to this question settles. */
export function askedBy(question: Question): ReadonlySet<string> {
  const named = question.options.flatMap(({ sets, or }) => [sets, ...or].flatMap((settings) => Object.keys(settings)));
  return new Set(question.unsure === undefined ? named : [...named, question.unsure]);
}
