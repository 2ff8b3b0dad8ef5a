// What a delivery changes in a record: pure functions, so that claiming is one change of the store.
import type { Kept, Promised } from '../store/port.ts';
import { nextDue } from './due.ts';

/** One time a promise is to be delivered to one chat. */
export interface Occasion {
  readonly key: string;
  /** The promise's id. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly due: number;
  readonly slot: string;
}

const find = (kept: Kept | undefined, id: string): Promised | undefined =>
  kept?.promises?.find((promise) => promise.id === id);

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
  // Dates compare as texts. A slot at or before the last one is used up, e.g. after travelling west.
  const free = promise.claimed === undefined || promise.claimed < slot;
  const claimed = free ? slot : promise.claimed;
  const after: Promised = { ...promise, claimed, due: nextDue(promise.rule, Math.max(now, due), claimed)?.due };
  return [{ ...kept, promises: kept.promises?.map((each) => (each === promise ? after : each)) }, free];
}

/** Uses up an occasion that nothing will be sent for: what was promised once is then over. */
export function skip(kept: Kept | undefined, occasion: Occasion, now: number): readonly [Kept | undefined, boolean] {
  const [after, won] = claim(kept, occasion, now);
  return [won && occasion.slot === 'once' ? withoutPromise(after, occasion.id) : after, won];
}

/** The promise of a claimed occasion, or undefined when the person has taken it back since. */
export function standing(kept: Kept | undefined, { id, slot }: Occasion): Promised | undefined {
  const promise = find(kept, id);
  return promise?.claimed === slot ? promise : undefined;
}

/** Takes one promise out. */
export const withoutPromise = (kept: Kept | undefined, id: string): Kept | undefined =>
  kept && find(kept, id) ? { ...kept, promises: kept.promises?.filter((promise) => promise.id !== id) } : kept;

/** Takes all promises out. */
export const withoutPromises = (kept: Kept | undefined): Kept | undefined =>
  kept?.promises?.length ? { ...kept, promises: [] } : kept;
