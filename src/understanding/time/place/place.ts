// Reads where somebody is: a town, "town, country", a country, letters such as CET, an offset such as UTC+5:30. Pure.
import { isZone } from '../../../core/time/zones.ts';
import { nearly } from '../text/near.ts';
import type { Found } from '../readers/items.ts';
import { readOffset } from './offset.ts';
import { nameKey, type PlaceNames } from './place-names.ts';
import type { Token } from '../text/tokens.ts';

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** `America/New_York`, `europe/berlin`, `Etc/GMT+5`. */
function readIana(tokens: readonly Token[], at: number, names: PlaceNames): Found | undefined {
  if (text(tokens, at + 1) !== '/' || tokens[at]?.kind !== 'word' || tokens[at + 1]?.gap) return undefined;
  let next = at + 1;
  while (tokens[next] && !tokens[next]?.gap && (tokens[next]?.kind !== 'mark' || /^[/_+-]$/.test(text(tokens, next))))
    next += 1;
  const name = tokens
    .slice(at, next)
    .map((token) => token.text)
    .join('');
  const zone = names.zones.get(name);
  if (zone !== undefined) return { item: { type: 'place', zones: [zone], words: name }, next };
  const written = name
    .replace(/(^|[/_-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace('/Gmt', '/GMT')
    .replace('/Utc', '/UTC');
  return isZone(written) ? { item: { type: 'place', zones: [written], words: name }, next } : undefined;
}

/** Words that are names of places, and more often something else beside a time. */
const NOT_ALONE = new Set([
  'am',
  'pm',
  'sun',
  'sat',
  'mon',
  'z',
  'at',
  'me',
  'us',
  'ca',
  'ma',
  'la',
  'mt',
  'et',
  'ct',
  'pt',
  'cat',
  'eat',
  'west',
  'split',
  'nice',
  'reading',
  'bath',
  'york',
  'center',
  'central',
  'eastern',
  'or',
  'in',
  'no',
  'na',
  'so',
  'male',
  'mobile',
  'may',
  'bar',
  'oh',
  'wet',
  'art',
  'java',
  'perm',
  'bt',
  'oz',
  'surat',
  'cork',
  'essen',
  'port',
  'home',
]);

interface Named {
  readonly zones: readonly string[];
  readonly words: string;
  readonly next: number;
}

/** The longest name that begins here. Points and hyphens in it do not count. */
function readName(tokens: readonly Token[], at: number, names: PlaceNames, alone: boolean): Named | undefined {
  const parts: string[] = [];
  let best: Named | undefined;
  for (let next = at; next < tokens.length && parts.length < names.longest; next += 1) {
    const token = tokens[next];
    if (!token) break;
    if (token.kind === 'mark') {
      if (parts.length === 0 || !/^[.'/-]$/.test(token.text) || token.gap) break;
      continue;
    }
    parts.push(...nameKey(token.text).split(' '));
    const words = parts.join(' ');
    const zones = names.byName.get(words);
    if (zones && (parts.length > 1 || alone || !NOT_ALONE.has(words))) best = { zones, words, next: next + 1 };
  }
  return best;
}

/** The zones that a place in a region may have: "Perth, Scotland" lies on Scotland's clock. */
function within(town: Named, region: Named, names: PlaceNames): readonly string[] {
  const both = names.byName.get(`${town.words} ${region.words}`);
  if (both) return both;
  const shared = town.zones.filter((zone) => region.zones.includes(zone));
  if (shared.length > 0) return shared;
  const [only, more] = region.zones;
  if (only !== undefined && more === undefined) return region.zones;
  // A large country lists one town a clock; a town of it may name its own.
  const continent = (zone: string): string => zone.split('/')[0] ?? zone;
  const inside = town.zones.filter((zone) => region.zones.some((each) => continent(each) === continent(zone)));
  return inside.length > 0 ? inside : region.zones;
}

const TAIL = /^(?:time|timezone|zone|standard|clock)$/;

function near(word: string, names: PlaceNames): readonly string[] | undefined {
  if (word.length < 5) return undefined;
  for (const [name, zones] of names.byName) {
    if (name.startsWith(word.charAt(0)) && Math.abs(name.length - word.length) < 2 && nearly(word, name)) return zones;
  }
  return undefined;
}

/** @param alone whether nothing but a place is expected */
export function readPlace(tokens: readonly Token[], at: number, names: PlaceNames, alone: boolean): Found | undefined {
  const zone = readOffset(tokens, at) ?? readIana(tokens, at, names);
  if (zone) return zone;
  if (tokens[at]?.kind !== 'word') return undefined;
  let found = readName(tokens, at, names, alone || text(tokens, at - 1) === 'in');
  if (!found) return undefined;
  let zones = found.zones;
  for (let more = 0; more < 2; more += 1) {
    let start: number = found.next;
    while (/^[,()]$|^in$/.test(text(tokens, start))) start += 1;
    const region: Named | undefined = tokens[start]?.kind === 'word' ? readName(tokens, start, names, true) : undefined;
    if (!region) break;
    zones = within({ ...found, zones }, region, names);
    found = { ...found, next: text(tokens, region.next) === ')' ? region.next + 1 : region.next };
  }
  let { next } = found;
  while (TAIL.test(text(tokens, next))) next += 1;
  return { item: { type: 'place', zones, words: found.words }, next };
}

/** A place that is meant when a letter of its name is wrong; never taken, only offered. */
export function guessPlace(words: readonly string[], names: PlaceNames): readonly string[] | undefined {
  return near(nameKey(words.join(' ')), names);
}
