// Whether to ask for anything new before a session: once a day, when the last check was not clean or is old. Pure.
import { Temporal } from 'temporal-polyfill';
import type { Kept } from '../../store/port.ts';

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
