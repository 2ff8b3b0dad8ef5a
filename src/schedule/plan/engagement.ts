// Counts what was sent and the days without a reaction, and what follows: people who do not react hear from Limber less and
// less. Pure; only numbers are kept. Several messages a day count once, or a worker's breaks would end in one afternoon.
import { Temporal } from 'temporal-polyfill';
import type { Counts, Kept } from '../../core/record.ts';
import { DAY_MS } from '../../core/time/units.ts';

/** After so many days without a reaction one message a week remains, and after so many more none. */
export const WEEKLY_AFTER = 7;
export const ASLEEP_AFTER = 14;

/** 1 January 1970 was a Thursday: its week began three days before. */
const THURSDAY = 3;

/** The date asked for last: the promises due in one minute share a few. */
let last = { date: '', number: 0 };

/** Days since 1 January 1970 of a date such as `2026-11-20`. */
function dayNumber(date: string): number {
  if (last.date !== date) last = { date, number: Temporal.Instant.from(`${date}T00:00Z`).epochMilliseconds / DAY_MS };
  return last.number;
}

const weekNumber = (date: string): number => Math.floor((dayNumber(date) + THURSDAY) / 7);
/** Monday 1 to Sunday 7. */
const weekday = (date: string): number => ((dayNumber(date) + THURSDAY) % 7) + 1;

/** Whether they are the same numbers. */
export const sameCounts = (one: Counts, other: Counts): boolean =>
  one.day === other.day && one.week === other.week && one.unheard === other.unheard;

/** Days with deliveries in a row that the chat did not react to. */
export const daysIgnored = ({ sent }: Kept): number => sent?.unheard ?? 0;

/** The counts after one more delivery on a local date. */
export function countDelivery(sent: Counts | undefined, date: string): Counts {
  const same = sent !== undefined && weekNumber(sent.day) === weekNumber(date);
  const fresh = sent?.day !== date;
  return { day: date, week: (same ? sent.week : 0) + 1, unheard: (sent?.unheard ?? 0) + (fresh ? 1 : 0) };
}

/** The counts without a delivery that was counted and did not take place. */
export const uncountDelivery = (sent: Counts, before: Counts | undefined): Counts => ({
  ...sent,
  week: Math.max(0, sent.week - 1),
  unheard: Math.min(sent.unheard, before?.unheard ?? 0),
});

export const isAsleep = (kept: Kept): boolean => daysIgnored(kept) >= ASLEEP_AFTER;

/** Whether it may not be written to for so long that nothing regular is tried any more. */
export const isResting = ({ barred }: Kept): boolean => barred?.rests === true;

/** Whether only one message a week is left. */
export const isWeekly = (kept: Kept): boolean => daysIgnored(kept) >= WEEKLY_AFTER;

/** Whether the counts hold anything back at all. */
export const isLimited = (kept: Kept): boolean => kept.ceiling !== undefined || isWeekly(kept);

/** Whether something regular may be sent on a local date: the ceiling is spread over the days of its week. */
export function mayOn({ sent, ceiling, ...kept }: Kept, date: string): boolean {
  if (!sent) return true;
  if (isWeekly({ ...kept, sent }) && dayNumber(date) < dayNumber(sent.day) + 7) return false;
  if (ceiling === undefined) return true;
  const used = weekNumber(sent.day) === weekNumber(date) ? sent.week : 0;
  return used < Math.ceil((ceiling * weekday(date)) / 7);
}
