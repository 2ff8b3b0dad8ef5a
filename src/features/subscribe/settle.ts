// Settles what somebody said about a daily tip: agrees to what is clear and can be kept, asks about all else. Nothing is
// promised that was not said.
import { mainMenu } from '../../core/menu.ts';
import type { Block, Reply } from '../../core/reply.ts';
import { text } from '../../core/reply.ts';
import { findZone } from '../../core/time/zones.ts';
import { echoed } from '../../core/util/echo.ts';
import type { Context } from '../../domain/feature.ts';
import type { Planner } from '../../domain/recurring.ts';
import { readTime } from '../../understanding/time/read-time.ts';
import type { TimeReading } from '../../understanding/time/reading.ts';
import { refusePromising } from '../shared/group-permissions.ts';
import { agreed } from './agreed.ts';
import { nearestTimes } from './nearest.ts';
import type { TipRule } from './promise.ts';
import { endTip, promiseTip, tipPromise } from './promise.ts';
import { askClock, askNearest, askTime, askZone, settings, type TipTime } from './screens.ts';
import { EVERY_DAY } from '../../core/time/week.ts';

/** Nothing is wanted any more. */
const OFF = /^(?:off|stop|none|never|cancel|end|unsubscribe|no)$/i;

export const knownZone = ({ chat, defaults }: Context): string | undefined => chat?.zone ?? defaults.zone;

export async function set(ctx: Context, planner: Planner, wish: TipRule): Promise<Reply> {
  const refusal = refusePromising(ctx);
  if (refusal) return refusal;
  const kept = await ctx.updateChat((old) => promiseTip(old, ctx.incoming.chat, wish, ctx.now, planner));
  return agreed(ctx, wish, kept);
}

/** Agrees, or asks for the clock when it is not known where the person is. */
export function proceed(
  ctx: Context,
  planner: Planner,
  time: TipTime,
  zone: string | undefined,
): Reply | Promise<Reply> {
  return zone === undefined
    ? askClock(ctx.say, time.minute, time.days, ctx.now, 0)
    : set(ctx, planner, { zone, ...time });
}

export async function stop(ctx: Context): Promise<Reply> {
  const { say, chat, now, updateChat } = ctx;
  await updateChat((kept) => kept && endTip(kept, now));
  return settings([text(say(tipPromise(chat) ? 'subscribe-stopped' : 'subscribe-nothing'))], mainMenu(say));
}

/** What is said about a time and a place. */
export const readTip = ({ content, now, chat, defaults }: Context, words: string): TimeReading =>
  readTime(words, { context: 'combo', now, zone: chat?.zone ?? defaults.zone, towns: content.towns });

/** Why a wish is not simply agreed to; undefined when it is one time on days of the week. */
function whyNot({ say }: Context, reading: TimeReading, offers: readonly TipTime[]): string | undefined {
  if (reading.unread.length > 0) return say('subscribe-why-words', { words: echoed(reading.unread.join(' ')) });
  if (reading.everyDays) return say('subscribe-why-apart', { days: reading.everyDays.days });
  if (reading.every) return say('subscribe-why-often');
  if (reading.timesADay !== undefined || offers.length > 1) return say('subscribe-why-many');
  return reading.end === undefined ? undefined : say('subscribe-why-end');
}

/** What stands above the question for the time; nothing where only a place or days were told. */
function unclear({ say, content }: Context, { ask, reject }: TimeReading, words: string): readonly Block[] {
  if (ask === 'hour' || findZone(words, content.towns) !== undefined) return [];
  const id = reject === undefined ? 'subscribe-why-time' : 'subscribe-why-impossible';
  return [text(say(id, { words: echoed(words) }))];
}

/**
 * Answers what follows /subscribe.
 * @param before what is known from a question that the words answer
 */
export function askedTip(
  ctx: Context,
  planner: Planner,
  args: string,
  before: { readonly days?: readonly number[]; readonly zone?: string | undefined } = {},
): Reply | Promise<Reply> {
  const { say, now } = ctx;
  const { days = EVERY_DAY } = before;
  const known = before.zone ?? knownZone(ctx);
  if (OFF.test(args)) return stop(ctx);
  const refusal = refusePromising(ctx);
  if (refusal) return refusal;
  if (args === '') return askTime(say, days, known);
  const reading = readTip(ctx, args);
  const zone = reading.zone ?? known;
  const offers = nearestTimes(reading);
  const [time] = offers;
  const why = whyNot(ctx, reading, offers);
  const on = reading.days ?? days;
  if (why !== undefined) {
    if (!time) return askTime(say, on, zone, [text(why)]);
    // A word that may be a place: the clock on the wall tells the same.
    if (zone === undefined && offers.length === 1) return askClock(say, time.minute, time.days, now, 0, [text(why)]);
    return askNearest(say, why, offers, zone);
  }
  if (!time) return askTime(say, on, zone, unclear(ctx, reading, args));
  if (reading.zones) return askZone(say, time, reading.zones);
  // Days told before stay, unless others are named now.
  const named = time.days.length < EVERY_DAY.length || /\b(?:every|each|all|daily)\b/i.test(args);
  return proceed(ctx, planner, named ? time : { ...time, days }, zone);
}
