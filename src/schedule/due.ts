// When a promise is due: a pure function of a rule and an instant. Reads no clock and no record.
import { Temporal } from 'temporal-polyfill';
import type { Rule } from '../store/port.ts';

/** A daily promise comes at most this late, and never past its own local midnight; then the day is left out. */
const DAILY_LATE_MS = 3 * 3_600_000;

/** Something promised once (a re-check) is still worth having a day late. */
const ONCE_LATE_MS = 24 * 3_600_000;

/** Days looked at for the next due instant: two weeks, in case a zone leaves out a day (Apia, 30 December 2011). */
const DAYS_AHEAD = 15;

type Daily = Extract<Rule, { type: 'daily' }>;

/** One time a promise comes due. */
export interface Slot {
  /** Epoch milliseconds. */
  readonly due: number;
  /** The local date, or `once`: at most one delivery for each. */
  readonly slot: string;
}

const localDay = (zone: string, at: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();

/**
 * The instant of a daily rule on one local date. A wall time that the clock change leaves out becomes the first valid
 * instant after the gap, or, should that be tomorrow already, the last minute before it. Of a wall time that comes twice
 * the first counts. Undefined when the zone leaves out the whole date.
 */
function instantOn(date: Temporal.PlainDate, { zone, minute }: Daily): number | undefined {
  const wall = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const found = wall.toZonedDateTime(zone);
  if (found.toPlainDateTime().equals(wall)) return found.epochMilliseconds;
  const after = wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).getTimeZoneTransition('next') ?? found;
  const before = after.subtract({ minutes: 1 });
  return [after, before].find((instant) => instant.toPlainDate().equals(date))?.epochMilliseconds;
}

function search(rule: Daily, after: number, claimed: string): Slot | undefined {
  let date = localDay(rule.zone, after);
  for (let day = 0; day < DAYS_AHEAD; day += 1, date = date.add({ days: 1 })) {
    if (!rule.days.includes(date.dayOfWeek) || date.toString() <= claimed) continue;
    const due = instantOn(date, rule);
    if (due !== undefined && due > after) return { due, slot: date.toString() };
  }
  return undefined;
}

/** What was found lately: thousands share a rule and come due together, and a search takes some 50 µs. */
const lately = new Map<string, { readonly after: number; readonly claimed: string; readonly found: Slot }>();
const LATELY = 2_000;

/**
 * The first slot whose instant lies after `after` (epoch ms), or undefined when there is none.
 * @param claimed the last slot already used; it and earlier ones are passed over, so that whoever changes the time or
 *   travels still gets one a day
 * @throws RangeError when the zone does not exist
 */
export function nextDue(rule: Rule, after: number, claimed = ''): Slot | undefined {
  if (rule.type === 'once') return rule.at > after && claimed !== 'once' ? { due: rule.at, slot: 'once' } : undefined;
  const name = `${rule.zone} ${rule.minute} ${rule.days.join('')}`;
  const known = lately.get(name);
  // Nothing lies between `known.after` and what was found, so it is also what lies after any instant between the two.
  if (
    known &&
    known.after <= after &&
    after < known.found.due &&
    known.claimed <= claimed &&
    claimed < known.found.slot
  ) {
    return known.found;
  }
  const found = search(rule, after, claimed);
  if (lately.size >= LATELY) lately.clear();
  if (found) lately.set(name, { after, claimed, found });
  return found;
}

/** The slot a due instant of this rule belongs to. */
export const slotOf = (rule: Rule, due: number): string =>
  rule.type === 'once' ? 'once' : localDay(rule.zone, due).toString();

/** The end of the time (epoch ms, not included) in which what was due at `due` may still be delivered. */
export function lateEnd(rule: Rule, due: number): number {
  if (rule.type === 'once') return due + ONCE_LATE_MS;
  const midnight = localDay(rule.zone, due).add({ days: 1 }).toZonedDateTime(rule.zone).epochMilliseconds;
  return Math.min(due + DAILY_LATE_MS, midnight);
}
