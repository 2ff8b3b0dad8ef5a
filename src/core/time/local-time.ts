// Says instants in the words of a person's own clock and calendar.
import { Temporal } from 'temporal-polyfill';
import { townOf } from './zones.ts';
import type { Say } from '../say.ts';

/** `8:05` as minutes of the day gives `08:05`. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The local date of an instant (epoch ms) as the language writes it, e.g. `20 November`. */
export function dateWords({ locale }: Say, instant: number, zone: string): string {
  const date = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
  return date.toLocaleString(locale, { day: 'numeric', month: 'long' });
}

/** E.g. `tomorrow, Saturday 21 November, at 08:30 (Paris time)`. `instant` and `now` in epoch ms. */
export function whenWords(say: Say, instant: number, zone: string, now: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const ahead = today.until(at.toPlainDate(), { largestUnit: 'days' }).days;
  const date = at.toPlainDate().toLocaleString(say.locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const day =
    ahead === 0 ? say('day-today', { date }) : ahead === 1 ? say('day-tomorrow', { date }) : say('day-on', { date });
  return say('when', { day, time: clockText(at.hour * 60 + at.minute), town: townOf(zone) });
}
