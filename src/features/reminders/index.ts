// /reminders, /pause, /busy, /resume and /zone: everything that comes by itself, and how to change it. Settings live in the
// chat's record; nothing is remembered between two presses.
import type { Incoming } from '../../core/incoming.ts';
import type { Command, Module, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { isZone, zoneOfArg } from '../../core/time/zones.ts';
import { done, over, RECHECK, snooze, stop } from './actions.ts';
import { readKind, readMinute, readNumber } from './edit/route-arguments.ts';
import { createDesk, ID, type Desk, type ReminderParts } from './desk.ts';
import { add, editPresses } from './edit/presses.ts';
import { overview } from './overview.ts';
import { nextWeekday } from '../../understanding/pause-end.ts';
import { askedPause, BUSY, pause, pauseFor, PAUSES, pauseScreen, resume } from './settings/pause.ts';
import { CEILINGS, dawnScreen, duskScreen, limitScreen, quietScreen } from './settings/quiet-hours.ts';
import { MOST_SNOOZES, SNOOZES } from './snooze.ts';
import { askedZone, clocksScreen, setZone, townsScreen } from './settings/zone.ts';

const LENGTHS: readonly number[] = [...PAUSES, ...BUSY];

/** What to go on with once the zone is known: nothing, breaks, or a time such as `stretch750`. */
const THEN = /^(?:none|([a-z]{1,8})(\d{0,4}))$/;

async function showAll(desk: Desk, from: Incoming): Promise<Reply> {
  const kept = await desk.read(from);
  return overview(desk, desk.planner.replan(kept ?? { chat: from.chat }, from.at), from.at);
}

function actPresses(desk: Desk): [string, Press][] {
  const { pressed } = desk;
  return [
    ['done', pressed((from, [kind]) => withKind(kind, (id) => done(desk, from, id)))],
    ['stop', pressed((from, [kind]) => withKind(kind, (id) => stop(desk, from, id)))],
    ['over', pressed((from, [kind]) => (kind === RECHECK ? over(desk, from) : undefined))],
    [
      'snooze',
      pressed((from, [kind, how, before]) => {
        const id = kind === RECHECK ? kind : readKind(kind);
        const until = SNOOZES.find((each) => each === how);
        const count = readNumber(before, 0, MOST_SNOOZES);
        return id && until && count !== undefined ? snooze(desk, from, id, until, count) : undefined;
      }),
    ],
    ['pauses', pressed(() => Promise.resolve(pauseScreen(desk)))],
    [
      'pause',
      pressed((from, [arg]) => {
        const minutes = LENGTHS.find((each) => String(each) === arg);
        return minutes === undefined ? undefined : pauseFor(desk, from, minutes);
      }),
    ],
    [
      'monday',
      pressed((from) =>
        desk.read(from).then((kept) => pause(desk, from, nextWeekday(1, from.at, desk.zoneOf(kept) ?? 'UTC'))),
      ),
    ],
    ['resume', pressed((from) => resume(desk, from))],
  ];
}

const withKind = <T>(
  arg: string | undefined,
  act: (id: NonNullable<ReturnType<typeof readKind>>) => T,
): T | undefined => {
  const id = readKind(arg);
  return id && act(id);
};

function settingPresses(desk: Desk): [string, Press][] {
  const { pressed } = desk;
  const set = async (from: Incoming, change: Parameters<Desk['change']>[1], show: typeof quietScreen): Promise<Reply> =>
    show(desk, await desk.change(from, change));
  return [
    ['list', pressed((from) => showAll(desk, from))],
    ['quiet', pressed((from) => desk.read(from).then((kept) => quietScreen(desk, kept ?? { chat: from.chat })))],
    ['dusk', pressed(() => Promise.resolve(duskScreen(desk)))],
    [
      'dawn',
      pressed((_from, [arg]) => {
        const minute = readMinute(arg);
        return minute === undefined ? undefined : Promise.resolve(dawnScreen(desk, minute));
      }),
    ],
    [
      'hush',
      pressed((incoming, [first, last]) => {
        if (first === 'off') return set(incoming, (kept) => ({ ...kept, quiet: undefined }), quietScreen);
        const from = readMinute(first);
        const to = readMinute(last);
        if (from === undefined || to === undefined || from === to) return undefined;
        return set(incoming, (kept) => ({ ...kept, quiet: { from, to } }), quietScreen);
      }),
    ],
    [
      'limit',
      pressed((from, [arg]) => {
        if (arg === undefined) return desk.read(from).then((kept) => limitScreen(desk, kept ?? { chat: from.chat }));
        if (arg === 'off') return set(from, (kept) => ({ ...kept, ceiling: undefined }), limitScreen);
        const ceiling = CEILINGS.find((each) => String(each) === arg);
        return ceiling === undefined ? undefined : set(from, (kept) => ({ ...kept, ceiling }), limitScreen);
      }),
    ],
    [
      'sound',
      pressed((from, [arg]) => {
        if (arg !== 'on' && arg !== 'off') return undefined;
        return desk.change(from, (kept) => ({ ...kept, silent: arg === 'off' })).then(() => showAll(desk, from));
      }),
    ],
  ];
}

function zonePresses(desk: Desk): [string, Press][] {
  const { pressed } = desk;
  const readThen = (arg: string | undefined): string | undefined =>
    arg !== undefined && THEN.test(arg) ? arg : undefined;

  async function move(from: Incoming, zone: string, then: string): Promise<Reply> {
    const answer = await setZone(desk, from, zone);
    const [, kind, minute] = THEN.exec(then) ?? [];
    const id = readKind(kind);
    return id ? add(desk, from, id, minute === '' ? undefined : readMinute(minute)) : answer;
  }

  return [
    [
      'clocks',
      pressed((from, [arg, next]) => {
        const page = readNumber(arg, 0, 1);
        const then = readThen(next);
        if (page === undefined || then === undefined) return undefined;
        return Promise.resolve(clocksScreen(desk, from.at, page, then));
      }),
    ],
    [
      'clock',
      pressed((from, [ahead, shown, next]) => {
        const offset = readNumber(ahead, -840, 840);
        const page = readNumber(shown, 0, 99);
        const then = readThen(next);
        if (offset === undefined || page === undefined || then === undefined) return undefined;
        const made = townsScreen(desk, from.at, offset, page, then);
        return made && Promise.resolve(made);
      }),
    ],
    [
      'zone',
      pressed((from, [arg, next]) => {
        const zone = arg === undefined ? undefined : zoneOfArg(arg);
        const then = readThen(next);
        return zone === undefined || then === undefined || !isZone(zone) ? undefined : move(from, zone, then);
      }),
    ],
  ];
}

export function createReminders(parts: ReminderParts): Module {
  const desk = createDesk(parts);
  const command = (
    name: string,
    hint: string | undefined,
    run: (from: Incoming, args: string) => Promise<Reply>,
  ): Command => ({
    name,
    summary: `summary-${name}`,
    ...(hint === undefined ? {} : { hint }),
    // What was typed is answered below, not in place of anything.
    run: (from, args) => desk.managed(from, async () => [{ ...(await run(from, args)), place: 'new' }]),
  });
  return {
    id: ID,
    commands: [
      command('reminders', undefined, (from) => showAll(desk, from)),
      command('pause', 'hint-pause', (from, args) => askedPause(desk, from, args, false)),
      command('busy', 'hint-busy', (from, args) => askedPause(desk, from, args, true)),
      command('resume', undefined, (from) => resume(desk, from)),
      command('zone', 'hint-zone', (from, args) => askedZone(desk, from, args)),
    ],
    presses: new Map([...editPresses(desk), ...actPresses(desk), ...settingPresses(desk), ...zonePresses(desk)]),
  };
}
