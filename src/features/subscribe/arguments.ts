// Reads the arguments of subscribe routes; anything that no button of ours could carry gives undefined.

export const writeDays = (days: readonly number[]): string => days.join('');

/** `135` gives Monday, Wednesday, Friday. */
export function readDays(arg: string | undefined): readonly number[] | undefined {
  if (arg === undefined || !/^[1-7]{1,7}$/.test(arg)) return undefined;
  return [...new Set(Array.from(arg, Number))].sort((one, other) => one - other);
}

export function readNumber(arg: string | undefined, least: number, most: number): number | undefined {
  if (arg === undefined || !/^-?\d{1,4}$/.test(arg)) return undefined;
  const value = Number(arg);
  return value >= least && value <= most ? value : undefined;
}

/** Minute of the day. */
export const readMinute = (arg: string | undefined): number | undefined => readNumber(arg, 0, 1439);
