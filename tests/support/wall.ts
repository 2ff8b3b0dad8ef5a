// The clock on every wall as Intl tells it, minute by minute: not the code under test.
import { size } from './size.ts';

/** Zones whose clocks change by half an hour, at midnight, twice in a month, or near the date line. */
const ODD_ZONES = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/New_York',
  'America/Nuuk',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Pacific/Apia',
  'Pacific/Chatham',
];
const EVERY = size(10, 1);

/** All zones in `npm run test:long`; in `npm test` the odd ones and every tenth of the others. */
export const ZONES = Intl.supportedValuesOf('timeZone').filter(
  (zone, at) => at % EVERY === 0 || ODD_ZONES.includes(zone),
);
const DAY = 86_400_000;
const QUARTER = 900_000;
/** The two years that are looked at. */
export const FROM = Date.UTC(2026, 0, 1);
export const TO = Date.UTC(2028, 0, 1);

/** Milliseconds the zone is ahead of UTC, told by Intl: not the code under test. */
export function offsets(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', hourCycle: 'h23' });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  };
}

/** Instants near every clock change of the two years, found by bisection over Intl. */
export function changes(offset: (at: number) => number): number[] {
  const found: number[] = [];
  for (let at = FROM; at < TO; at += 10 * DAY) {
    let [low, high] = [at, at + 10 * DAY];
    if (offset(low) === offset(high)) continue;
    while (high - low > QUARTER) {
      const middle = low + Math.floor((high - low) / 2 / QUARTER) * QUARTER;
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

const dateOf = (local: number): string => new Date(local).toISOString().slice(0, 10);

/**
 * Told minute by minute: a local date's due instant is the first at which the local clock shows that date and the wanted
 * time or a later one; should no such minute come, the last of that date.
 */
export function oracle(offset: (at: number) => number, minute: number, from: number, to: number): Map<string, number> {
  const due = new Map<string, number>();
  const last = new Map<string, number>();
  for (let quarter = from; quarter < to; quarter += QUARTER) {
    // Changes and midnights fall on quarters of an hour in these years.
    const local = quarter + offset(quarter);
    const date = dateOf(local);
    last.set(date, quarter + QUARTER - 60_000);
    if (due.has(date)) continue;
    const shown = (local % DAY) / 60_000;
    if (shown + 15 > minute) due.set(date, quarter + Math.max(0, minute - shown) * 60_000);
  }
  for (const [date, at] of last) if (!due.has(date)) due.set(date, at);
  return due;
}
