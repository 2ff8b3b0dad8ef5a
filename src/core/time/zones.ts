// The world's time zones: finding one by town, by name or by the clock on the wall. Zone rules come from the runtime.
import { DAY_MINUTES, MINUTE_MS } from './units.ts';
import { Temporal } from 'temporal-polyfill';

/** All IANA zones that the runtime knows, in the order of their names. */
export const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));

const known = new Set(ZONES);

/** What the towns are called today that some runtimes still list by an older name (IANA tz database, file backward). */
const TODAY = new Map([
  ['Africa/Asmera', 'Asmara'],
  ['America/Godthab', 'Nuuk'],
  ['Asia/Calcutta', 'Kolkata'],
  ['Asia/Katmandu', 'Kathmandu'],
  ['Asia/Rangoon', 'Yangon'],
  ['Asia/Saigon', 'Ho Chi Minh City'],
  ['Europe/Kiev', 'Kyiv'],
]);

/** A fixed offset; its name has the sign of the other side (IANA tz database, file etcetera). */
const OFFSET = /^Etc\/GMT([+-])(\d{1,2})$/;

/** The town in a zone's name: `America/Argentina/Buenos_Aires` gives `Buenos Aires`, `Etc/GMT-2` gives `UTC+2`. */
export function townOf(zone: string): string {
  const [, sign, hours] = OFFSET.exec(zone) ?? [];
  if (hours !== undefined) return `UTC${sign === '-' ? '+' : '−'}${hours}`;
  return TODAY.get(zone) ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();

const byName = new Map<string, string>();
for (const zone of ZONES) {
  byName.set(plain(zone), zone);
  byName.set(plain(townOf(zone)), zone);
  byName.set(plain(zone.split('/').at(-1) ?? zone), zone);
}

/** Old names that people still type, and capitals whose zone the runtime names otherwise. */
const OTHER_NAMES = new Map([
  ['kolkata', 'Asia/Calcutta'],
  ['kyiv', 'Europe/Kiev'],
  ['yangon', 'Asia/Rangoon'],
  ['ho chi minh city', 'Asia/Saigon'],
  ['ho chi minh', 'Asia/Saigon'],
  ['kathmandu', 'Asia/Katmandu'],
  // Letters that mean one zone to nearly all who type them; IST, which means three, is left out.
  ['utc', 'Etc/UTC'],
  ['gmt', 'Etc/UTC'],
  ...['est', 'edt', 'et'].map((name) => [name, 'America/New_York'] as const),
  ...['cst', 'cdt'].map((name) => [name, 'America/Chicago'] as const),
  ...['mst', 'mdt'].map((name) => [name, 'America/Denver'] as const),
  ...['pst', 'pdt'].map((name) => [name, 'America/Los_Angeles'] as const),
  ['bst', 'Europe/London'],
  ...['cet', 'cest'].map((name) => [name, 'Europe/Paris'] as const),
  ['jst', 'Asia/Tokyo'],
  ...['aest', 'aedt'].map((name) => [name, 'Australia/Sydney'] as const),
]);

/**
 * Finds the zone for what a person typed: an IANA name in any spelling, or a town. A name with several clocks finds none.
 * @param towns further towns in lower case with their zones
 */
export function findZone(typed: string, towns: ReadonlyMap<string, readonly string[]>): string | undefined {
  const name = plain(typed);
  if (name === '') return undefined;
  const other = OTHER_NAMES.get(name);
  const listed = towns.get(typed.trim().toLowerCase()) ?? towns.get(name);
  if (listed && listed.length > 1) return undefined;
  const found = byName.get(name) ?? listed?.[0];
  if (found !== undefined) return found;
  if (other !== undefined) return other;
  // A name the runtime accepts although it does not list it, e.g. Asia/Kolkata on older runtimes.
  const written = typed.trim().replaceAll(' ', '_');
  return written.includes('/') && isZone(written) ? written : undefined;
}

/** Whether the runtime accepts the zone. */
export function isZone(zone: string): boolean {
  if (known.has(zone)) return true;
  if (!/^[A-Za-z_+-]+(?:\/[A-Za-z0-9_+-]+){1,2}$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const encoded = new Map(ZONES.map((zone) => [zoneArg(zone), zone]));

/** A zone as an argument of a route, which holds neither slash nor underscore. */
export function zoneArg(zone: string): string {
  return zone.replaceAll('/', '--').replaceAll('_', '-').replaceAll('+', 'plus');
}

/** Reads a zone back from a route. */
export function zoneOfArg(arg: string): string | undefined {
  const zone = encoded.get(arg);
  if (zone !== undefined) return zone;
  const spelled = arg.replaceAll('--', '/').replaceAll('plus', '+');
  return [spelled.replaceAll('-', '_'), spelled].find(isZone);
}

/** Minutes ahead of UTC: no zone is further ahead (IANA tz database, Pacific/Kiritimati). */
const MOST_AHEAD = 14 * 60;

/** The clock on the wall in a zone, in minutes of the day. */
export function wallMinute(zone: string, instant: number): number {
  const time = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return time.hour * 60 + time.minute;
}

/** Minutes that a clock on the wall is ahead of UTC, to the quarter of an hour, as zones are. @param wall minute of the day */
export function offsetOfWall(wall: number, instant: number): number {
  const ahead = Math.round((wall - wallMinute('UTC', instant)) / 15) * 15;
  const offset = (ahead + 2 * DAY_MINUTES) % DAY_MINUTES;
  return offset > MOST_AHEAD ? offset - DAY_MINUTES : offset;
}

/** Minutes a zone is ahead of UTC at an instant. */
export function offsetMinutes(zone: string, instant: number): number {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return Math.round(offsetNanoseconds / 60e9);
}

/** Zones with the most people first; those not named follow by name. */
const WELL_KNOWN = new Set(
  `Europe/London Europe/Paris Europe/Berlin Europe/Madrid Europe/Rome Europe/Athens Europe/Helsinki Europe/Kiev
  Europe/Istanbul Europe/Moscow Europe/Lisbon Africa/Lagos Africa/Cairo Africa/Johannesburg Africa/Nairobi Africa/Casablanca
  Asia/Dubai Asia/Tehran Asia/Karachi Asia/Calcutta Asia/Katmandu Asia/Dhaka Asia/Rangoon Asia/Bangkok Asia/Jakarta
  Asia/Saigon Asia/Shanghai Asia/Singapore Asia/Manila Asia/Hong_Kong Asia/Taipei Asia/Tokyo Asia/Seoul Australia/Perth
  Australia/Adelaide Australia/Brisbane Australia/Sydney Australia/Melbourne Pacific/Auckland America/New_York
  America/Toronto America/Chicago America/Mexico_City America/Denver America/Phoenix America/Los_Angeles America/Vancouver
  America/Anchorage Pacific/Honolulu America/Halifax America/St_Johns America/Sao_Paulo America/Buenos_Aires
  America/Santiago America/Bogota America/Lima America/Caracas Asia/Riyadh Asia/Jerusalem Asia/Tashkent Asia/Kabul
  Atlantic/Reykjavik Atlantic/Azores Africa/Accra Africa/Algiers`.split(/\s+/),
);

/** No zone changes its offset at another time than a full quarter of an hour. */
const QUARTER_HOUR = 15 * MINUTE_MS;
let table: { readonly quarter: number; readonly zones: ReadonlyMap<number, readonly string[]> } | undefined;

/** All zones by their offset; computed anew only when the quarter of an hour has changed, as it takes some milliseconds. */
function zonesByOffset(instant: number): ReadonlyMap<number, readonly string[]> {
  const quarter = Math.floor(instant / QUARTER_HOUR);
  if (table?.quarter !== quarter) {
    const zones = new Map<number, string[]>();
    for (const zone of [...ZONES].sort((one, other) => Number(WELL_KNOWN.has(other)) - Number(WELL_KNOWN.has(one)))) {
      const offset = offsetMinutes(zone, instant);
      zones.set(offset, [...(zones.get(offset) ?? []), zone]);
    }
    table = { quarter, zones };
  }
  return table.zones;
}

/** The zones that are `offset` minutes ahead of UTC now, the best known first. */
export function zonesAt(offset: number, instant: number): readonly string[] {
  return zonesByOffset(instant).get(offset) ?? [];
}

/** All offsets in use now, in minutes, ascending. */
export function offsetsInUse(instant: number): readonly number[] {
  return [...zonesByOffset(instant).keys()].sort((one, other) => one - other);
}
