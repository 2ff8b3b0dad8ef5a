// What a text says about time and place, in the words of the domain. Types only.
import type { EpochMs } from '../../core/time/units.ts';

/** Times of the day on days of the week. */
export interface TimesOnDays {
  /** Minutes of the day, in the order they were said. */
  readonly minutes: readonly number[];
  /** Monday 1 to Sunday 7, ascending. */
  readonly days: readonly number[];
}

/** From one minute of the day to another, past midnight when `to` is not after `from`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Why something must be asked about before anything is promised. */
export type Question =
  /** No time, or one of several meanings: "half 8", "5". */
  | 'time'
  /** Days without a time. */
  | 'hour'
  /** Several times or days that do not fit together. */
  | 'mixed'
  /** More than one place, or one of several clocks. */
  | 'place'
  /** Words that nothing could read; see `unread`. */
  | 'words';

/** What the schedule cannot promise, or no clock and calendar knows. */
export type Refusal = 'impossible' | 'past' | 'rhythm';

export interface TimeReading {
  readonly rules?: readonly TimesOnDays[];
  readonly everyDays?: { readonly days: number; readonly minutes: readonly number[] };
  readonly every?: { readonly minutes: number; readonly windows: readonly Window[]; readonly days?: readonly number[] };
  /** How many times a day, when no time of day was said: "twice a day". */
  readonly timesADay?: number;
  /** Local date, or date and time, with which what recurs is over (not included): `2026-12-04`, `2026-12-04T09:00`. */
  readonly end?: string;
  /** The one instant that was meant: the end of a pause, or when to come back. */
  readonly at?: EpochMs;
  /** A length of time. */
  readonly minutes?: number;
  /** IANA. */
  readonly zone?: string;
  /** Zones of which one may be meant. */
  readonly zones?: readonly string[];
  /** Days that were said although a question is left, so that the answer keeps the wish. */
  readonly days?: readonly number[];
  /** A time on the wall that was given where a place was asked for, in minutes of the day. */
  readonly wall?: number;
  readonly ask?: Question;
  readonly reject?: Refusal;
  /** Words that no reader knows, as they were typed but in lower case. */
  readonly unread: readonly string[];
}

/** What the text is about, or what was asked before it. */
export type TimeContext = 'daily' | 'recur' | 'pause' | 'snooze' | 'duration' | 'zone' | 'sentence' | 'combo';
