// /subscribe and /unsubscribe: a daily tip at the local time. Each question is a message whose buttons carry the answers.
import type { MaybeReplies } from '../../core/feature.ts';
import { mainMenu } from '../../core/menu.ts';
import type { Reply } from '../../core/reply.ts';
import { cutLabel, press, text } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import { clockText } from '../../core/time/local-time.ts';
import { findZone, townOf, wallMinute, zoneArg, zoneOfArg } from '../../core/time/zones.ts';
import type { Context, Feature, FeatureParts, Press } from '../../domain/feature.ts';
import type { Planner } from '../../domain/recurring.ts';
import { EVERY_DAY, readWhen } from '../../understanding/when.ts';
import { mayManage, refuseManaging } from '../shared/group-permissions.ts';
import { agreed, movedZone } from './agreed.ts';
import { readDays, readMinute, readNumber } from '../shared/route-arguments.ts';
import type { TipRule } from './promise.ts';
import { endTip, promiseTip, tipPromise } from './promise.ts';
import { askClock, askTime, askTown, settings } from './screens.ts';

/** The hour that stands in for one that was not told, while the place is asked for. */
const MORNING = 8 * 60;

const knownZone = ({ chat, defaults }: Context): string | undefined => chat?.zone ?? defaults.zone;

async function set(ctx: Context, planner: Planner, wish: TipRule): Promise<Reply> {
  const kept = await ctx.updateChat((old) => promiseTip(old, ctx.incoming.chat, wish, ctx.now, planner));
  return agreed(ctx, wish, kept);
}

/** Asks for what is missing, or agrees. */
function proceed(
  ctx: Context,
  planner: Planner,
  minute: number | undefined,
  days: readonly number[],
  zone: string | undefined,
): Reply | Promise<Reply> {
  if (minute === undefined) return askTime(ctx.say, days, zone);
  if (zone === undefined) return askClock(ctx.say, minute, days, ctx.now, 0);
  return set(ctx, planner, { zone, minute, days });
}

async function stop(ctx: Context): Promise<Reply> {
  const { say, chat, now, updateChat } = ctx;
  await updateChat((kept) => kept && endTip(kept, now));
  return settings([text(say(tipPromise(chat) ? 'subscribe-stopped' : 'subscribe-nothing'))], mainMenu(say));
}

async function subscribe(ctx: Context, planner: Planner, args: string): Promise<readonly Reply[]> {
  const { say, now, content } = ctx;
  const { minute, days = EVERY_DAY, impossible, off, rest } = readWhen(args);
  if (off) return [await stop(ctx)];
  const named = rest === '' ? undefined : findZone(rest, content.towns);
  if (rest !== '' && named === undefined) {
    const sorry = text(say('subscribe-place-unknown', { place: rest }));
    return [askClock(say, minute ?? MORNING, days, now, 0, [sorry])];
  }
  const zone = named ?? knownZone(ctx);
  if (impossible !== undefined)
    return [askTime(say, days, zone, [text(say('subscribe-time-unknown', { time: impossible }))])];
  return [await proceed(ctx, planner, minute, days, zone)];
}

/** Runs `act` only for a person who may manage the chat. */
const managed = async (ctx: Context, act: () => MaybeReplies): Promise<readonly Reply[] | undefined> =>
  (await mayManage(ctx)) ? act() : [refuseManaging(ctx.say, ctx.incoming, 'subscribe-managers')];

type Act = (ctx: Context, args: readonly string[]) => Reply | undefined | Promise<Reply | undefined>;

/** A press that needs the right to manage and whose answer takes the place of its message. */
const pressed =
  (act: Act): Press =>
  async (ctx, args) => {
    const replies = await managed(ctx, async () => {
      const made = await act(ctx, args);
      return made && [made];
    });
    return replies?.map((each) => ({ ...each, place: 'replace' }));
  };

