// What must hold even when it could not be written: whatever keeps a person from moving, and the number to call. Pure.
import type { Kept } from '../../core/record.ts';
import type { EpochMs } from '../../core/time/units.ts';
import { allowanceOf, type Access } from './lock.ts';

/** From the freest to the strictest. */
const ACCESSES: readonly Access[] = ['open', 'filtered', 'gentle', 'locked'];

const strictness = (kept: Kept | undefined, now: EpochMs): number => ACCESSES.indexOf(allowanceOf(kept, now).access);

/** The part of a record that protects a person. The country decides which number to call. */
export type Protection = Pick<Kept, 'chat' | 'check' | 'warning' | 'country'>;

/** The part of a change that protects the person at least as much as before; undefined when it changes nothing of that. */
export function protectionIn(before: Kept | undefined, after: Kept | undefined, now: EpochMs): Protection | undefined {
  if (!after) return undefined;
  const { chat, check, warning, country } = after;
  if (before?.check === check && before?.warning === warning && before?.country === country) return undefined;
  return strictness(after, now) < strictness(before, now) ? undefined : { chat, check, warning, country };
}
