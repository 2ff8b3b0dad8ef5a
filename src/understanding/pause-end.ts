// Understands how long somebody wants to be left alone: `3d`, `90m`, `2 weeks`, `until Monday`, `until 8am`. Pure.
import { MINUTE_MS } from '../core/time/units.ts';
import { Temporal } from 'temporal-polyfill';
import { joinTimes, readTime } from './time-of-day.ts';

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^m(?:in(?:ute)?s?)?$/, MINUTE_MS],
  [/^h(?:(?:ou)?rs?)?$/, 60 * MINUTE_MS],
  [/^d(?:ays?)?$/, 24 * 60 * MINUTE_MS],
  [/^w(?:(?:ee)?ks?)?$/, 7 * 24 * 60 * MINUTE_MS],
];
/** The longest pause: people who want none for longer can end them. */
const LONGEST_MS = 366 * 24 * 60 * MINUTE_MS;

/** What can only be a time of day; a bare number is none, as it may mean days or hours. */
const CLOCK = /^(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{1,2}[:.]\d\d|noon|midday|midnight)$/;

const DAY_STARTS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const DAY =
  /^(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$/;

/** The beginning (epoch ms) of the next such day of the week, Monday 1 to Sunday 7, where the zone's clock shows it. */
export function nextWeekday(day: number, now: number, zone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const ahead = (day - today.dayOfWeek + 6) % 7;
  return today.add({ days: ahead + 1 }).toZonedDateTime(zone).epochMilliseconds;
}

/** The next instant (epoch ms) at which the zone's clock shows this minute of the day. */
function nextClock(minute: number, now: number, zone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const at = (days: number): number =>
    today
      .add({ days })
      .toZonedDateTime({ timeZone: zone, plainTime: { hour: Math.floor(minute / 60), minute: minute % 60 } })
      .epochMilliseconds;
  return at(0) > now ? at(0) : at(1);
}

/** The instant (epoch ms) at which a pause ends, or undefined for anything that is no time ahead. */
export function readPause(words: string, now: number, zone: string): number | undefined {
  const said = words
    .toLowerCase()
    .replace(/^(?:for|until|till|to)\s+/, '')
    .trim();
  const clock = CLOCK.test(said) ? readTime(joinTimes(said)) : undefined;
  if (clock !== undefined) return nextClock(clock, now, zone);
  const length = /^(\d{1,4})\s*([a-z]+)$/.exec(said);
  if (length) {
    const unit = UNITS.find(([name]) => name.test(length[2] ?? ''))?.[1];
    const ms = Number(length[1]) * (unit ?? 0);
    return ms > 0 && ms <= LONGEST_MS ? now + ms : undefined;
  }
  if (said === 'tomorrow') {
    const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
    return today.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  }
  if (DAY.test(said)) return nextWeekday(DAY_STARTS.indexOf(said.slice(0, 2)) + 1, now, zone);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(said)) return undefined;
  try {
    const until = Temporal.PlainDate.from(said).toZonedDateTime(zone).epochMilliseconds;
    return until > now && until - now <= LONGEST_MS ? until : undefined;
  } catch {
    // The 31st of February.
    return undefined;
  }
}
