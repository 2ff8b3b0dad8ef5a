// What comes before a session now and then: the question for anything new, once a day when the last check was not clean or
// is old, and the signs to look out for, one day in ten. Pure.
import { Temporal } from 'temporal-polyfill';
import { hash } from '../../../core/util/hash.ts';
import type { Kept } from '../../../core/record.ts';

/** A second tap at once gets the same answer as the first. */
const SAME_TAP_MS = 60_000;

const dayOf = (instant: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** @param now epoch milliseconds */
export function asksNews(kept: Kept | undefined, now: number): boolean {
  const check = kept?.check;
  if (!check) return false;
  const clean = check.level === 'self_care' && now < check.until;
  const asked = kept.askedNews;
  const zone = kept.zone ?? 'UTC';
  return !clean && (asked === undefined || now - asked < SAME_TAP_MS || dayOf(asked, zone) !== dayOf(now, zone));
}

/** Days from one with the signs to look out for to the next. */
const NET_DAYS = 10;

/**
 * Whether today brings the signs to look out for. No sessions are counted: for people who stretch once a day, one day
 * in ten is every tenth session; which one depends on the person, so that not all get them on one day.
 * @param now epoch milliseconds
 */
export function bringsSafetyNet(person: string, kept: Kept | undefined, now: number): boolean {
  const date = Temporal.PlainDate.from(dayOf(now, kept?.zone ?? 'UTC'));
  const days = Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'day' }).days;
  return (days + hash(person)) % NET_DAYS === 0;
}
