// /zone: where the chat is. Typed as a town, or found by the clock on the wall; everything promised moves along.
import { clockText } from '../../../core/time/local-time.ts';
import type { Kept } from '../../../core/record.ts';
import type { Reply } from '../../../core/reply.ts';
import { cutLabel, list, press, text } from '../../../core/reply.ts';
import { findZone, townOf, wallMinute, zoneArg } from '../../../core/time/zones.ts';
import { echoed } from '../../../core/util/echo.ts';
import { readTime } from '../../../understanding/time/read-time.ts';
import type { TimeReading } from '../../../understanding/time/reading.ts';
import { clockButtons, townButtons, townPages } from '../../shared/zone-buttons.ts';
import { backButton, screen, to, type Desk } from '../desk.ts';
import { findRecurring } from '../../../domain/recurring.ts';
import { nameOf, nextWords } from '../overview.ts';

/** Zones that are offered when a place has several clocks. */
const CHOICES = 7;

/** Asks what time it is. `then` says what to go on with once the zone is known. */
export function clocksScreen({ say, now }: Desk, page: number, then: string, sorry?: string): Reply {
  const buttons = clockButtons(say, now, page, (offset) => to('clock', offset, 0, then), to('clocks', 1 - page, then));
  return screen([...(sorry === undefined ? [] : [text(sorry)]), text(say('zone-ask-clock'))], buttons);
}

/** Asks which town; undefined when there is no such page. */
export function townsScreen({ say, now }: Desk, offset: number, page: number, then: string): Reply | undefined {
  const pages = townPages(offset, now);
  if (page >= pages) return undefined;
  const more = to('clock', offset, (page + 1) % pages, then);
  const buttons = townButtons(say, offset, now, page, (zone) => to('zone', zone, then), more);
  return screen([text(say('zone-ask-town'))], buttons);
}

/** Moves everything of the chat to a zone. */
export const moveTo = (desk: Desk, zone: string): Promise<Kept> =>
  desk.change((old) => desk.planner.moveZone(old, zone, desk.now));

/** Says where the chat is now, and when everything comes there. */
export function movedScreen(desk: Desk, kept: Kept, zone: string): Reply {
  const { say, now, kinds } = desk;
  const lines = [...kinds.recurring.keys()].flatMap((kind) => {
    const promise = findRecurring(kept, kind);
    return promise ? [say('zone-line', { name: nameOf(desk, promise), next: nextWords(desk, kept, promise) })] : [];
  });
  const time = clockText(wallMinute(zone, now));
  const blocks = [text(say('zone-set', { town: townOf(zone), time })), ...(lines.length === 0 ? [] : [list(lines)])];
  return screen(blocks, [[backButton(say), press(say('button-zone-change'), to('clocks', 0, 'none'))]]);
}

/** The likely zones as buttons, when what was typed has several clocks or is a town but for a letter. */
export function choiceScreen({ say }: Desk, zones: readonly string[], then: string): Reply {
  const buttons = zones
    .slice(0, CHOICES)
    .map((zone) => [press(cutLabel(townOf(zone)), to('zone', zoneArg(zone), then))]);
  const other = press(say('button-half-hours'), to('clocks', 0, then));
  return screen([text(say('zone-ask-town'))], [...buttons, [other], [backButton(say)]]);
}

/** Where somebody says they are: a zone when that is clear. */
export function readPlace({ content: { towns }, now }: Desk, words: string): TimeReading {
  const { zone: read, ...rest } = readTime(words, { context: 'zone', now, towns });
  const zone = findZone(words, towns) ?? (rest.ask === undefined ? read : undefined);
  return zone === undefined ? rest : { ...rest, zone };
}

/** What follows /zone: taken when it is clear, asked when it may be several, never guessed. */
export async function askedZone(desk: Desk, args: string): Promise<Reply> {
  if (args === '') return clocksScreen(desk, 0, 'none');
  const { zone, zones } = readPlace(desk, args);
  if (zone !== undefined) return movedScreen(desk, await moveTo(desk, zone), zone);
  if (zones && zones.length > 0) return choiceScreen(desk, zones, 'none');
  return clocksScreen(desk, 0, 'none', desk.say('subscribe-place-unknown', { place: echoed(args) }));
}
