// Gives parts of the day to the times they were said with: "8 in the evening", "mornings at 7", "tonight at 8". Pure.
import type { ClockItem, Item } from './readers/items.ts';
import type { Part } from './text/words.ts';

const clockAt = (minute: number, half: 'am' | 'pm'): ClockItem => ({
  type: 'clock',
  minute,
  half,
  sure: true,
  bare: false,
});

const unclear = (clock: ClockItem): ClockItem => ({ ...clock, twofold: true });

/** The hours of a part, on a clock of twelve hours: those before noon and those after it. */
const HOURS: Readonly<Record<Part, { readonly am: readonly number[]; readonly pm: readonly number[] }>> = {
  morning: { am: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], pm: [] },
  afternoon: { am: [], pm: [12, 1, 2, 3, 4, 5, 6] },
  evening: { am: [], pm: [4, 5, 6, 7, 8, 9, 10, 11] },
  night: { am: [12, 1, 2, 3, 4], pm: [6, 7, 8, 9, 10, 11] },
};

/** A time in a part of the day; one that contradicts it is unclear. */
export function inPart(clock: ClockItem, part: Part): ClockItem {
  const hour = Math.floor(clock.minute / 60);
  const { am, pm } = HOURS[part];
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const isAm = am.includes(twelve);
  const isPm = pm.includes(twelve);
  if (clock.half !== undefined || hour > 12 || hour === 0) {
    const after = hour >= 12;
    return (after ? isPm : isAm) || clock.half === undefined ? { ...clock, sure: true } : unclear(clock);
  }
  if (clock.twofold) return clock;
  if (isAm === isPm) return unclear(clock);
  const rest = clock.minute % 60;
  return clockAt(((twelve % 12) + (isPm ? 12 : 0)) * 60 + rest, isPm ? 'pm' : 'am');
}

const isLink = (item: Item | undefined): boolean => item?.type === 'link' && item.words !== ',' && item.words !== 'and';

/** The nearest time in one direction with nothing but small words between. */
function neighbour(items: readonly Item[], at: number, step: 1 | -1, comma: boolean): number | undefined {
  let place = at + step;
  while (isLink(items[place]) || (comma && items[place]?.type === 'link')) place += step;
  return items[place]?.type === 'clock' ? place : undefined;
}

/** @returns the items with each part of the day given to its time; what has none stays. */
export function attachParts(items: readonly Item[]): readonly Item[] {
  const after = [...items];
  const used = new Set<number>();
  for (const [at, item] of items.entries()) {
    const soft = item.type === 'date' && 'soft' in item.date;
    if (item.type !== 'part' && !soft) continue;
    const part: Part = item.type === 'part' ? item.part : 'night';
    const free = (place: number | undefined): number | undefined =>
      place !== undefined && used.has(place) ? undefined : place;
    const place =
      free(neighbour(items, at, -1, false)) ??
      free(neighbour(items, at, 1, false)) ??
      free(neighbour(items, at, 1, true)) ??
      free(neighbour(items, at, -1, true));
    const clock = place === undefined ? undefined : after[place];
    if (place === undefined || clock?.type !== 'clock') continue;
    used.add(place);
    after[place] = inPart(clock, part);
    if (item.type === 'part') after[at] = { type: 'link', words: '' };
  }
  return after;
}
