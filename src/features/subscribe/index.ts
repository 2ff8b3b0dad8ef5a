// /subscribe and /unsubscribe: a daily tip at the local time. Each question is a message whose buttons carry the answers.
import { chatKey } from '../../core/chat.ts';
import type { Incoming } from '../../core/incoming.ts';
import { daysWords } from '../../core/time/days-words.ts';
import { clockText, whenWords } from '../../core/time/local-time.ts';
import { mainMenu } from '../../core/menu.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { cutLabel, press, text } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { findZone, townOf, wallMinute, zoneArg, zoneOfArg } from '../../core/time/zones.ts';
import type { Store } from '../../store/port.ts';
import { readDays, readMinute, readNumber, writeDays } from './arguments.ts';
import { refuseManaging } from '../shared/group-permissions.ts';
import type { Planner } from '../../domain/recurring.ts';
import type { TipRule } from './promise.ts';
import { endTip, promiseTip, tipPromise } from './promise.ts';
import { EVERY_DAY, readWhen } from '../../understanding/when.ts';
import { createScreens } from './screens.ts';

export interface SubscribeParts {
  readonly say: Say;
  readonly store: Store;
  readonly planner: Planner;
  readonly towns: ReadonlyMap<string, string>;
  /** The operator's zone for people whose zone is not known; without it they are asked. */
  readonly defaultZone: string | undefined;
}

