// Reads the arguments of routes; anything that no button of ours could carry gives undefined.

/** A whole number from `least` to `most`, written in plain decimal digits. */
export function wholeNumber(arg: string | undefined, least: number, most: number): number | undefined {
  if (arg === undefined || !/^\d{1,9}$/.test(arg)) return undefined;
  const value = Number(arg);
  return value >= least && value <= most ? value : undefined;
}
