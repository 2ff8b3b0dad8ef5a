// The one port through which what is kept is read and changed. Records cross it as values: no caller may rely on getting
// the same object twice.
import type { Promised } from '../core/promise.ts';
import type { Kept } from '../core/record.ts';
import type { EpochMs } from '../core/time/units.ts';
import type { Change } from './change.ts';

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
   * Changes what is kept under `key`; undefined erases it. Changes of one key happen one after the other. Every write
   * raises the record's revision; a change that gives back the very record it was handed writes nothing.
   * Resolves with the new value once it is on disk. When it rejects, nothing has changed: with a NotWrittenError when it
   * could not be written.
   */
  update(key: string, change: Change): Promise<Kept | undefined>;
  /**
   * Hands out up to `limit` promises with `due <= now`, earliest first (to the minute), and reads only what is due. Each
   * goes to one worker only: it is leased for `lease` milliseconds from `now` on and not handed out again before that time
   * is over. A lease is on a promise at its due instant: a promise that gets another instant is free, and one that gets the
   * former back within the lease, as when a claim is released, is still leased.
   *
   * The store in a folder has one process and keeps leases in its memory, so that they end with it. In PostgreSQL they will
   * stand beside the promise (until when, for which due instant, by which worker) and be taken with `FOR UPDATE SKIP
   * LOCKED`; those of a worker that is no longer heard of end early.
   */
  claimDue(now: EpochMs, limit: number, lease: number): Promise<readonly Due[]>;
  /** All that is kept, some records at a time, each at least as new as when the scan began. */
  scan(): AsyncIterable<readonly (readonly [key: string, kept: Kept])[]>;
  /** Counts, with the promises that come due from `from` to before `until`. Reads no record. */
  counts(from: EpochMs, until: EpochMs): Promise<Totals>;
  /** Finishes all writes and lets go of the folder. */
  close(): Promise<void>;
}
