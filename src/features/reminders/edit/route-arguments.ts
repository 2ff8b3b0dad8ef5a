// Reads the arguments of the reminders' routes; anything that no button of ours could carry gives undefined.
import type { Desk } from '../desk.ts';

/** A kind of promise that comes again and again. */
export const readKind = ({ kinds }: Desk, arg: string | undefined): string | undefined =>
  arg !== undefined && kinds.recurring.has(arg) ? arg : undefined;

/** A whole number of at most five digits within bounds. */
export function readNumber(arg: string | undefined, least: number, most: number): number | undefined {
  if (arg === undefined || !/^-?\d{1,5}$/.test(arg)) return undefined;
  const value = Number(arg);
  return value >= least && value <= most ? value : undefined;
}

export const readMinute = (arg: string | undefined): number | undefined => readNumber(arg, 0, 1439);
export const readHour = (arg: string | undefined): number | undefined => readNumber(arg, 0, 23);

/** `135` gives Monday, Wednesday, Friday. */
export function readDays(arg: string | undefined): readonly number[] | undefined {
  if (arg === undefined || !/^[1-7]{1,7}$/.test(arg)) return undefined;
  return [...new Set(Array.from(arg, Number))].sort((one, other) => one - other);
}
