// How far a chat is in a round of the quiz, as the arguments that a button carries. Pure.
import { readNumber } from '../shared/route-arguments.ts';
import { ROUND } from './round.ts';

/** The round, how many of its questions have been answered, and how many of them rightly. */
export interface Progress {
  readonly round: number;
  readonly answered: number;
  readonly score: number;
}

/** Rounds that a button may carry: from 0 to one less. */
export const ROUNDS = 999_999_999;

/** Reads the first three arguments. @param most questions that may have been answered */
export function readProgress(args: readonly string[], most: number): Progress | undefined {
  const round = readNumber(args[0], 0, ROUNDS - 1);
  const answered = readNumber(args[1], 0, most);
  const score = readNumber(args[2], 0, ROUND);
  if (round === undefined || answered === undefined || score === undefined || score > answered) return undefined;
  return { round, answered, score };
}

/** The arguments that carry it. */
export const writeProgress = ({ round, answered, score }: Progress): readonly number[] => [round, answered, score];
