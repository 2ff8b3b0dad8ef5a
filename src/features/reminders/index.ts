// /reminders, /pause, /busy, /resume and /zone: everything that comes by itself, and how to change it. Settings live in the
// chat's record; nothing is remembered between two presses.
import { withChat } from '../../core/context.ts';
import type { Kept } from '../../core/record.ts';
import { route } from '../../core/route.ts';
import type { Reply } from '../../core/reply.ts';
import type { Command, Feature, FeatureParts, Press } from '../../domain/feature.ts';
import { done, over, RECHECK, snooze, stop } from './actions.ts';
import { createDesks, createPressed, ID, managed, type Desk, type Pressed } from './desk.ts';
import { editPresses } from './edit/presses.ts';
import { readKind } from './desk.ts';
import { readMinute, readNumber } from '../shared/route-arguments.ts';
import { breakPromise, stretchPromise } from './movement-promises.ts';
import { overview } from './overview.ts';
import { remindersRecord } from './record.ts';
import { askedPause, BUSY, pauseFor, PAUSES, pauseScreen, resume } from './settings/pause.ts';
import { CEILINGS, dawnScreen, duskScreen, limitScreen, quietScreen } from './settings/quiet-hours.ts';
import { zonePresses } from './settings/zone-presses.ts';
import { askedZone } from './settings/zone.ts';
import { hear } from './hear.ts';
import { keepRule, wishForReminder } from './wish.ts';
import { MOST_SNOOZES, SNOOZES } from './snooze.ts';
import { timesFrom } from '../shared/typed/from-sentence.ts';

const LENGTHS: readonly number[] = [...PAUSES, ...BUSY];

const keptOf = (desk: Desk): Kept => desk.chat ?? { chat: desk.incoming.chat };

const showAll = (desk: Desk): Reply => overview(desk, desk.planner.replan(keptOf(desk), desk.now));

function actPresses(pressed: Pressed): [string, Press][] {
  const ofKind = (act: (desk: Desk, kind: string) => Promise<Reply>): Press =>
    pressed((desk, [arg]) => {
      const kind = readKind(desk, arg);
      return kind === undefined ? undefined : act(desk, kind);
    });
  return [
    ['done', ofKind(done)],
    ['stop', ofKind(stop)],
    ['over', pressed((desk, [kind]) => (kind === RECHECK ? over(desk) : undefined))],
    [
      'snooze',
      pressed((desk, [kind, how, before]) => {
        const id = kind === RECHECK ? kind : readKind(desk, kind);
        const until = SNOOZES.find((each) => each === how);
        const count = readNumber(before, 0, MOST_SNOOZES);
        return id && until && count !== undefined ? snooze(desk, id, until, count) : undefined;
      }),
    ],
    ['pauses', pressed((desk) => pauseScreen(desk))],
    [
      'pause',
      pressed((desk, [arg]) => {
        const minutes = LENGTHS.find((each) => String(each) === arg);
        return minutes === undefined ? undefined : pauseFor(desk, minutes);
      }),
    ],
    ['monday', pressed((desk) => askedPause(desk, 'until Monday', false))],
    ['resume', pressed((desk) => resume(desk))],
  ];
}

function settingPresses(pressed: Pressed): [string, Press][] {
  const set = async (desk: Desk, change: Parameters<Desk['change']>[0], show: typeof quietScreen): Promise<Reply> =>
    show(desk, await desk.change(change));
  return [
    ['list', pressed(showAll)],
    ['quiet', pressed((desk) => quietScreen(desk, keptOf(desk)))],
    ['dusk', pressed((desk) => duskScreen(desk))],
    [
      'dawn',
      pressed((desk, [arg]) => {
        const minute = readMinute(arg);
        return minute === undefined ? undefined : dawnScreen(desk, minute);
      }),
    ],
    [
      'hush',
      pressed((desk, [first, last]) => {
        if (first === 'off') return set(desk, (kept) => ({ ...kept, quiet: undefined }), quietScreen);
        const from = readMinute(first);
        const to = readMinute(last);
        if (from === undefined || to === undefined || from === to) return undefined;
        return set(desk, (kept) => ({ ...kept, quiet: { from, to } }), quietScreen);
      }),
    ],
    [
      'limit',
      pressed((desk, [arg]) => {
        if (arg === undefined) return limitScreen(desk, keptOf(desk));
        if (arg === 'off') return set(desk, (kept) => ({ ...kept, ceiling: undefined }), limitScreen);
        const ceiling = CEILINGS.find((each) => String(each) === arg);
        return ceiling === undefined ? undefined : set(desk, (kept) => ({ ...kept, ceiling }), limitScreen);
      }),
    ],
    [
      'sound',
      pressed(async (desk, [arg]) => {
        if (arg !== 'on' && arg !== 'off') return undefined;
        return showAll(withChat(desk, await desk.change((kept) => ({ ...kept, silent: arg === 'off' }))));
      }),
    ],
  ];
}

export function createReminders(parts: Pick<FeatureParts, 'planner' | 'features'>): Feature {
  const deskOf = createDesks(parts);
  const pressed = createPressed(deskOf);
  const command = (
    name: string,
    hint: string | undefined,
    intents: readonly string[],
    answer: (desk: Desk, args: string) => Reply | Promise<Reply>,
  ): Command => ({
    name,
    summary: `summary-${name}`,
    ...(hint === undefined ? {} : { hint, argsFrom: timesFrom }),
    intents,
    async run(ctx, args) {
      const desk = deskOf(ctx);
      // What was typed is answered below, not in place of anything.
      return (await managed(desk, async () => [{ ...(await answer(desk, args)), place: 'new' }])) ?? [];
    },
  });
  const presses = new Map([
    ...editPresses(pressed),
    ...actPresses(pressed),
    ...settingPresses(pressed),
    ...zonePresses(pressed),
    ['rule', pressed(keepRule)] as const,
  ]);
  return {
    id: ID,
    access: { locked: 'allow' },
    always: ['pause', 'busy', 'stop'],
    links: {
      bareCommands: ['reminders', 'pause', 'busy', 'zone'],
      presses: ['list', 'edit', 'change', 'pauses', 'quiet'],
    },
    help: 'daily',
    record: remindersRecord,
    promises: { stretch: stretchPromise, break: breakPromise },
    commands: [
      command('reminders', undefined, ['change_time', 'when_is_next', 'stop_breaks'], showAll),
      command('pause', 'hint-pause', ['pause'], (desk, args) => askedPause(desk, args, false)),
      command('busy', 'hint-busy', [], (desk, args) => askedPause(desk, args, true)),
      command('resume', undefined, ['resume'], resume),
      command('zone', 'hint-zone', ['zone_set'], askedZone),
    ],
    presses,
    hear: (ctx, words) => hear(deskOf(ctx), words, presses),
    intents: { quiet_hours: () => route(ID, 'quiet'), reminder_add: wishForReminder(deskOf) },
  };
}
