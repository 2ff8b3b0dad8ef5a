// Reads what a text says about times, rhythms, lengths and places, and names every word that it did not read. The one door
// to this folder; it promises nothing and asks nobody. Pure.
import type { EpochMs } from '../../core/time/units.ts';
import { takeEnd } from './ends.ts';
import { readInstant, readLengthOnly, type Here } from './instants.ts';
import type { Item } from './readers/items.ts';
import { attachParts } from './parts.ts';
import { placeNames } from './place/place-names.ts';
import { guessPlace, readPlace } from './place/place.ts';
import type { TimeContext, TimeReading } from './reading.ts';
import { readRecurring } from './recurring.ts';
import { scan } from './readers/scan.ts';
import { tokenise } from './text/tokens.ts';

export interface TimeHint {
  readonly context: TimeContext;
  readonly now: EpochMs;
  /** IANA; undefined while it is not known where the person is. */
  readonly zone?: string | undefined;
  /** Names of places in lower case with their zones, beside those of the zone database. */
  readonly towns?: ReadonlyMap<string, readonly string[]>;
}

type Draft = Omit<TimeReading, 'unread'>;

const NO_TOWNS: ReadonlyMap<string, readonly string[]> = new Map();

/** Words with which people say where they are; they carry nothing else. */
const ABOUT_PLACE =
  /^(?:i|i'm|im|we|we're|my|our|the|is|am|are|it|it's|its|in|at|near|live|lives|living|based|currently|now|right|just|staying|stay|city|town|zone|time|timezone|from|location|located|around|here|country|moved|to|and|set|please|of|me|daughter's|son's|mum's|mom's|parents|parents'|place|currently|also|a|for|standard|use|change|make|put|on|clock)$/;

function readZone(items: readonly Item[], alone: boolean): Draft {
  const places = items.flatMap((item) => (item.type === 'place' ? [item] : []));
  const clock = items.find((item) => item.type === 'clock');
  const [place, more] = places;
  if (items.some(({ type }) => type === 'never') && !place) return { reject: 'impossible' };
  if (!place) return { ask: 'place', ...(clock?.type === 'clock' ? { wall: clock.minute } : {}) };
  const zones = [...new Set(places.flatMap((each) => each.zones))];
  const [zone, other] = zones;
  if (clock && items.every(({ type }) => type !== 'days') && zone === 'Etc/UTC' && alone) return { ask: 'place' };
  if (more && other !== undefined) return { ask: 'place', zones };
  if (place.guess || other !== undefined || zone === undefined) return { ask: 'place', zones };
  return { zone };
}

/** Words that were not read, without the small ones that carry nothing. */
function unreadOf(items: readonly Item[], context: TimeContext): readonly string[] {
  const words = items.flatMap((item) => (item.type === 'unread' ? [item.words] : []));
  const placed = items.some(({ type }) => type === 'place');
  return context === 'zone' || placed
    ? words.filter((word) => !ABOUT_PLACE.test(word))
    : words.filter((word) => !/^[^\p{L}\p{N}]$/u.test(word));
}

/** Runs of unread words may be a place with one letter wrong: it is offered. */
function guessPlaces(items: readonly Item[], towns: ReadonlyMap<string, readonly string[]>): readonly Item[] {
  const names = placeNames(towns);
  const after: Item[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (!item) break;
    let end = at;
    while (items[end]?.type === 'unread') end += 1;
    const words = items.slice(at, end).map((each) => ('words' in each ? each.words : ''));
    const zones = words.length > 0 && words.length < 4 ? guessPlace(words, names) : undefined;
    if (zones) {
      after.push({ type: 'place', zones, words: words.join(' '), guess: true });
      at = end;
    } else {
      after.push(item);
      at += 1;
    }
  }
  return after;
}

/** What recurs, with its end. */
function readEnding(said: readonly Item[], here: Here): Draft {
  const { items, end, wrong } = takeEnd(said, here);
  if (wrong) return { ask: 'mixed' };
  const draft = readRecurring(items);
  return end === undefined ? draft : { ...draft, end };
}

function meaningOf(items: readonly Item[], text: string, { context, now, zone }: TimeHint): Draft {
  switch (context) {
    case 'daily':
    case 'recur':
    case 'sentence':
    case 'combo':
      return readEnding(items, { now, zone });
    case 'duration':
      return readLengthOnly(items);
    case 'pause':
    case 'snooze':
      return readInstant(items, { now, zone }, context === 'pause', /\b(?:through|thru|inclu)/i.test(text));
    case 'zone':
      return readZone(items, true);
  }
}

/** What a text says about time and place. Whatever is unclear is asked (`ask`), whatever is not possible refused (`reject`). */
export function readTime(text: string, hint: TimeHint): TimeReading {
  const { context, towns = NO_TOWNS } = hint;
  const recurring = context === 'daily' || context === 'recur' || context === 'sentence' || context === 'combo';
  const places = context === 'zone' || context === 'combo';
  const names = places ? placeNames(towns) : undefined;
  const tokens = tokenise(text);
  const scanned = scan(tokens, {
    recurring,
    sentence: context === 'sentence',
    ...(names ? { place: (from, at) => readPlace(from, at, names, context === 'zone') } : {}),
  });
  const items = attachParts(places ? guessPlaces(scanned, towns) : scanned);
  const unread = unreadOf(items, context);
  const draft = meaningOf(items, text, hint);
  const where = context === 'combo' ? readZone(items, false) : {};
  const placed: Draft = {
    ...draft,
    ...('zone' in where ? { zone: where.zone } : {}),
    ...('zones' in where ? { zones: where.zones, ask: draft.ask ?? 'place' } : {}),
  };
  if (unread.length === 0) return { ...placed, unread };
  return { ...placed, ask: placed.ask ?? 'words', reject: undefined, unread };
}
