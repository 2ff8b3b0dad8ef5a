// In which order many messages go out that are due together: whoever has the least time left first, then in turns.
import { hash } from '../../core/util/hash.ts';

/** Steps of this share of the circle never come back to the same place and leave no gaps (the golden ratio). */
const TURN = 0.6180339887498949;

const DAY_MS = 86_400_000;

/**
 * A chat's place in the day's order, from 0 (first) to 1. It moves on day by day, so that over time everyone is early as
 * often as late.
 */
export function placeInTurn(key: string, due: number): number {
  return (hash(key) / 2 ** 32 + Math.floor(due / DAY_MS) * TURN) % 1;
}

export interface Ordered {
  /** Somebody waits for it at its minute: a timer, or what was put off. */
  readonly awaited?: boolean;
  /** The end of the time in which it may be delivered, epoch milliseconds. */
  readonly end: number;
  /** See `placeInTurn`. */
  readonly place: number;
}

/** Whether one goes out before the other. */
export function goesBefore(one: Ordered, other: Ordered): boolean {
  if ((one.awaited === true) !== (other.awaited === true)) return one.awaited === true;
  return one.end < other.end || (one.end === other.end && one.place < other.place);
}
