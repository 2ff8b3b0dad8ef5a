// What is kept, and the one port through which it is read and changed. Holds no answers, texts or names.
import type { Chat } from '../core/chat.ts';
import type { Look } from '../core/picture.ts';

/** When a promise is due, in local terms. */
export type Rule =
  | {
      readonly type: 'daily';
      /** IANA zone. */
      readonly zone: string;
      /** Minute of the local day, 0 to 1439. */
      readonly minute: number;
      /** Days of the week, Monday 1 to Sunday 7. */
      readonly days: readonly number[];
    }
  | { readonly type: 'once'; /** Epoch milliseconds. */ readonly at: number };

/** Something Limber said it would do later. */
export interface Promised {
  /** Unique within its chat, e.g. `tip`. */
  readonly id: string;
  /** Which module writes the message, e.g. `tip`. */
  readonly kind: string;
  readonly rule: Rule;
  /** Next due instant, epoch milliseconds; undefined once a `once` is over. */
  readonly due?: number;
  /** The last slot that was claimed: a local date such as `2026-11-20`, or `once`. */
  readonly claimed?: string;
}

/** What is left of the last warning-sign check. Never an answer. */
export interface Check {
  readonly level: 'self_care' | 'routine' | 'clinician_soon' | 'urgent_same_day' | 'emergency';
  /** Conditions of the movement limits that apply. */
  readonly limits: readonly string[];
  /** Epoch milliseconds until which the level holds; a lock (same day, emergency) does not end by itself. */
  readonly until: number;
  /** When it was concluded, epoch milliseconds. */
  readonly at: number;
  /** Whose emergency number was shown. */
  readonly country?: string;
}

/** All that is kept about one chat. */
export interface Kept {
  readonly chat: Chat;
  /** IANA zone. */
  readonly zone?: string;
  /** ISO 3166 country, two capitals; `ZZ` when the person is in none we have numbers for. */
  readonly country?: string;
  /** Id of the tip this chat had last; which come next follows from it. */
  readonly lastTip?: string;
  readonly promises?: readonly Promised[];
  readonly check?: Check;
  /** How pictures are wanted, when it was chosen. */
  readonly look?: Look;
}

/** One promise that is due, with the key of its chat. */
export interface Due {
  readonly key: string;
  readonly promise: Promised;
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
  /** Finishes all writes and lets go of the folder. */
  close(): Promise<void>;
}
