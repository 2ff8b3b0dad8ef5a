// The presses that change one promise. Each carries the promise's kind and what is to be; together with the record that
// is all they need.
import { Temporal } from 'temporal-polyfill';
import type { Incoming } from '../../../core/incoming.ts';
import type { Press } from '../../../core/module.ts';
import type { Reply } from '../../../core/reply.ts';
import { findRegular, setRegular, type RegularKind, type RegularRule } from '../../../domain/recurring.ts';
import { readDays, readHour, readKind, readMinute, readNumber } from './route-arguments.ts';
import type { Desk } from '../desk.ts';
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
import { overview } from '../overview.ts';
import { usualRule, withDays, withoutTime, withoutWindow, withRhythm, withTime, withWindow } from './rules.ts';
import { clocksScreen } from '../settings/zone.ts';

type Change = (rule: RegularRule) => RegularRule | undefined;
type Screen = (desk: Desk, id: RegularKind, rule: RegularRule) => Reply;

const weekday = (at: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).dayOfWeek;

/** One promise, or all of them when there is no such one (any more). */
export async function showOne(desk: Desk, from: Incoming, id: RegularKind): Promise<Reply> {
  const kept = desk.planner.replan((await desk.read(from)) ?? { chat: from.chat }, from.at);
  const promise = findRegular(kept, id);
  return promise ? editScreen(desk, kept, id, promise, from.at) : overview(desk, kept, from.at);
}

/** Adds a reminder, at a minute of the day if one is given; asks where the person is when that is not known. */
export async function add(desk: Desk, from: Incoming, id: RegularKind, minute?: number): Promise<Reply> {
  const kept = await desk.read(from);
  const zone = desk.zoneOf(kept);
  if (zone === undefined) return clocksScreen(desk, from.at, 0, minute === undefined ? id : `${id}${minute}`);
  await desk.change(from, (old) => {
    const rule = findRegular(old, id)?.rule;
    const known = rule === undefined || rule.type === 'once' ? undefined : rule;
    const wished = minute === undefined ? undefined : known && withTime(known, minute);
    return setRegular(old, from.chat, id, wished ?? known ?? usualRule(id, zone, minute), from.at, desk.planner);
  });
  return showOne(desk, from, id);
}

/** Changes the rule of one promise and shows a screen; a change that is not possible changes nothing. */
async function alter(desk: Desk, from: Incoming, id: RegularKind, change: Change, show: Screen): Promise<Reply> {
  const kept = await desk.change(from, (old) => {
    const rule = findRegular(old, id)?.rule;
    const after = rule && rule.type !== 'once' ? change(rule) : undefined;
    return after ? setRegular(old, from.chat, id, after, from.at, desk.planner) : old;
  });
  const rule = findRegular(kept, id)?.rule;
  return rule && rule.type !== 'once' ? show(desk, id, rule) : overview(desk, kept, from.at);
}

export function editPresses(desk: Desk): [string, Press][] {
  const { pressed } = desk;
  const same: Change = () => undefined;

  /** A press whose first argument is a kind; `act` gives undefined when the others do not fit. */
  const ofKind = (
    act: (from: Incoming, id: RegularKind, args: readonly string[]) => Promise<Reply> | undefined,
  ): Press =>
    pressed((from, [kind, ...args]) => {
      const id = readKind(kind);
      return id && act(from, id, args);
    });
  const shows = (screen: Screen): Press => ofKind((from, id) => alter(desk, from, id, same, screen));
  const asks = (screen: (desk: Desk, id: RegularKind) => Reply): Press =>
    ofKind((_from, id) => Promise.resolve(screen(desk, id)));
  /** A change to which one more number leads. */
  const changes = (
    read: (arg: string | undefined) => number | undefined,
    change: (rule: RegularRule, value: number) => RegularRule | undefined,
    screen: Screen,
  ): Press =>
    ofKind((from, id, [arg]) => {
      const value = read(arg);
      return value === undefined ? undefined : alter(desk, from, id, (rule) => change(rule, value), screen);
    });

  return [
    ['edit', ofKind((from, id) => showOne(desk, from, id))],
    ['change', ofKind((from, id) => showOne(desk, from, id).then((made) => ({ ...made, place: 'new' })))],
    ['add', ofKind((from, id) => (id === 'break' ? add(desk, from, id) : Promise.resolve(hoursScreen(desk, id))))],
    [
      'days',
      ofKind((from, id, [arg]) => {
        if (arg === undefined) return alter(desk, from, id, same, daysScreen);
        const days = readDays(arg);
        return days && alter(desk, from, id, (rule) => withDays(rule, days), daysScreen);
      }),
    ],
    ['times', shows(timesScreen)],
    ['cut', changes(readMinute, withoutTime, timesScreen)],
    ['hours', asks(hoursScreen)],
    [
      'hour',
      ofKind((_from, id, [arg]) => {
        const hour = readHour(arg);
        return hour === undefined ? undefined : Promise.resolve(minutesScreen(desk, id, hour));
      }),
    ],
    [
      'at',
      ofKind((from, id, [arg]) => {
        const minute = readMinute(arg);
        return minute === undefined ? undefined : add(desk, from, id, minute);
      }),
    ],
    ['rhythms', asks(rhythmsScreen)],
    [
      'rhythm',
      ofKind((from, id, [arg]) => {
        const every = readNumber(arg, 20, 120);
        if (every === undefined || id !== 'break') return undefined;
        return alter(desk, from, id, (rule) => withRhythm(rule, every), windowsScreen);
      }),
    ],
    ['windows', shows(windowsScreen)],
    ['close', changes(readMinute, withoutWindow, windowsScreen)],
    ['from', ofKind((_from, id, [how]) => Promise.resolve(fromScreen(desk, id, how === 'only')))],
    [
      'until',
      ofKind((_from, id, [arg, how = 'more']) => {
        const from = readMinute(arg);
        return from === undefined ? undefined : Promise.resolve(untilScreen(desk, id, from, how));
      }),
    ],
    [
      'open',
      ofKind((incoming, id, [first, last, how]) => {
        const from = readMinute(first);
        const to = readMinute(last);
        if (from === undefined || to === undefined || from === to) return undefined;
        const open: Change = (rule) =>
          rule.type === 'every' && how === 'only'
            ? { ...rule, windows: [{ from, to }] }
            : withWindow(rule, { from, to });
        return alter(desk, incoming, id, open, windowsScreen);
      }),
    ],
    [
      'weekly',
      ofKind(async (from, id) => {
        const day = weekday(from.at, desk.zoneOf(await desk.read(from)) ?? 'UTC');
        await alter(desk, from, id, (rule) => withDays(rule, [day]), daysScreen);
        return showOne(desk, from, id);
      }),
    ],
  ];
}