export function createSubscribe({ say, store, planner, towns, defaultZone }: SubscribeParts): Module {
  const { settings, askTime, askClock, askTown } = createScreens(say);

  const knownZone = async (from: Incoming): Promise<string | undefined> =>
    (await store.get(chatKey(from.chat)))?.zone ?? defaultZone;

  async function set(from: Incoming, wish: TipRule): Promise<Reply> {
    const kept = await store.update(chatKey(from.chat), (old) => promiseTip(old, from.chat, wish, from.at, planner));
    const due = tipPromise(kept)?.due;
    const { pausedUntil } = kept ?? {};
    const buttons: Button[][] = [
      [
        press(say('button-other-time'), route('subscribe', 'time', writeDays(wish.days))),
        press(say('button-stop'), route('subscribe', 'stop')),
      ],
      [press(say('button-zone-change'), route('subscribe', 'clocks', wish.minute, writeDays(wish.days), 0))],
      [press(say('button-tip-now'), go('tip')), press(say('remind-reminders'), go('reminders'))],
    ];
    const blocks = [
      text(
        due === undefined
          ? say('reminders-none-due')
          : pausedUntil !== undefined && pausedUntil > from.at && due <= pausedUntil
            ? say('subscribe-set-paused', { when: whenWords(say, pausedUntil, wish.zone, from.at) })
            : say('subscribe-set', { when: whenWords(say, due, wish.zone, from.at) }),
      ),
      ...(wish.days.length === EVERY_DAY.length
        ? []
        : [text(say('subscribe-days', { days: daysWords(say, wish.days) }))]),
      text(say('subscribe-never-two')),
    ];
    return settings(blocks, buttons);
  }

  /** Moves what else comes by itself to a zone. */
  async function move(from: Incoming, zone: string): Promise<Reply> {
    await store.update(chatKey(from.chat), (kept) => kept && planner.moveZone(kept, zone, from.at));
    const time = clockText(wallMinute(zone, from.at));
    const buttons = [[press(say('remind-reminders'), go('reminders'))]];
    return settings([text(say('zone-set', { town: townOf(zone), time }))], buttons);
  }

  /** Asks for what is missing, or agrees. */
  async function proceed(
    from: Incoming,
    minute: number | undefined,
    days: readonly number[],
    zone: string | undefined,
  ): Promise<Reply> {
    if (minute === undefined) return askTime(days, zone);
    if (zone === undefined) return askClock(minute, days, from.at, 0);
    return set(from, { zone, minute, days });
  }

  async function subscribe(from: Incoming, args: string): Promise<readonly Reply[]> {
    const { minute, days = EVERY_DAY, impossible, off, rest } = readWhen(args);
    if (off) return [await stop(from)];
    const named = rest === '' ? undefined : findZone(rest, towns);
    if (rest !== '' && named === undefined) {
      const sorry = text(say('subscribe-place-unknown', { place: rest }));
      return [askClock(minute ?? 8 * 60, days, from.at, 0, [sorry])];
    }
    const zone = named ?? (await knownZone(from));
    if (impossible !== undefined)
      return [askTime(days, zone, [text(say('subscribe-time-unknown', { time: impossible }))])];
    return [await proceed(from, minute, days, zone)];
  }

  async function stop(from: Incoming): Promise<Reply> {
    const had = tipPromise(await store.get(chatKey(from.chat))) !== undefined;
    await store.update(chatKey(from.chat), (kept) => kept && endTip(kept, from.at));
    return settings([text(say(had ? 'subscribe-stopped' : 'subscribe-nothing'))], mainMenu(say));
  }

  /** Runs `act` only for a person who may manage the chat. */
  async function managed(from: Incoming, act: () => Promise<readonly Reply[]>): Promise<readonly Reply[]> {
    if (from.chat.private || (await from.person.mayManage())) return act();
    return [refuseManaging(say, from, 'subscribe-managers')];
  }

  const replaced = (replies: readonly Reply[]): readonly Reply[] =>
    replies.map((each) => ({ ...each, place: 'replace' }));

  /** A press that needs the right to manage and whose answer takes the place of its message. */
  const pressed =
    (act: (from: Incoming, args: readonly string[]) => Promise<Reply> | undefined): Press =>
    (from, args) => {
      const answer = (): Promise<Reply> | undefined => act(from, args);
      return managed(from, async () => {
        const made = await answer();
        return made ? [made] : [];
      }).then((replies) => (replies.length === 0 ? undefined : replaced(replies)));
    };

  const presses = new Map<string, Press>([
    [
      'time',
      pressed((_from, [days]) => {
        const on = readDays(days);
        return on && Promise.resolve(askTime(on, undefined));
      }),
    ],
    [
      'at',
      pressed((from, [at, days, zone]) => {
        const minute = readMinute(at);
        const on = readDays(days);
        if (minute === undefined || !on) return undefined;
        const given = zone === undefined ? undefined : zoneOfArg(zone);
        return knownZone(from).then((known) => proceed(from, minute, on, given ?? known));
      }),
    ],
    [
      'clocks',
      pressed((from, [at, days, page]) => {
        const minute = readMinute(at);
        const on = readDays(days);
        const shown = readNumber(page, 0, 1);
        if (minute === undefined || !on || shown === undefined) return undefined;
        return Promise.resolve(askClock(minute, on, from.at, shown));
      }),
    ],
    [
      'clock',
      pressed((from, [at, days, ahead, page]) => {
        const minute = readMinute(at);
        const on = readDays(days);
        const offset = readNumber(ahead, -840, 840);
        const shown = readNumber(page, 0, 99);
        if (minute === undefined || !on || offset === undefined || shown === undefined) return undefined;
        const screen = askTown({ minute, days: on }, offset, from.at, shown);
        return screen && Promise.resolve(screen);
      }),
    ],
    [
      'set',
      pressed((from, [at, days, arg]) => {
        const minute = readMinute(at);
        const on = readDays(days);
        const zone = arg === undefined ? undefined : zoneOfArg(arg);
        return minute === undefined || !on || zone === undefined ? undefined : set(from, { zone, minute, days: on });
      }),
    ],
    [
      'zone',
      pressed((from, [arg]) => {
        const zone = arg === undefined ? undefined : zoneOfArg(arg);
        if (zone === undefined) return undefined;
        return store.get(chatKey(from.chat)).then((kept) => {
          const rule = tipPromise(kept)?.rule;
          if (rule?.type === 'daily') return set(from, { ...rule, zone });
          const others = kept?.promises?.some((each) => !each.ended && each.rule.type !== 'once') === true;
          return others ? move(from, zone) : askTime(EVERY_DAY, zone);
        });
      }),
    ],
    ['stop', pressed((from) => stop(from))],
  ]);

  return {
    id: 'subscribe',
    commands: [
      {
        name: 'subscribe',
        summary: 'summary-subscribe',
        hint: 'hint-subscribe',
        run: (from, args) => managed(from, () => subscribe(from, args)),
      },
      {
        name: 'unsubscribe',
        summary: 'summary-unsubscribe',
        run: (from) => managed(from, async () => [await stop(from)]),
      },
    ],
    presses,
    hear: (from, words) => {
      const { minute, rest } = readWhen(words);
      const zone = rest === '' ? undefined : findZone(rest, towns);
      // A bare number is no time: it may answer anything.
      const clear = minute !== undefined && /\d[:.]\d\d|[ap]\.?m/i.test(words);
      if (clear && (rest === '' || zone !== undefined)) return subscribe(from, words);
      if (zone === undefined || minute !== undefined) return undefined;
      const town = townOf(zone);
      const offer = say('subscribe-zone-offer', { town, time: clockText(wallMinute(zone, from.at)) });
      const yes = press(cutLabel(say('button-zone-yes', { town })), route('subscribe', 'zone', zoneArg(zone)));
      return [settings([text(offer)], [[yes, press(say('button-zone-no'), go('help'))]])];
    },
  };
}
