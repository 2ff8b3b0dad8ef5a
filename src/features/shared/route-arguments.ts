// Reads the arguments of routes; anything that no button of ours could carry gives undefined.
import { DAY_MINUTES } from '../../core/time/units.ts';

/** A whole number from `least` to `most`, written in plain decimal digits; with a minus where `least` is below zero. */
export function readNumber(arg: string | undefined, least: number, most: number): number | undefined {
  if (arg === undefined || !(least < 0 ? /^-?\d{1,9}$/ : /^\d{1,9}$/).test(arg)) return undefined;
  const value = Number(arg);
  return value >= least && value <= most ? value : undefined;
}

/** Minute of the day. */
export const readMinute = (arg: string | undefined): number | undefined => readNumber(arg, 0, DAY_MINUTES - 1);
export const readHour = (arg: string | undefined): number | undefined => readNumber(arg, 0, 23);

/** Days of the week, Monday 1 to Sunday 7: `135` is written for Monday, Wednesday and Friday. */
export const writeDays = (days: readonly number[]): string => days.join('');

/** Reads them back, ascending. */
export function readDays(arg: string | undefined): readonly number[] | undefined {
  if (arg === undefined || !/^[1-7]{1,7}$/.test(arg)) return undefined;
  return [...new Set(Array.from(arg, Number))].sort((one, other) => one - other);
}
