// Takes the end out of what recurs: "for 30 days", "until Friday", "until Friday 9am". Pure.
import type { Here } from './instants.ts';
import { resolveDate, today, weekdayAfter } from './instants.ts';
import type { Item } from './readers/items.ts';
import { clockText } from '../../core/time/local-time.ts';
import { DAY_MINUTES } from '../../core/time/units.ts';

export interface Ended {
  /** What is left without the end. */
  readonly items: readonly Item[];
  /** Local date, or date and time, with which it is over: `2026-12-04`, `2026-12-04T09:00`. */
  readonly end?: string;
  /** An end was meant and lies in no calendar. */
  readonly wrong?: true;
}

const isEnd = (item: Item | undefined): boolean =>
  item?.type === 'date' || (item?.type === 'days' && item.days.length === 1 && item.weak !== true);

/** @param here where the calendar is asked; UTC stands in for a place that is not known */
export function takeEnd(items: readonly Item[], { now, zone = 'UTC' }: Here): Ended {
  const from = today(now, zone);
  const long = items.findIndex(
    (item) => item.type === 'length' && item.led && (item.minutes >= DAY_MINUTES || item.months > 0),
  );
  const length = items[long];
  if (length?.type === 'length') {
    const days = length.minutes / DAY_MINUTES;
    if (!Number.isInteger(days) || !Number.isInteger(length.months) || days > 366 || length.months > 12)
      return { items, wrong: true };
    const end = from.add({ months: length.months, days });
    return { items: items.filter((_, at) => at !== long), end: end.toString() };
  }
  const until = items.findIndex((item, at) => item.type === 'until' && isEnd(items[at + 1]));
  if (until < 0) return { items };
  const last = items[until + 1];
  const day = last?.type === 'days' ? (last.days[0] ?? 1) : 1;
  const date = last?.type === 'date' ? resolveDate(last.date, from) : weekdayAfter(from, day);
  if (!date) return { items, wrong: true };
  // A time behind the date belongs to it where another time is left.
  const place = items.findIndex((item, at) => at > until + 1 && item.type !== 'link');
  const clock = items[place];
  const others = items.some((item, at) => item.type === 'clock' && at !== place);
  const timed = clock?.type === 'clock' && others;
  const kept = items.filter((_, at) => at !== until && at !== until + 1 && !(timed && at === place));
  if (timed && (clock.twofold || (!clock.sure && clock.minute < 360))) return { items, wrong: true };
  return { items: kept, end: timed ? `${date.toString()}T${clockText(clock.minute)}` : date.toString() };
}
