// The presses that change one promise. Each carries the promise's kind and what is to be; together with the record that
// is all they need.
import { Temporal } from 'temporal-polyfill';
import type { Kept } from '../../../core/record.ts';
import type { Reply } from '../../../core/reply.ts';
import type { Press } from '../../../domain/feature.ts';
import { findRecurring, setRecurring, type RecurringRule } from '../../../domain/recurring.ts';
import type { Desk, Pressed } from '../desk.ts';
import { overview } from '../overview.ts';
import { clocksScreen } from '../settings/zone.ts';
import { readKind } from '../desk.ts';
import { refusePromising } from '../../shared/group-permissions.ts';
import { readDays, readHour, readMinute, readNumber } from '../../shared/route-arguments.ts';
import { withDays, withoutTime, withoutWindow, withRhythm, withTime, withWindow } from './rules.ts';
import {
  daysScreen,
  editScreen,
  fromScreen,
  hoursScreen,
  minutesScreen,
  rhythmsScreen,
  timesScreen,
  untilScreen,
  windowsScreen,
} from './screens.ts';

type Change = (rule: RecurringRule) => RecurringRule | undefined;
type Screen = (desk: Desk, kind: string, rule: RecurringRule) => Reply;
/** Gives undefined when the arguments do not fit. */
type Act = (desk: Desk, kind: string, args: readonly string[]) => Reply | undefined | Promise<Reply | undefined>;

const weekday = (at: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).dayOfWeek;

/** One promise, or all of them when there is no such one (any more). */
export function showOne(desk: Desk, kind: string, now: Kept | undefined = desk.chat): Reply {
  const kept = desk.planner.replan(now ?? { chat: desk.incoming.chat }, desk.now);
  const promise = findRecurring(kept, kind);
  return promise ? editScreen(desk, kept, promise) : overview(desk, kept);
}

/** Adds a reminder, at a minute of the day if one is given; asks where the person is when that is not known. */
export async function add(desk: Desk, kind: string, minute?: number): Promise<Reply | undefined> {
  const repeats = desk.kinds.recurring.get(kind)?.repeats;
  const refusal = refusePromising(desk);
  if (refusal) return { ...refusal, place: 'replace' };
  const zone = desk.zoneOf(desk.chat);
  if (!repeats) return undefined;
  if (zone === undefined) return clocksScreen(desk, 0, minute === undefined ? kind : `${kind}${minute}`);
  const kept = await desk.change((old) => {
    const rule = findRecurring(old, kind)?.rule;
    const known = rule === undefined || rule.type === 'once' ? undefined : rule;
    const wished = minute === undefined ? undefined : known && withTime(known, minute);
    const after = wished ?? known ?? repeats.usual(zone, minute);
    return setRecurring(old, desk.incoming.chat, kind, after, desk.now, desk.planner);
  });
  return showOne(desk, kind, kept);
}

/** Changes the rule of one promise; a change that is not possible changes nothing. */
const alter = (desk: Desk, kind: string, change: Change): Promise<Kept> =>
  desk.change((old) => {
    const rule = findRecurring(old, kind)?.rule;
    const after = rule && rule.type !== 'once' ? change(rule) : undefined;
    return after ? setRecurring(old, desk.incoming.chat, kind, after, desk.now, desk.planner) : old;
  });

/** Shows a screen about the rule of one promise, or all promises when there is no such one (any more). */
function showRule(desk: Desk, kind: string, show: Screen, kept: Kept | undefined): Reply {
  const rule = findRecurring(kept, kind)?.rule;
  const shown = kept ?? { chat: desk.incoming.chat };
  return rule && rule.type !== 'once' ? show(desk, kind, rule) : overview(desk, shown);
}

const alterAndShow = async (desk: Desk, kind: string, change: Change, show: Screen): Promise<Reply> =>
  showRule(desk, kind, show, await alter(desk, kind, change));

/** A change to which one more number leads. */
const changes =
  (
    read: (arg: string | undefined) => number | undefined,
    change: (rule: RecurringRule, value: number) => RecurringRule | undefined,
    show: Screen,
  ): Act =>
  (desk, kind, [arg]) => {
    const value = read(arg);
    return value === undefined ? undefined : alterAndShow(desk, kind, (rule) => change(rule, value), show);
  };

const shows =
  (show: Screen): Act =>
  (desk, kind) =>
    showRule(desk, kind, show, desk.chat);

const addOrAsk: Act = (desk, kind) =>
  desk.kinds.recurring.get(kind)?.repeats.edit === 'rhythm' ? add(desk, kind) : hoursScreen(desk, kind);

const days: Act = (desk, kind, [arg]) => {
  if (arg === undefined) return showRule(desk, kind, daysScreen, desk.chat);
  const chosen = readDays(arg);
  return chosen && alterAndShow(desk, kind, (rule) => withDays(rule, chosen), daysScreen);
};

const rhythm: Act = (desk, kind, [arg]) => {
  const every = readNumber(arg, 20, 120);
  if (every === undefined || desk.kinds.recurring.get(kind)?.repeats.edit !== 'rhythm') return undefined;
  return alterAndShow(desk, kind, (rule) => withRhythm(rule, every), windowsScreen);
};

const openWindow: Act = (desk, kind, [first, last, how]) => {
  const from = readMinute(first);
  const to = readMinute(last);
  if (from === undefined || to === undefined || from === to) return undefined;
  const open: Change = (rule) =>
    rule.type === 'every' && how === 'only' ? { ...rule, windows: [{ from, to }] } : withWindow(rule, { from, to });
  return alterAndShow(desk, kind, open, windowsScreen);
};

const weekly: Act = async (desk, kind) => {
  const day = weekday(desk.now, desk.zoneOf(desk.chat) ?? 'UTC');
  return showOne(desk, kind, await alter(desk, kind, (rule) => withDays(rule, [day])));
};

const ACTS: readonly (readonly [action: string, act: Act])[] = [
  ['edit', (desk, kind) => showOne(desk, kind)],
  ['change', (desk, kind) => ({ ...showOne(desk, kind), place: 'new' })],
  ['add', addOrAsk],
  ['days', days],
  ['times', shows(timesScreen)],
  ['cut', changes(readMinute, withoutTime, timesScreen)],
  ['hours', (desk, kind) => hoursScreen(desk, kind)],
  [
    'hour',
    (desk, kind, [arg]) => {
      const hour = readHour(arg);
      return hour === undefined ? undefined : minutesScreen(desk, kind, hour);
    },
  ],
  [
    'at',
    (desk, kind, [arg]) => {
      const minute = readMinute(arg);
      return minute === undefined ? undefined : add(desk, kind, minute);
    },
  ],
  ['rhythms', (desk, kind) => rhythmsScreen(desk, kind)],
  ['rhythm', rhythm],
  ['windows', shows(windowsScreen)],
  ['close', changes(readMinute, withoutWindow, windowsScreen)],
  ['from', (desk, kind, [how]) => fromScreen(desk, kind, how === 'only')],
  [
    'until',
    (desk, kind, [arg, how = 'more']) => {
      const from = readMinute(arg);
      return from === undefined ? undefined : untilScreen(desk, kind, from, how);
    },
  ],
  ['open', openWindow],
  ['weekly', weekly],
];

/** Every press whose first argument is a kind of promise that comes again and again. */
export const editPresses = (pressed: Pressed): [string, Press][] =>
  ACTS.map(([action, act]) => [
    action,
    pressed((desk, [arg, ...args]) => {
      const kind = readKind(desk, arg);
      return kind === undefined ? undefined : act(desk, kind, args);
    }),
  ]);
