// In which order many messages go out that are due together: those with the least time left first, then in turns.
import { DAY_MS, type EpochMs } from '../../core/time/units.ts';
import { hash } from '../../core/util/hash.ts';

/** Steps of this share of the circle never come back to the same place and leave no gaps (the golden ratio). */
const TURN = 0.6180339887498949;

/**
 * A chat's place in the day's order, from 0 (first) to 1. It moves on day by day, so that over time everyone is early as
 * often as late.
 */
export function placeInTurn(key: string, due: EpochMs): number {
  return (hash(key) / 2 ** 32 + Math.floor(due / DAY_MS) * TURN) % 1;
}

export interface Ordered {
  /** A person waits for it at its minute: a timer, or what was put off. */
  readonly awaited?: boolean;
  /** The end of the time in which it may be delivered. */
  readonly end: EpochMs;
  /** See `placeInTurn`. */
  readonly place: number;
}

/** Whether one goes out before the other. */
export function goesBefore(one: Ordered, other: Ordered): boolean {
  if ((one.awaited === true) !== (other.awaited === true)) return one.awaited === true;
  return one.end < other.end || (one.end === other.end && one.place < other.place);
}
