// Counts what a platform may have taken within the last so many milliseconds: what was really sent, so that no timer has
// to be punctual. Pure: told every instant, reads no clock.
import type { Limit } from '../../core/platform.ts';

/** A message that counts against a limit. */
export interface Sent {
  /** When it was answered, and so had surely arrived; infinity while it is under way. */
  answered: number;
}

/**
 * When one more may leave, no sooner than `now`. A message counts until a whole span after it was answered: then no span
 * of the platform's own clock holds more than the limit, however unevenly the messages were on their way.
 * @param ahead how many are to leave before it
 * @returns infinity when that depends on a message that is under way
 */
export function freeAt(sent: readonly Sent[], { count, ms }: Limit, now: number, ahead = 0): number {
  // The usual case, at once.
  if (sent.length + ahead < count) return now;
  const ends = sent.map(({ answered }) => answered + ms).filter((end) => end > now);
  ends.sort((one, other) => one - other);
  const next = (): number => ends[ends.length - count] ?? now;
  for (let left = ahead; left > 0; left -= 1) ends.push(next() + ms);
  return next();
}

/** Removes what counts no more. */
export function forget(sent: Sent[], ms: number, now: number): void {
  let kept = 0;
  for (const each of sent) if (each.answered + ms > now) sent[kept++] = each;
  sent.length = kept;
}
