// /subscribe and /unsubscribe: a daily tip at the local time. Each question is a message whose buttons carry the answers.
import type { MaybeReplies } from '../../core/feature.ts';
import type { Reply } from '../../core/reply.ts';
import { zoneOfArg } from '../../core/time/zones.ts';
import type { Context, Feature, FeatureParts, Press } from '../../domain/feature.ts';
import type { Planner } from '../../domain/recurring.ts';
import { mayManage, refuseManaging } from '../shared/group-permissions.ts';
import { movedZone } from './agreed.ts';
import { hear } from './hear.ts';
import { readDays, readMinute, readNumber } from '../shared/route-arguments.ts';
import { tipPromise } from './promise.ts';
import { askClock, askTime, askTown } from './screens.ts';
import { EVERY_DAY } from '../../core/time/week.ts';
import { askedTip, knownZone, proceed, set, stop } from './settle.ts';
import { timesFrom } from '../shared/typed/from-sentence.ts';

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
      return proceed(ctx, planner, { minute, days: on }, given ?? knownZone(ctx));
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

export const createSubscribe = ({ planner }: Pick<FeatureParts, 'planner'>): Feature => ({
  id: 'subscribe',
  access: { locked: 'allow' },
  always: ['unsubscribe', 'stop'],
  links: { bareCommands: ['subscribe'] },
  help: 'daily',
  commands: [
    {
      name: 'subscribe',
      summary: 'summary-subscribe',
      hint: 'hint-subscribe',
      intents: ['subscribe'],
      argsFrom: timesFrom,
      run: async (ctx, args) => (await managed(ctx, async () => [await askedTip(ctx, planner, args)])) ?? [],
    },
    {
      name: 'unsubscribe',
      summary: 'summary-unsubscribe',
      intents: ['stop_tip'],
      run: async (ctx) => (await managed(ctx, async () => [await stop(ctx)])) ?? [],
    },
  ],
  presses: new Map(acts(planner).map(([action, act]) => [action, pressed(act)])),
  hear: (ctx, words) => hear(ctx, planner, words),
});
