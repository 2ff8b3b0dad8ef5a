// What a daily tip can keep of what was said: one time, on days of the week. Pure.
import type { TimeReading } from '../../understanding/time/reading.ts';
import type { TipTime } from './screens.ts';
import { EVERY_DAY } from '../../core/time/week.ts';

/** Times offered at most, so that they stay one under another on a phone. */
const MOST = 6;

/** Days of the week that are nearest to every so many days, the nearest first. */
function weekFor(days: number): readonly (readonly number[])[] {
  if (days === 1) return [EVERY_DAY];
  if (days === 2) return [[1, 3, 5], EVERY_DAY];
  if (days === 3)
    return [
      [1, 4],
      [1, 3, 5],
    ];
  return days < 7 ? [[1, 4], [1]] : [[1]];
}

/** The times that one tip a day could come at; a wish that can be kept whole gives just that one. */
export function nearestTimes({ rules = [], everyDays }: TimeReading): readonly TipTime[] {
  const apart = everyDays ? weekFor(everyDays.days) : [];
  const offers = [
    ...rules.flatMap(({ minutes, days }) => minutes.map((minute) => ({ minute, days }))),
    ...apart.flatMap((days) => (everyDays?.minutes ?? []).map((minute) => ({ minute, days }))),
  ];
  return offers.slice(0, MOST);
}
