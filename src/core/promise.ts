// What Limber said it would do later, and when that is due.

/** The kind of promise that waits for nothing, no pause and no quiet hours: something is on somebody's skin. */
export const TIMER = 'timer';

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
  /** Which claim took that slot: each has an id of its own. */
  readonly claimId?: string;
  /** Taken back; only what was claimed is remembered, so that asking anew brings no second one on the same day. */
  readonly ended?: true;
  /** How often the last one was put off in a row. */
  readonly snoozes?: number;
  /** Put off until this instant, epoch milliseconds. */
  readonly snoozeAt?: number;
  /** It came due during a pause and waits for its end. */
  readonly held?: true;
}
