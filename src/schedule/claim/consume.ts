// What becomes of a promise when one of its slots is used up, with or without a message. Pure functions of a record.
import type { Promised } from '../../core/promise.ts';
import type { Kept } from '../../core/record.ts';
import type { EpochMs } from '../../core/time/units.ts';
import { ERASE } from '../plan/activity.ts';
import { dueOf, sinceMissed } from '../plan/plan.ts';

/** One time a promise is to be delivered to one chat. */
export interface DueDelivery {
  readonly key: string;
  /** The promise's id. */
  readonly id: string;
  readonly due: EpochMs;
  readonly slot: string;
}

export const findPromise = (kept: Kept | undefined, id: string): Promised | undefined =>
  kept?.promises?.find((promise) => promise.id === id);

/** Whether a slot was not used up before. Slots compare as texts: also e.g. after travelling west none comes twice. */
export const isFree = ({ claimed }: Promised, slot: string): boolean => claimed === undefined || claimed < slot;

/** The promise with a next due instant that lies after `after`; nothing is left of its having been put off. */
function pass(kept: Kept, promise: Promised, after: EpochMs): Promised {
  const { snoozeAt, snoozes, held, due } = promise;
  const putOff = snoozeAt !== undefined && (held === true || snoozeAt === due);
  // The count ends with the next regular one.
  const passed = { ...promise, held: undefined, snoozeAt: undefined, snoozes: putOff ? snoozes : undefined };
  return { ...passed, due: dueOf(kept, passed, Math.max(after, due ?? after)) };
}

/**
 * The promise with a slot used up and its next due instant, which lies after `after`, also when several were missed.
 * @param claimId the claim that uses it; none when nothing will be sent
 */
export function consume(kept: Kept, promise: Promised, slot: string, after: EpochMs, claimId?: string): Promised {
  return pass(kept, isFree(promise, slot) ? { ...promise, claimed: slot, claimId } : promise, after);
}

/** Puts a promise in the place of the one with the same id. */
export const withPromise = (kept: Kept, promise: Promised): Kept => ({
  ...kept,
  promises: kept.promises?.map((each) => (each.id === promise.id ? promise : each)),
});

/**
 * Passes over a delivery that came too late: what was promised once is then over. Its slot is not used up, since nothing was
 * sent: should the clock have been wrong, it can still come. The end of a record comes
 * however late it is. What came due after it and is still in its time is due then. Tells whether it was there to be used: not when it was used before, changed or taken back. The same
 * record comes back when there is nothing to change.
 */
export function skip(
  kept: Kept | undefined,
  { id, due, slot }: DueDelivery,
  now: EpochMs,
): readonly [Kept | undefined, boolean] {
  const promise = findPromise(kept, id);
  if (!kept || promise?.due !== due) return [kept, false];
  const passed = (): Kept => withPromise(kept, pass(kept, promise, sinceMissed(promise, now)));
  if (!isFree(promise, slot)) return [passed(), false];
  if (promise.kind === ERASE) return [undefined, true];
  if (slot === 'once') return [withoutPromise(kept, id), true];
  return [passed(), true];
}

/** Takes one promise out. */
export const withoutPromise = (kept: Kept | undefined, id: string): Kept | undefined =>
  kept && findPromise(kept, id) ? { ...kept, promises: kept.promises?.filter((promise) => promise.id !== id) } : kept;

/** Takes all promises out. */
export const withoutPromises = (kept: Kept | undefined): Kept | undefined =>
  kept?.promises?.length ? { ...kept, promises: [] } : kept;
