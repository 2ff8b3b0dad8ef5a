// The one port through which what is kept is read and changed.
import type { Promised } from '../core/promise.ts';
import type { Kept } from '../core/record.ts';

/** One promise that is due, with the key of its chat. */
export interface Due {
  readonly key: string;
  readonly promise: Promised;
}

/** How much is kept; whose it is, it does not tell. */
export interface Totals {
  /** Chats something is kept about. */
  readonly people: number;
  /** Promises that have a due instant. */
  readonly promises: number;
  /** Of these, how many come due in the time asked about, to the minute. */
  readonly due: number;
}

export interface Store {
  get(key: string): Promise<Kept | undefined>;
  /**
   * Changes what is kept under `key`; undefined erases it, the record it was given back changes nothing. `change` makes
   * a new record and never alters the old one in place. Changes of one key happen one after the other.
   * Resolves with the new value once it is on disk. When it rejects, nothing has changed.
   */
  update(key: string, change: (kept: Kept | undefined) => Kept | undefined): Promise<Kept | undefined>;
  /** Up to `limit` promises with `due <= until` (epoch ms), earliest first. Reads only what is due. */
  due(until: number, limit: number): Promise<readonly Due[]>;
  /** Counts, with the promises that come due from `from` to before `until` (epoch ms). Reads no record. */
  counts(from: number, until: number): Promise<Totals>;
  /** Finishes all writes and lets go of the folder. */
  close(): Promise<void>;
}
