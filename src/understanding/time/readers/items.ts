// What the readers find in a text, one after the other, before it is put together.
import type { Token } from '../text/tokens.ts';
import type { Part } from '../text/words.ts';

/** A time of day as it was said. */
export interface ClockItem {
  readonly type: 'clock';
  /** Minute of the day as written; a bare hour stands for itself. */
  readonly minute: number;
  /** Said with am, pm, a part of the day, noon or midnight, or in the 24 hours' way: nothing is left open. */
  readonly sure: boolean;
  /** Said with am or pm, or as `noon`. */
  readonly half?: 'am' | 'pm';
  /** A number alone. */
  readonly bare: boolean;
  /** "half 8", which is 7:30 to some and 8:30 to others; "24". */
  readonly twofold?: true;
  /** Written with two digits of the hour and two of the minutes, as on a clock of 24 hours. */
  readonly full?: true;
}

export type Item =
  | ClockItem
  | { readonly type: 'part'; readonly part: Part }
  | { readonly type: 'days'; readonly days: readonly number[]; readonly weak?: true; readonly next?: true }
  | { readonly type: 'except'; readonly days: readonly number[]; readonly but?: true }
  | { readonly type: 'range'; readonly from: ClockItem; readonly to: ClockItem }
  | { readonly type: 'length'; readonly minutes: number; readonly months: number; readonly led: boolean }
  | { readonly type: 'everyMinutes'; readonly minutes: number }
  | { readonly type: 'everyDays'; readonly days: number }
  | { readonly type: 'count'; readonly times: number; readonly per: 'day' | 'week' }
  | { readonly type: 'date'; readonly date: DateWords }
  | { readonly type: 'until' }
  | { readonly type: 'correction' }
  | { readonly type: 'refused'; readonly time: ClockItem }
  | { readonly type: 'place'; readonly zones: readonly string[]; readonly words: string; readonly guess?: true }
  | { readonly type: 'vague'; readonly words: string }
  | { readonly type: 'never'; readonly words: string }
  | { readonly type: 'link'; readonly words: string }
  | { readonly type: 'unread'; readonly words: string };

/** A date as it was said, before the calendar is asked. */
export type DateWords =
  | { readonly ahead: number; readonly soft?: true }
  | {
      readonly named:
        'week' | 'month' | 'year' | 'weekend' | 'weekAfterNext' | 'thisWeek' | 'thisWeekend' | 'yearEnd' | 'monthEnd';
    }
  | { readonly day?: number; readonly month?: number; readonly year?: number };

/** What a reader found, and the place behind it. */
export interface Found {
  readonly item: Item;
  readonly next: number;
}

/** What cannot be, such as the 25th hour or the offset of no place: the tokens up to `next` say it. */
export const never = (tokens: readonly Token[], at: number, next: number): Found => ({
  item: {
    type: 'never',
    words: tokens
      .slice(at, next)
      .map(({ text }) => text)
      .join(' '),
  },
  next,
});
