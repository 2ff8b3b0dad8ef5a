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
  | {
      /** At each of several times of the day. */
      readonly type: 'times';
      readonly zone: string;
      /** Minutes of the local day, ascending. */
      readonly minutes: readonly number[];
      readonly days: readonly number[];
    }
  | {
      /** Again and again inside windows of the day, from the beginning of each to its end. */
      readonly type: 'every';
      readonly zone: string;
      /** Minutes from one to the next, 20 to 120. */
      readonly every: number;
      readonly windows: readonly Span[];
      readonly days: readonly number[];
    }
  | { readonly type: 'once'; /** Epoch milliseconds. */ readonly at: number };

/** From one minute of the local day to another, past midnight when `to` is not after `from`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Something Limber said it would do later. */
export interface Promised {
  /** Unique within its chat, e.g. `tip`. */
  readonly id: string;
  /** Which module writes the message, e.g. `tip`. */
  readonly kind: string;
  readonly rule: Rule;
  /** Next due instant, epoch milliseconds; undefined once a `once` is over. */
  readonly due?: number;
  /**
   * The last slot that was claimed: a local date such as `2026-11-20`, with the time where there are several a day
   * (`2026-11-20T09:30`), with a number where it was put off within its slot (`2026-11-20+1`), or `once`.
   */
  readonly claimed?: string;
  /** Taken back; only what was claimed is remembered, so that asking anew brings no second one on the same day. */
  readonly ended?: true;
  /** How often the last one was put off in a row. */
  readonly snoozes?: number;
  /** Put off until this instant, epoch milliseconds. */
  readonly snoozeAt?: number;
  /** It came due during a pause and waits for its end. */
  readonly held?: true;
}

/** What was sent, in numbers only. */
export interface Counts {
  /** Local date of the last delivery. */
  readonly day: string;
  /** Deliveries in the week of that date, which begins on Monday. */
  readonly week: number;
  /** Days with deliveries in a row since the last press or message. */
  readonly unheard: number;
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

/** What a person chose to have kept about themselves. It being there is their consent; what is missing was not told. */
export interface Profile {
  readonly areas?: readonly string[];
  readonly places?: readonly string[];
  readonly equipment?: readonly string[];
  /** Conditions of the movement limits that a clinician has named. */
  readonly conditions?: readonly string[];
  /** Weeks of pregnancy on a day (epoch milliseconds); they grow with time. */
  readonly pregnancy?: { readonly week: number; readonly on: number };
  /** Movements that hurt: `bend`, `arch`, `turn`, `sit`. */
  readonly hurts?: readonly string[];
  readonly age?: 'under16' | 'under18' | 'adult' | 'over75';
  /** Codes of exercises done lately, the latest first; at most 8. */
  readonly recent?: readonly string[];
  /** Routine code of the last session. */
  readonly last?: string;
  /** Routine codes to find again; at most 10. */
  readonly favourites?: readonly string[];
  /** By how much pain went up (0 to 10, after less before) in the last two rated sessions; `at` in minutes of the epoch. */
  readonly changes?: readonly { readonly at: number; readonly by: number }[];
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
  readonly profile?: Profile;
  /** When the person was last asked for anything new before a session, epoch milliseconds. */
  readonly askedNews?: number;
  /** Answers are wanted in the form that a screen reader reads best. */
  readonly plain?: boolean;
  /** Quiet hours. */
  readonly quiet?: Span;
  /** At most so many regular messages a week. */
  readonly ceiling?: number;
  /** Whether messages nobody asked for just now arrive without a sound; without it, they do in groups. */
  readonly silent?: boolean;
  /** A pause lasts until then, epoch milliseconds. */
  readonly pausedUntil?: number;
  /** Bad days: until then (epoch ms) reminders come less often and ask for less. */
  readonly softUntil?: number;
  readonly sent?: Counts;
  /** The chat is closed to us since then (epoch ms); its promises rest, in case it only moves. */
  readonly closedAt?: number;
  /** How pictures are wanted, when it was chosen. */
  readonly look?: Look;
}

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
