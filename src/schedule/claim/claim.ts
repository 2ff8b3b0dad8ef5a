// What a delivery changes in a record: pure functions, so that claiming is one change of the store.
import type { Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import { ERASE } from '../plan/activity.ts';
import { dueOf } from '../plan/plan.ts';

/** One time a promise is to be delivered to one chat. */
export interface Occasion {
  readonly key: string;
  /** The promise's id. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly due: number;
  readonly slot: string;
}

export const find = (kept: Kept | undefined, id: string): Promised | undefined =>
  kept?.promises?.find((promise) => promise.id === id);

/** Whether a slot was not used up before. Slots compare as texts: also e.g. after travelling west none comes twice. */
export const isFree = ({ claimed }: Promised, slot: string): boolean => claimed === undefined || claimed < slot;

/** The promise with a slot used up and its next due instant, which lies after `now` (epoch ms). */
export function advance(kept: Kept, promise: Promised, slot: string, now: number): Promised {
  const { snoozeAt, snoozes, held, due } = promise;
  const putOff = snoozeAt !== undefined && (held === true || snoozeAt === due);
  const used: Promised = {
    ...promise,
    claimed: isFree(promise, slot) ? slot : promise.claimed,
    held: undefined,
    snoozeAt: undefined,
    // The count ends with the next regular one.
    snoozes: putOff ? snoozes : undefined,
  };
  return { ...used, due: dueOf(kept, used, Math.max(now, promise.due ?? now)) };
}

export const withPromise = (kept: Kept, former: Promised, promise: Promised): Kept => ({
  ...kept,
  promises: kept.promises?.map((each) => (each === former ? promise : each)),
});

/**
 * Uses up an occasion and sets the promise's next due instant. Tells whether it was there to be used: not when it was
 * used before, changed or taken back. The same record comes back when there is nothing to change.
 * @param now epoch ms; the next due instant lies after it, also when several were missed
 */
export function claim(
  kept: Kept | undefined,
  { id, due, slot }: Occasion,
  now: number,
): readonly [Kept | undefined, boolean] {
  const promise = find(kept, id);
  if (!kept || promise?.due !== due) return [kept, false];
  return [withPromise(kept, promise, advance(kept, promise, slot, now)), isFree(promise, slot)];
}

/**
 * Uses up an occasion that nothing will be sent for: what was promised once is then over. The end of a record comes
 * however late it is.
 */
export function skip(kept: Kept | undefined, occasion: Occasion, now: number): readonly [Kept | undefined, boolean] {
  const [after, won] = claim(kept, occasion, now);
  if (won && find(kept, occasion.id)?.kind === ERASE) return [undefined, won];
  return [won && occasion.slot === 'once' ? withoutPromise(after, occasion.id) : after, won];
}

/** The promise of a claimed occasion, or undefined when the person has taken it back since. */
export function standing(kept: Kept | undefined, { id, slot }: Occasion): Promised | undefined {
  const promise = find(kept, id);
  return promise?.claimed === slot && !promise.ended ? promise : undefined;
}

/** Takes one promise out. */
export const withoutPromise = (kept: Kept | undefined, id: string): Kept | undefined =>
  kept && find(kept, id) ? { ...kept, promises: kept.promises?.filter((promise) => promise.id !== id) } : kept;

/** Takes all promises out. */
export const withoutPromises = (kept: Kept | undefined): Kept | undefined =>
  kept?.promises?.length ? { ...kept, promises: [] } : kept;
