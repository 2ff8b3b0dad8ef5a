// What /subscribe asks when something is missing: the time of day, the clock on the wall, the town. Each answer travels in its button.
import { clockText } from '../../core/time/local-time.ts';
import type { Block, Reply } from '../../core/reply.ts';
import { press, reply, text } from '../../core/reply.ts';
import { route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { zoneArg } from '../../core/time/zones.ts';
import { clockButtons, townButtons, townPages } from '../shared/zone-buttons.ts';
import { writeDays } from '../shared/route-arguments.ts';

const TIMES = [7 * 60, 8 * 60, 9 * 60, 12 * 60, 17 * 60, 18 * 60, 20 * 60, 21 * 60];

/** Settings are for the asker alone. */
export const settings = (blocks: readonly Block[], buttons: Reply['buttons'] = []): Reply =>
  reply(blocks, { buttons, audience: 'ephemeral' });

/** @param before what stands above the question */
export function askTime(
  say: Say,
  days: readonly number[],
  zone: string | undefined,
  before: readonly Block[] = [],
): Reply {
  const args = zone === undefined ? [writeDays(days)] : [writeDays(days), zoneArg(zone)];
  const buttons = TIMES.map((minute) => press(clockText(minute), route('subscribe', 'at', minute, ...args)));
  return settings([...before, text(say('subscribe-ask-time'))], [buttons.slice(0, 4), buttons.slice(4)]);
}

export function askClock(
  say: Say,
  minute: number,
  days: readonly number[],
  now: number,
  page: number,
  before: readonly Block[] = [],
): Reply {
  const wish = [minute, writeDays(days)] as const;
  const buttons = clockButtons(
    say,
    now,
    page,
    (offset) => route('subscribe', 'clock', ...wish, offset, 0),
    route('subscribe', 'clocks', ...wish, 1 - page),
  );
  return settings([...before, text(say('subscribe-ask-clock'))], buttons);
}

/** The towns whose clocks are `offset` minutes ahead of UTC; undefined when there is no such page of them. */
export function askTown(
  say: Say,
  { minute, days }: { readonly minute: number; readonly days: readonly number[] },
  offset: number,
  now: number,
  page: number,
): Reply | undefined {
  const pages = townPages(offset, now);
  if (page >= pages) return undefined;
  const wish = [minute, writeDays(days)] as const;
  const buttons = townButtons(
    say,
    offset,
    now,
    page,
    (zone) => route('subscribe', 'set', ...wish, zone),
    route('subscribe', 'clock', ...wish, offset, (page + 1) % pages),
  );
  return settings([text(say('subscribe-ask-town'))], buttons);
}