/** Gives another zone to the daily tip, or to all that comes by itself; without either it is the first step. */
async function changeZone(ctx: Context, planner: Planner, zone: string): Promise<Reply> {
  const rule = tipPromise(ctx.chat)?.rule;
  if (rule?.type === 'daily') return set(ctx, planner, { ...rule, zone });
  const others = ctx.chat?.promises?.some((each) => !each.ended && each.rule.type !== 'once') === true;
  if (!others) return askTime(ctx.say, EVERY_DAY, zone);
  await ctx.updateChat((kept) => kept && planner.moveZone(kept, zone, ctx.now));
  return movedZone(ctx, zone);
}

const acts = (planner: Planner): readonly (readonly [action: string, act: Act])[] => [
  [
    'time',
    ({ say }, [days]) => {
      const on = readDays(days);
      return on && askTime(say, on, undefined);
    },
  ],
  [
    'at',
    (ctx, [at, days, zone]) => {
      const minute = readMinute(at);
      const on = readDays(days);
      if (minute === undefined || !on) return undefined;
      const given = zone === undefined ? undefined : zoneOfArg(zone);
      return proceed(ctx, planner, minute, on, given ?? knownZone(ctx));
    },
  ],
  [
    'clocks',
    ({ say, now }, [at, days, page]) => {
      const minute = readMinute(at);
      const on = readDays(days);
      const shown = readNumber(page, 0, 1);
      return minute === undefined || !on || shown === undefined ? undefined : askClock(say, minute, on, now, shown);
    },
  ],
  [
    'clock',
    ({ say, now }, [at, days, ahead, page]) => {
      const minute = readMinute(at);
      const on = readDays(days);
      const offset = readNumber(ahead, -840, 840);
      const shown = readNumber(page, 0, 99);
      if (minute === undefined || !on || offset === undefined || shown === undefined) return undefined;
      return askTown(say, { minute, days: on }, offset, now, shown);
    },
  ],
  [
    'set',
    (ctx, [at, days, arg]) => {
      const minute = readMinute(at);
      const on = readDays(days);
      const zone = arg === undefined ? undefined : zoneOfArg(arg);
      if (minute === undefined || !on || zone === undefined) return undefined;
      return set(ctx, planner, { zone, minute, days: on });
    },
  ],
  [
    'zone',
    (ctx, [arg]) => {
      const zone = arg === undefined ? undefined : zoneOfArg(arg);
      return zone === undefined ? undefined : changeZone(ctx, planner, zone);
    },
  ],
  ['stop', (ctx) => stop(ctx)],
];

/** A time, a place or both are a wish for a daily tip; a place alone is offered as the zone. */
function hear(ctx: Context, planner: Planner, words: string): MaybeReplies {
  const { say, now, content } = ctx;
  const { minute, rest } = readWhen(words);
  const zone = rest === '' ? undefined : findZone(rest, content.towns);
  // A bare number is no time: it may answer anything.
  const clear = minute !== undefined && /\d[:.]\d\d|[ap]\.?m/i.test(words);
  if (clear && (rest === '' || zone !== undefined)) return subscribe(ctx, planner, words);
  if (zone === undefined || minute !== undefined) return undefined;
  const town = townOf(zone);
  const offer = say('subscribe-zone-offer', { town, time: clockText(wallMinute(zone, now)) });
  const yes = press(cutLabel(say('button-zone-yes', { town })), route('subscribe', 'zone', zoneArg(zone)));
  return [settings([text(offer)], [[yes, press(say('button-zone-no'), go('help'))]])];
}

export const createSubscribe = ({ planner }: Pick<FeatureParts, 'planner'>): Feature => ({
  id: 'subscribe',
  access: { locked: 'allow' },
  links: { bareCommands: ['subscribe'] },
  help: 'daily',
  commands: [
    {
      name: 'subscribe',
      summary: 'summary-subscribe',
      hint: 'hint-subscribe',
      run: async (ctx, args) => (await managed(ctx, () => subscribe(ctx, planner, args))) ?? [],
    },
    {
      name: 'unsubscribe',
      summary: 'summary-unsubscribe',
      run: async (ctx) => (await managed(ctx, async () => [await stop(ctx)])) ?? [],
    },
  ],
  presses: new Map(acts(planner).map(([action, act]) => [action, pressed(act)])),
  hear: (ctx, words) => hear(ctx, planner, words),
});
