// When a promise is due: a pure function of a rule and an instant. Reads no clock and no record.
import type { Rule, Span } from '../../core/promise.ts';
import { DAY_MS, HOUR_MINUTES, HOUR_MS, MINUTE_MS, type EpochMs } from '../../core/time/units.ts';
import { instantOn, localDay, localTime, minuteOf, minutesOf, type Regular } from './local-clock.ts';

/** What comes at a time of day comes at most this late, and never past its own local midnight; then it is left out. */
const DAILY_LATE_MS = 3 * HOUR_MS;

/** Something promised once (a re-check) is still worth having a day late. */
const ONCE_LATE_MS = DAY_MS;

/** Days looked at for the next due instant: two weeks, in case a zone leaves out a day (Apia, 30 December 2011). */
const DAYS_AHEAD = 15;

/** A clock change moves the wall clock by no more minutes than this, short of leaving out a day. */
const LARGEST_CHANGE = 3 * HOUR_MINUTES;

/** One time a promise comes due. */
export interface Slot {
  readonly due: EpochMs;
  /** The local date, with the time where a day has several, or `once`: at most one delivery for each. */
  readonly slot: string;
}

/** The slot a due instant of this rule belongs to. Slots compare as texts, later ones are greater. */
export function slotOf(rule: Rule, due: EpochMs): string {
  if (rule.type === 'once') return 'once';
  const local = localTime(rule.zone, due);
  if (rule.type === 'daily') return local.toPlainDate().toString();
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function search(rule: Regular, after: EpochMs, claimed: string, quiet: Span | undefined): Slot | undefined {
  const from = localTime(rule.zone, after);
  const minutes = minutesOf(rule, quiet);
  let date = from.toPlainDate();
  let earliest = minuteOf(from) - LARGEST_CHANGE;
  for (let day = 0; day < DAYS_AHEAD; day += 1, date = date.add({ days: 1 })) {
    const slot = date.toString();
    if (rule.days.includes(date.dayOfWeek) && !(rule.type === 'daily' && slot <= claimed)) {
      for (const minute of minutes) {
        if (minute < earliest) continue;
        const due = instantOn(date, rule.zone, minute);
        if (due === undefined || due <= after) continue;
        if (rule.type === 'daily') return { due, slot };
        const exact = slotOf(rule, due);
        if (exact > claimed) return { due, slot: exact };
      }
    }
    earliest = 0;
  }
  return undefined;
}

/** What was found lately: thousands share a rule and come due together, and a search takes some 50 µs. */
const lately = new Map<string, { readonly after: number; readonly claimed: string; readonly found: Slot }>();
const LATELY = 2_000;

function nameOf(rule: Regular, quiet: Span | undefined): string {
  const still = quiet ? ` ${quiet.from}-${quiet.to}` : '';
  if (rule.type === 'daily') return `${rule.zone} ${rule.minute} ${rule.days.join('')}${still}`;
  const when =
    rule.type === 'times'
      ? rule.minutes.join(',')
      : `${rule.every}: ${rule.windows.map(({ from, to }) => `${from}-${to}`).join()}`;
  return `${rule.type} ${rule.zone} ${when} ${rule.days.join('')}${still}`;
}

/**
 * The first slot whose instant lies after `after`, or undefined when there is none.
 * @param claimed the last slot already used; it and earlier ones are passed over, so that people who change
 *   the time or travel still get one a day
 * @param quiet hours to keep out of, in the rule's zone
 * @throws RangeError when the zone does not exist
 */
export function nextDue(rule: Rule, after: EpochMs, claimed = '', quiet?: Span): Slot | undefined {
  if (rule.type === 'once') return rule.at > after && claimed !== 'once' ? { due: rule.at, slot: 'once' } : undefined;
  const name = nameOf(rule, quiet);
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
  const found = search(rule, after, claimed, quiet);
  if (lately.size >= LATELY) lately.clear();
  if (found) lately.set(name, { after, claimed, found });
  return found;
}

/** How late something may be delivered at most, in milliseconds. */
export function mostLate(rule: Rule): number {
  if (rule.type === 'once') return ONCE_LATE_MS;
  // A break that comes when the next one is due is none.
  return rule.type === 'every' ? rule.every * MINUTE_MS : DAILY_LATE_MS;
}

/** The end of the time (not included) in which what was due at `due` may still be delivered. */
export function lateEnd(rule: Rule, due: EpochMs): EpochMs {
  const end = due + mostLate(rule);
  if (rule.type === 'once') return end;
  const midnight = localDay(rule.zone, due).add({ days: 1 }).toZonedDateTime(rule.zone).epochMilliseconds;
  return Math.min(end, midnight);
}
