// Puts one reminder off. Three times in a row, then it is silent until its regular time. Pure but for the change itself.
import { MINUTE_MS } from '../../core/time/units.ts';
import { Temporal } from 'temporal-polyfill';
import type { Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';

/** How often one reminder can be put off in a row. */
export const MOST_SNOOZES = 3;

/** What can be chosen: minutes, this evening, tomorrow. */
export const SNOOZES = ['15', '60', 'eve', 'tom'] as const;
export type Snooze = (typeof SNOOZES)[number];

/** When an evening is, later and later; the last resort is tomorrow's. */
const EVENINGS = [19 * 60, 21 * 60];
/** Closer than this is not this evening but now. */
const SOON_MS = 15 * MINUTE_MS;

const at = (date: Temporal.PlainDate, minute: number, zone: string): number =>
  date.toZonedDateTime({ timeZone: zone, plainTime: { hour: Math.floor(minute / 60), minute: minute % 60 } })
    .epochMilliseconds;

/** The first time of day of a rule; for what came once, the time it is now. */
function firstMinute({ rule }: Promised, now: Temporal.ZonedDateTime): number {
  switch (rule.type) {
    case 'daily':
      return rule.minute;
    case 'times':
      return rule.minutes[0] ?? 0;
    case 'every':
      return Math.min(...rule.windows.map(({ from }) => from));
    case 'once':
      return now.hour * 60 + now.minute;
  }
}

/** The instant (epoch ms) to which a promise is put off. */
export function snoozeUntil(how: Snooze, promise: Promised, zone: string, now: number): number {
  if (how === '15' || how === '60') return now + Number(how) * MINUTE_MS;
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const today = local.toPlainDate();
  const tomorrow = today.add({ days: 1 });
  if (how === 'tom') return at(tomorrow, firstMinute(promise, local), zone);
  const evenings = EVENINGS.map((minute) => at(today, minute, zone));
  return evenings.find((evening) => evening - now >= SOON_MS) ?? at(tomorrow, EVENINGS[0] ?? 0, zone);
}

/**
 * The record with one promise put off, or undefined when it was put off often enough. Choosing again while it is put off
 * only moves it. Something promised once is promised again.
 * @param before how often it was put off before, for what is no longer kept
 */
export function putOff(kept: Kept, promise: Promised, until: number, before: number): Kept | undefined {
  const pending = promise.snoozeAt !== undefined;
  const snoozes = (promise.snoozes ?? before) + (pending ? 0 : 1);
  if (snoozes > MOST_SNOOZES) return undefined;
  const others = kept.promises?.filter(({ id }) => id !== promise.id) ?? [];
  const { id, kind, rule } = promise;
  const later: Promised =
    rule.type === 'once'
      ? { id, kind, rule: { type: 'once', at: until }, due: until, snoozes }
      : { ...promise, snoozes, snoozeAt: until, due: until, held: undefined };
  return { ...kept, promises: [...others, later] };
}
