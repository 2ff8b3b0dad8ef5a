// A person's clock on the wall: the minutes of a day at which a rule comes, and the instants they fall on. Pure.
import { Temporal } from 'temporal-polyfill';
import type { Rule, Span } from '../../core/promise.ts';
import { DAY_MINUTES, HOUR_MINUTES, type EpochMs } from '../../core/time/units.ts';

export type Regular = Exclude<Rule, { type: 'once' }>;

export const localTime = (zone: string, at: EpochMs): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

export const localDay = (zone: string, at: EpochMs): Temporal.PlainDate => localTime(zone, at).toPlainDate();

export const minuteOf = ({ hour, minute }: { readonly hour: number; readonly minute: number }): number =>
  hour * HOUR_MINUTES + minute;

/** The instant at which a local date begins. */
export const startOf = (date: Temporal.PlainDate, zone: string): EpochMs =>
  date.toZonedDateTime(zone).epochMilliseconds;

/** Whether a minute of the day lies in a span; its end does not. A span of no length is a whole day. */
export const inside = ({ from, to }: Span, minute: number): boolean =>
  from < to ? minute >= from && minute < to : minute >= from || minute < to;

/** A wished minute that keeps out of the quiet hours: their end in the morning, the minute before them in the evening. */
function aloud(minute: number, quiet: Span | undefined): number {
  if (!quiet || !inside(quiet, minute)) return minute;
  return minute < quiet.to ? quiet.to : Math.max(0, quiet.from - 1);
}

function beats({ every, windows }: Extract<Rule, { type: 'every' }>): number[] {
  return windows.flatMap(({ from, to }) => {
    const end = to > from ? to : to + DAY_MINUTES;
    const count = Math.floor((end - from) / every) + 1;
    return Array.from({ length: count }, (_, beat) => (from + beat * every) % DAY_MINUTES);
  });
}

/** The minutes of the day at which a rule comes, ascending. Breaks inside quiet hours are left out, the rest gives way. */
export function minutesOf(rule: Regular, quiet?: Span): readonly number[] {
  if (rule.type === 'daily') return [aloud(rule.minute, quiet)];
  const minutes =
    rule.type === 'times'
      ? rule.minutes.map((minute) => aloud(minute, quiet))
      : beats(rule).filter((minute) => !quiet || !inside(quiet, minute));
  return [...new Set(minutes)].sort((one, other) => one - other);
}

/**
 * The instant of a minute on one local date. A wall time that the clock change leaves out becomes the first valid
 * instant after the gap, or, should that be tomorrow already, the last minute before it. Of a wall time that comes twice
 * the first counts. Undefined when the zone leaves out the whole date.
 */
export function instantOn(date: Temporal.PlainDate, zone: string, minute: number): EpochMs | undefined {
  const wall = date.toPlainDateTime({ hour: Math.floor(minute / HOUR_MINUTES), minute: minute % HOUR_MINUTES });
  const found = wall.toZonedDateTime(zone);
  if (found.toPlainDateTime().equals(wall)) return found.epochMilliseconds;
  const after = wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).getTimeZoneTransition('next') ?? found;
  const before = after.subtract({ minutes: 1 });
  return [after, before].find((instant) => instant.toPlainDate().equals(date))?.epochMilliseconds;
}

/** The first instant from `at` on that lies outside the quiet hours. */
export function afterQuiet(at: EpochMs, zone: string, quiet: Span | undefined): EpochMs {
  if (!quiet) return at;
  const local = localTime(zone, at);
  const minute = minuteOf(local);
  if (!inside(quiet, minute)) return at;
  const date = local.toPlainDate().add({ days: minute < quiet.to ? 0 : 1 });
  return Math.max(at, instantOn(date, zone, quiet.to) ?? at);
}
