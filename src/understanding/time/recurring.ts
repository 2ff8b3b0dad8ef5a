// Puts together what comes again and again: times on days, rhythms in windows, every so many days. What does not fit
// together is asked about, never guessed. Pure.
import { EVERY_DAY } from '../../core/time/week.ts';
import type { ClockItem, Item } from './readers/items.ts';
import type { TimeReading, TimesOnDays, Window } from './reading.ts';

type Draft = Omit<TimeReading, 'unread'>;

const HOUR = 60;
const isType =
  <T extends Item['type']>(type: T) =>
  (item: Item): item is Extract<Item, { type: T }> =>
    item.type === type;

/** Without the times that were taken back. */
function corrected(items: readonly Item[]): readonly Item[] {
  const refused = items.filter(isType('refused')).map(({ time }) => time.minute);
  const at = items.findLastIndex(({ type }) => type === 'correction');
  const meant = items.some((item, place) => place > at && item.type === 'clock');
  return items.filter(
    (item, place) => item.type !== 'clock' || !((at >= 0 && meant && place < at) || refused.includes(item.minute)),
  );
}

/** am or pm behind the last of a list of rising hours holds for all of them. */
function spread(items: readonly Item[]): readonly Item[] {
  const after = [...items];
  for (let at = after.length - 1; at > 0; at -= 1) {
    const last = after[at];
    if (last?.type !== 'clock' || last.half === undefined) continue;
    for (let before = at - 1; before >= 0; before -= 1) {
      const item = after[before];
      if (item?.type === 'link') continue;
      if (item?.type !== 'clock' || item.sure || item.twofold) break;
      const minute = (item.minute % 720) + (last.half === 'pm' ? 720 : 0);
      const next = after.slice(before + 1).find(isType('clock'));
      if (next === undefined || minute >= next.minute) break;
      after[before] = { ...item, minute, half: last.half, sure: true, bare: false };
    }
  }
  return after;
}

/** A bare hour from one to five may be of the night or of the afternoon. */
const isClear = ({ minute, sure, twofold }: ClockItem): boolean =>
  twofold !== true && (sure || minute < HOUR || minute >= 6 * HOUR);

const union = (lists: readonly (readonly number[])[]): number[] =>
  [...new Set(lists.flat())].sort((one, other) => one - other);

/** Hours of a working day: 9 to 5, 1 to 5. */
function windowOf(from: ClockItem, to: ClockItem): Window | undefined {
  if (from.twofold || to.twofold) return undefined;
  let [start, end] = [from.minute, to.minute];
  if (!from.sure && !to.sure && start < 6 * HOUR) {
    start += 720;
    end = end < 720 ? end + 720 : end;
  } else if (!from.sure && to.half === 'pm' && start < 6 * HOUR) start += 720;
  else if (!to.sure && end <= 12 * HOUR && end <= start && start - end < 720 + HOUR) end = (end % 720) + 720;
  else if (!to.sure && from.half === 'am' && end <= start) end += 720;
  if (!to.sure && from.half === 'pm' && end < 720) end += 720;
  return end === start || end >= 1440 ? (end === 1440 ? { from: start, to: 0 } : undefined) : { from: start, to: end };
}

function rhythm(minutes: number, items: readonly Item[]): Draft {
  const windows = items.filter(isType('range')).map(({ from, to }) => windowOf(from, to));
  if (windows.includes(undefined) || items.some(({ type }) => type === 'clock' || type === 'vague' || type === 'part'))
    return { ask: 'mixed' };
  const days = daysOf(items);
  return { every: { minutes, windows: windows.filter((each) => each !== undefined), ...(days ? { days } : {}) } };
}

/** The days named, without those left out; undefined when none is named. */
function daysOf(items: readonly Item[]): readonly number[] | undefined {
  const named = items.filter(isType('days'));
  const strong = named.filter(({ weak }) => weak !== true);
  const out = union(items.filter(isType('except')).map(({ days }) => days));
  if (named.length === 0 && out.length === 0) return undefined;
  const days = strong.length > 0 ? union(strong.map((each) => each.days)) : EVERY_DAY;
  return days.filter((day) => !out.includes(day));
}

interface Group {
  readonly kind: 'days' | 'clock';
  readonly days: number[];
  readonly clocks: ClockItem[];
}

/** Days and times in turns: `mon 8 am, wed 9` are four groups. */
function groupsOf(items: readonly Item[]): readonly Group[] {
  const weakToo = !items.some((item) => item.type === 'days' && item.weak !== true);
  const groups: Group[] = [];
  for (const item of items) {
    if (item.type !== 'clock' && item.type !== 'days') continue;
    if (item.type === 'days' && item.weak && !weakToo) continue;
    if (groups.at(-1)?.kind !== item.type) groups.push({ kind: item.type, days: [], clocks: [] });
    const group = groups.at(-1);
    if (item.type === 'clock') group?.clocks.push(item);
    else group?.days.push(...item.days);
  }
  return groups;
}

