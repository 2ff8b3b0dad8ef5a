// What reading the content has come to so far: where each item stands, and every mistake. Types only.
import type { Mistake } from './mistakes.ts';

/** Where a field of an item stands. */
export type Origin = (path: readonly PropertyKey[]) => Pick<Mistake, 'file' | 'line'>;

/** What is being gathered: the items with their origins, and all mistakes so far. */
export interface Gathered {
  /** By item, e.g. `tips/tip-sleep-01`. */
  readonly origins: Map<string, Origin>;
  readonly mistakes: Mistake[];
}
