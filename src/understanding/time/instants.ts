// Puts together one instant or a length: the end of a pause, when to come back, how long something lasts. Pure.
import { Temporal } from 'temporal-polyfill';
import { MINUTE_MS, type EpochMs } from '../../core/time/units.ts';
import type { ClockItem, DateWords, Item } from './readers/items.ts';
import type { TimeReading } from './reading.ts';

type Draft = Omit<TimeReading, 'unread'>;

export interface Here {
  readonly now: EpochMs;
  /** Undefined while it is not known where the person is. */
  readonly zone: string | undefined;
}

const find = <T extends Item['type']>(items: readonly Item[], type: T): Extract<Item, { type: T }> | undefined =>
  items.find((item): item is Extract<Item, { type: T }> => item.type === type);

/** The local date. */
export const today = (now: EpochMs, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();

const instant = (date: Temporal.PlainDate, zone: string, minute = 0): EpochMs =>
  date.toZonedDateTime({ timeZone: zone, plainTime: { hour: Math.floor(minute / 60), minute: minute % 60 } })
    .epochMilliseconds;

/** The next date on a day of the week, never the date itself. */
export const weekdayAfter = (date: Temporal.PlainDate, day: number): Temporal.PlainDate =>
  date.add({ days: ((day - date.dayOfWeek + 6) % 7) + 1 });

function calendarDate(
  { day, month, year }: Extract<DateWords, { day?: number }>,
  from: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  for (let ahead = 0; ahead < 13; ahead += 1) {
    const start = from.with({ day: 1 }).add({ months: ahead });
    if (month !== undefined && start.month !== month) continue;
    if (year !== undefined && start.year !== year) continue;
    try {
      const date = Temporal.PlainDate.from(
        { year: start.year, month: start.month, day: day ?? 1 },
        { overflow: 'reject' },
      );
      if (Temporal.PlainDate.compare(date, from) > 0) return date;
    } catch {
      // The 30th of February; of a day alone the next month that has it is meant.
      if (month !== undefined) return undefined;
    }
  }
  return undefined;
}

/** A date in the calendar; undefined when there is none ahead. */
export function resolveDate(words: DateWords, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if ('ahead' in words) return from.add({ days: words.ahead });
  if (!('named' in words)) return calendarDate(words, from);
  const monday = weekdayAfter(from, 1);
  switch (words.named) {
    case 'week':
    case 'thisWeek':
    case 'thisWeekend':
      return monday;
    case 'weekAfterNext':
      return monday.add({ days: 7 });
    case 'weekend':
      return weekdayAfter(from, 6);
    case 'month':
    case 'monthEnd':
      return from.with({ day: 1 }).add({ months: 1 });
    case 'year':
    case 'yearEnd':
      return from.with({ day: 1, month: 1 }).add({ years: 1 });
  }
}

/** The next instant a clock shows this; a bare hour is the next on a clock of twelve hours. */
function nextClock(clock: ClockItem, { now, zone }: { now: EpochMs; zone: string }): EpochMs {
  const date = today(now, zone);
  const wanted =
    clock.sure || clock.full || clock.minute >= 780 ? [clock.minute] : [clock.minute % 720, (clock.minute % 720) + 720];
  const all = [0, 1].flatMap((days) => wanted.map((minute) => instant(date.add({ days }), zone, minute)));
  return all.find((at) => at > now) ?? instant(date.add({ days: 2 }), zone, clock.minute);
}

const DAY = 1440;
/** The longest pause: people who want none for longer can end what comes. */
const LONGEST = 366 * DAY;

function lengthOf(items: readonly Item[]): { minutes: number; months: number } | undefined {
  const lengths = items.flatMap((item) => (item.type === 'length' ? [item] : []));
  if (lengths.length === 0) return undefined;
  return {
    minutes: lengths.reduce((sum, each) => sum + each.minutes, 0),
    months: lengths.reduce((sum, each) => sum + each.months, 0),
  };
}

/** @param open whether a length of months is possible */
export function readLengthOnly(items: readonly Item[]): Draft {
  const length = lengthOf(items);
  const clock = find(items, 'clock');
  if (find(items, 'never')) return { reject: 'impossible' };
  if (find(items, 'vague')) return { ask: 'time' };
  if (!length)
    return clock && !clock.bare && clock.half === undefined && !clock.sure
      ? { minutes: clock.minute }
      : { ask: 'time' };
  if (length.months > 0 || clock) return { ask: 'time' };
  return length.minutes > 0 ? { minutes: length.minutes } : { reject: 'impossible' };
}

function onDate(items: readonly Item[], here: { now: EpochMs; zone: string }, pause: boolean): Draft | undefined {
  const from = today(here.now, here.zone);
  const date = find(items, 'date')?.date;
  const days = find(items, 'days');
  const clock = find(items, 'clock');
  const part = find(items, 'part');
  const until = find(items, 'until') !== undefined;
  if (!date && !days) return undefined;
  if (days && (days.days.length !== 1 || days.weak)) return { ask: 'time' };
  const day = days?.days[0];
  const resolved = date ? resolveDate(date, from) : day === undefined ? undefined : weekdayAfter(from, day);
  if (!resolved) return { reject: 'past' };
  if (date && days && resolved.dayOfWeek !== day) return { ask: 'mixed' };
  if (days?.next && from.until(resolved).days + from.dayOfWeek <= 7) return { ask: 'time' };
  if (days?.next && from.until(resolved).days < 3) return { ask: 'time' };
  if (clock) {
    if (clock.twofold || (!clock.sure && clock.minute >= 60 && clock.minute < 300)) return { ask: 'time' };
    const late = date && 'soft' in date && clock.minute < 300 ? resolved.add({ days: 1 }) : resolved;
    // "until midnight tonight" is the midnight to come.
    const night =
      clock.minute === 0 && clock.sure && date && 'ahead' in date && date.ahead === 0
        ? resolved.add({ days: 1 })
        : late;
    const at = instant(night, here.zone, clock.minute);
    return at > here.now ? { at } : { reject: 'past' };
  }
  if (!pause) return { ask: 'time' };
  if (date && 'soft' in date) return { ask: 'time' };
  if (part) return { ask: 'time' };
  if (date && 'named' in date && date.named === 'thisWeekend' && until) return { ask: 'time' };
  if (date && 'ahead' in date && date.ahead === 0) return { at: instant(resolved.add({ days: 1 }), here.zone) };
  if (date && 'ahead' in date && !until) return { ask: 'time' };
  return { at: instant(resolved, here.zone) };
}

/** @param pause whether it ends a pause, as opposed to being the time to come back */
export function readInstant(items: readonly Item[], here: Here, pause: boolean, through: boolean): Draft {
  if (find(items, 'never')) return { reject: 'past' };
  const doubtful = items.some(
    ({ type }) =>
      type === 'vague' ||
      type === 'range' ||
      type === 'count' ||
      type === 'everyMinutes' ||
      type === 'everyDays' ||
      type === 'except',
  );
  const clocks = items.filter(({ type }) => type === 'clock').length;
  const dates = items.filter(({ type }) => type === 'date').length;
  if (doubtful || clocks > 1 || dates > 1) return { ask: 'time' };
  const length = lengthOf(items);
  if (length) {
    const { minutes, months } = length;
    if (
      find(items, 'clock') ||
      find(items, 'date') ||
      find(items, 'days') ||
      find(items, 'part') ||
      (months > 0 && months % 1 !== 0)
    )
      return { ask: 'time' };
    if (minutes === 0 && months === 0) return { reject: 'past' };
    if (minutes > LONGEST || months > 12) return { reject: 'impossible' };
    if (months === 0) return pause ? { minutes } : { at: here.now + minutes * MINUTE_MS };
    if (here.zone === undefined) return { ask: 'place' };
    const local = Temporal.Instant.fromEpochMilliseconds(here.now).toZonedDateTimeISO(here.zone);
    return { at: local.add({ months, minutes }).epochMilliseconds };
  }
  const clock = find(items, 'clock');
  if (here.zone === undefined) return { ask: 'place' };
  const { now, zone } = here;
  const dated = onDate(items, { now, zone }, pause);
  if (dated) return through && dated.at !== undefined && !clock ? { at: dated.at + DAY * MINUTE_MS } : dated;
  const until = find(items, 'until') !== undefined;
  if (!clock || clock.twofold || find(items, 'part') || (clock.bare && pause && !until)) return { ask: 'time' };
  return { at: nextClock(clock, { now, zone }) };
}