const minutesOf = (clocks: readonly ClockItem[]): number[] => [...new Set(clocks.map(({ minute }) => minute))];

/** Rules with the same times are one. */
function merge(rules: readonly TimesOnDays[]): readonly TimesOnDays[] {
  const byTimes = new Map<string, TimesOnDays>();
  for (const { minutes, days } of rules) {
    const key = minutes.join();
    byTimes.set(key, { minutes, days: union([byTimes.get(key)?.days ?? [], days]) });
  }
  return [...byTimes.values()];
}

function onDays(items: readonly Item[]): Draft {
  const groups = groupsOf(items);
  const out = union(items.filter(isType('except')).map(({ days }) => days));
  const allowed = (days: readonly number[]): readonly number[] => union([days]).filter((day) => !out.includes(day));
  const [first, ...rest] = groups;
  if (!first) return { ask: 'time', ...(out.length > 0 ? { days: allowed(EVERY_DAY) } : {}) };
  if (rest.length === 0 && first.kind === 'days') return { ask: 'hour', days: allowed(first.days) };
  if (rest.length === 0) return { rules: [{ minutes: minutesOf(first.clocks), days: allowed(EVERY_DAY) }] };
  if (groups.length % 2 === 1) return { ask: 'mixed' };
  const rules: TimesOnDays[] = [];
  for (let at = 0; at < groups.length; at += 2) {
    const pair = groups.slice(at, at + 2);
    const minutes = minutesOf(pair.flatMap(({ clocks }) => clocks));
    const days = allowed(pair.flatMap((group) => group.days));
    if (days.length === 0) return { ask: 'mixed' };
    rules.push({ minutes, days });
  }
  return { rules: merge(rules) };
}

/** "8 every day but on sundays 10": the days left out have a time of their own. */
function exceptOwn(items: readonly Item[]): Draft {
  const [except, more] = items.filter(isType('except'));
  const place = items.findIndex(isType('except'));
  const before = minutesOf(items.slice(0, place).filter(isType('clock')));
  const after = minutesOf(items.slice(place).filter(isType('clock')));
  const strong = items.some((item) => item.type === 'days' && item.weak !== true);
  if (!except?.but || more || strong) return { ask: 'mixed' };
  return {
    rules: [
      { minutes: before, days: EVERY_DAY.filter((day) => !except.days.includes(day)) },
      { minutes: after, days: union([except.days]) },
    ],
  };
}

/** @param said the items of a text, parts of the day given to their times */
export function readRecurring(said: readonly Item[]): Draft {
  const items = spread(corrected(said));
  if (items.some(({ type }) => type === 'never'))
    return { reject: items.some(({ type }) => type === 'clock') ? 'rhythm' : 'impossible' };
  const clocks = items.filter(isType('clock'));
  const unclear = clocks.some((clock) => !isClear(clock)) ? ({ ask: 'time' } as const) : undefined;
  const [every, more] = items.filter(isType('everyMinutes'));
  if (every) return more ? { ask: 'mixed' } : rhythm(every.minutes, items);
  const keep = daysOf(items);
  const asked = (draft: Draft): Draft => (draft.ask && keep ? { ...draft, days: keep } : draft);
  if (items.some(({ type }) => type === 'vague' || type === 'range'))
    return asked({ ask: clocks.length > 0 ? 'mixed' : 'time' });
  if (unclear) return asked(unclear);
  const [apart] = items.filter(isType('everyDays'));
  if (apart) {
    if (items.some(({ type }) => type === 'days' || type === 'except')) return { ask: 'mixed' };
    return { everyDays: { days: apart.days, minutes: minutesOf(clocks) } };
  }
  const part = items.some(({ type }) => type === 'part');
  if (part) return asked({ ask: clocks.length > 0 ? 'mixed' : 'time' });
  const own = items.some(
    (item, at) =>
      item.type === 'except' && items.slice(0, at).some(isType('clock')) && items.slice(at).some(isType('clock')),
  );
  // "every day at 9 but on sundays at 11" leaves nothing out.
  if (own) return asked(exceptOwn(items));
  const draft = onDays(items);
  const [count] = items.filter(isType('count'));
  if (!count) return draft;
  const { rules } = draft;
  const [rule] = rules ?? [];
  if (count.per === 'day') {
    if (!rules) return count.times === 1 ? draft : { ...draft, ask: 'time', timesADay: count.times };
    return count.times === 1 || rules.every(({ minutes }) => minutes.length === count.times) ? draft : { ask: 'mixed' };
  }
  const named = items.some((item) => item.type === 'days' && item.weak !== true);
  return rule && rules?.length === 1 && named && rule.days.length === count.times
    ? draft
    : asked({ ask: rules ? 'mixed' : 'time' });
}
