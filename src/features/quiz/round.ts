// Which questions a round has and in which order choices stand. Fixed by hashes, so that nothing needs to be kept. Pure.
import type { Question } from '../../content/schema/tools/quiz.ts';
import { hash } from '../../core/util/hash.ts';

/** Questions in a round. */
export const ROUND = 5;

const byHash = <T>(items: readonly T[], name: (item: T) => string): readonly T[] =>
  [...items].sort((one, other) => hash(name(one)) - hash(name(other)));

/**
 * The questions of a chat's round. Rounds that follow each other share none until all were asked.
 * @param round any whole number from 0
 */
export function questionsOf(questions: readonly Question[], chatKey: string, round: number): readonly Question[] {
  const rounds = Math.max(1, Math.floor(questions.length / ROUND));
  const lap = Math.floor(round / rounds);
  const from = (round % rounds) * ROUND;
  return byHash(questions, ({ id }) => `${chatKey} ${lap} ${id}`).slice(from, from + ROUND);
}

/** What a button carries for a choice. It changes with the words, so that an old button never means another choice. */
export const choiceToken = (choice: string): string => hash(choice).toString(36);

/** The choices in an order that differs from round to round. */
export const choicesOf = ({ id, right, wrong }: Question, round: number): readonly string[] =>
  byHash([right, ...wrong], (choice) => `${round} ${id} ${choice}`);
