// All names of places that people may type, with the zones that each may mean. Made once of the zone database and content.
import { townOf, ZONES } from '../../../core/time/zones.ts';
import { oncePer } from '../../../core/util/once-per.ts';
import { fold } from '../text/fold.ts';

/** Zones by name; a name with several is asked about. */
export interface PlaceNames {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Words of the longest name. */
  readonly longest: number;
  /** IANA names in lower case. */
  readonly zones: ReadonlyMap<string, string>;
}

/** A name as it is compared: folded, only letters and digits, single blanks. */
export const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** @param towns further names in lower case with their zones, which go before those of the zone database */
export const placeNames = oncePer((towns: ReadonlyMap<string, readonly string[]>): PlaceNames => {
  const byName = new Map<string, readonly string[]>();
  for (const zone of ZONES) {
    if (zone.startsWith('Etc/')) continue;
    for (const name of [townOf(zone), zone.split('/').at(-1) ?? zone]) byName.set(nameKey(name), [zone]);
  }
  for (const [name, zones] of towns) byName.set(nameKey(name), zones);
  const longest = Math.max(...[...byName.keys()].map((name) => name.split(' ').length));
  return { byName, longest, zones: new Map(ZONES.map((zone) => [zone.toLowerCase(), zone])) };
});
