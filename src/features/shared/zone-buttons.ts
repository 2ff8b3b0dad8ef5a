// Buttons that find a time zone by the clock on the person's wall.
import { clockText } from '../../core/time/local-time.ts';
import type { Button } from '../../core/reply.ts';
import { cutLabel, press } from '../../core/reply.ts';
import type { Route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { offsetsInUse, townOf, wallMinute, zoneArg, zonesAt } from '../../core/time/zones.ts';

const PER_ROW = 4;
/** Towns offered on one page. */
const TOWNS = 8;

/** Offsets that most people live in; the rest stands on the second page, so that neither exceeds 25 buttons. */
const isCommon = (offset: number): boolean => offset % 60 === 0 && offset >= -600 && offset <= 720;

function rows(buttons: readonly Button[], perRow: number): readonly (readonly Button[])[] {
  const count = Math.ceil(buttons.length / perRow);
  return Array.from({ length: count }, (_, row) => buttons.slice(row * perRow, (row + 1) * perRow));
}

/** One button for each clock time that it is somewhere now. Page 0 has the common ones, page 1 the others. */
export function clockButtons(
  say: Say,
  now: number,
  page: number,
  to: (offset: number) => Route,
  other: Route,
): readonly (readonly Button[])[] {
  const offsets = offsetsInUse(now).filter((offset) => isCommon(offset) === (page === 0));
  const times = offsets.flatMap((offset) => {
    const zone = zonesAt(offset, now)[0];
    return zone === undefined ? [] : [press(clockText(wallMinute(zone, now)), to(offset))];
  });
  return [...rows(times, PER_ROW), [press(say('button-half-hours'), other)]];
}

/** Towns whose clocks show the chosen time, the best known first. */
export function townButtons(
  say: Say,
  offset: number,
  now: number,
  page: number,
  to: (zone: string) => Route,
  more: Route,
): readonly (readonly Button[])[] {
  const zones = zonesAt(offset, now);
  const shown = zones.slice(page * TOWNS, (page + 1) * TOWNS);
  const towns = shown.map((zone) => press(cutLabel(townOf(zone)), to(zoneArg(zone))));
  return [...rows(towns, 2), ...(zones.length > TOWNS ? [[press(say('button-more'), more)]] : [])];
}

/** Pages of towns for an offset. */
export const townPages = (offset: number, now: number): number => Math.ceil(zonesAt(offset, now).length / TOWNS);
