// /zone: where the chat is. Typed as a town, or found by the clock on the wall; everything promised moves along.
import { clockText } from '../../../core/time/local-time.ts';
import type { Incoming } from '../../../core/incoming.ts';
import type { Reply } from '../../../core/reply.ts';
import { list, press, text } from '../../../core/reply.ts';
import { findZone, townOf, wallMinute } from '../../../core/time/zones.ts';
import { clockButtons, townButtons, townPages } from '../../shared/zone-buttons.ts';
import { backButton, screen, to, type Desk } from '../desk.ts';
import { findRegular, REGULAR } from '../../../domain/recurring.ts';
import { nextWords } from '../overview.ts';

/** Asks what time it is. `then` says what to go on with once the zone is known. */
export function clocksScreen({ say }: Desk, now: number, page: number, then: string, sorry?: string): Reply {
  const buttons = clockButtons(say, now, page, (offset) => to('clock', offset, 0, then), to('clocks', 1 - page, then));
  return screen([...(sorry === undefined ? [] : [text(sorry)]), text(say('zone-ask-clock'))], buttons);
}

/** Asks which town; undefined when there is no such page. */
export function townsScreen({ say }: Desk, now: number, offset: number, page: number, then: string): Reply | undefined {
  const pages = townPages(offset, now);
  if (page >= pages) return undefined;
  const more = to('clock', offset, (page + 1) % pages, then);
  const buttons = townButtons(say, offset, now, page, (zone) => to('zone', zone, then), more);
  return screen([text(say('zone-ask-town'))], buttons);
}

/** Moves everything of the chat to a zone. */
export async function setZone(desk: Desk, from: Incoming, zone: string): Promise<Reply> {
  const { say, planner } = desk;
  const kept = await desk.change(from, (old) => planner.moveZone(old, zone, from.at));
  const lines = REGULAR.flatMap((id) => {
    const promise = findRegular(kept, id);
    const next = promise && nextWords(desk, kept, promise, from.at);
    return next === undefined ? [] : [say('zone-line', { name: say(`reminder-${id}`), next })];
  });
  const time = clockText(wallMinute(zone, from.at));
  const blocks = [text(say('zone-set', { town: townOf(zone), time })), ...(lines.length === 0 ? [] : [list(lines)])];
  return screen(blocks, [[backButton(say), press(say('button-zone-change'), to('clocks', 0, 'none'))]]);
}

/** What follows /zone. */
export async function askedZone(desk: Desk, from: Incoming, args: string): Promise<Reply> {
  if (args === '') return clocksScreen(desk, from.at, 0, 'none');
  const zone = findZone(args, desk.towns);
  if (zone !== undefined) return setZone(desk, from, zone);
  return clocksScreen(desk, from.at, 0, 'none', desk.say('subscribe-place-unknown', { place: args.slice(0, 60) }));
}
