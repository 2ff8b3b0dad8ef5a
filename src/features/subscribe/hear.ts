// What plain words mean to the daily tip: the answer to one of its questions, a time, or a place. Whatever is not clearly
// one of these is left to others.
import { cutLabel, press, text, type Reply } from '../../core/reply.ts';
import { go, route, type Route } from '../../core/route.ts';
import { clockText } from '../../core/time/local-time.ts';
import { findZone, offsetOfWall, townOf, wallMinute, zoneArg, zoneOfArg } from '../../core/time/zones.ts';
import type { Context } from '../../domain/feature.ts';
import type { Planner } from '../../domain/recurring.ts';
import { leaveOut } from '../../understanding/intents/read-wishes.ts';
import { readTime } from '../../understanding/time/read-time.ts';
import { readDays, readMinute } from '../shared/route-arguments.ts';
import { shownButton } from '../shared/typed/shown-button.ts';
import { askTown, askZone, settings, type TipTime } from './screens.ts';
import { askedTip, readTip, set } from './settle.ts';

/** Meanings with which a time is about something else. */
const OTHER_WISHES = [
  ...['reminder', 'stretch', 'exercise', 'break', 'walk', 'water', 'snooze', 'pause', 'stop', 'quiet-hours'],
  ...['heat', 'ice', 'log', 'done', 'pain', 'stiff', 'resume'],
];

type Replies = readonly Reply[];

/** A time that cannot be anything else; a bare number may answer anything. */
const CLEAR = /\d[:.h]\d\d|\d ?[ap]\.?m\b/i;

/** The answer to "What time is it where you are?" and "Which town?": the wish for a time stays as it was. */
async function hearPlace(ctx: Context, planner: Planner, time: TipTime, words: string): Promise<Replies | undefined> {
  const { content, now, say } = ctx;
  const { zone, zones, wall, unread } = readTime(words, { context: 'zone', now, towns: content.towns });
  const named = findZone(words, content.towns) ?? (unread.length === 0 ? zone : undefined);
  if (named !== undefined) return [await set(ctx, planner, { ...time, zone: named })];
  if (zones && zones.length > 0) return [askZone(say, time, zones)];
  const town = wall === undefined ? undefined : askTown(say, time, offsetOfWall(wall, now), now, 0);
  return town && [town];
}

/** The answer to "When would you like it?"; undefined when it tells no time. */
async function hearTime(ctx: Context, planner: Planner, shown: Route, words: string): Promise<Replies | undefined> {
  const { rules, everyDays, every, days, reject, unread } = readTip(ctx, words);
  const told = rules ?? everyDays ?? every ?? days ?? reject;
  if (told === undefined && !/^\D{0,8}\d/.test(words)) return undefined;
  if (unread.length > 0 && !CLEAR.test(words)) return undefined;
  const on = readDays(shown.args[1]);
  const zone = shown.args[2];
  return [
    await askedTip(ctx, planner, words, {
      ...(on ? { days: on } : {}),
      zone: zone === undefined ? undefined : zoneOfArg(zone),
    }),
  ];
}

/** A time alone or with its place is a wish for a daily tip; a place alone is offered as the zone. */
async function hearWish(ctx: Context, planner: Planner, words: string): Promise<Replies | undefined> {
  const { say, now, content } = ctx;
  const { rules, unread } = readTip(ctx, words);
  const other = leaveOut(words, OTHER_WISHES, content) !== words.trim().split(/\s+/).join(' ');
  if (rules)
    return CLEAR.test(words) && unread.length === 0 && !other ? [await askedTip(ctx, planner, words)] : undefined;
  const zone = findZone(words, content.towns);
  if (zone === undefined) return undefined;
  const town = townOf(zone);
  const offer = say('subscribe-zone-offer', { town, time: clockText(wallMinute(zone, now)) });
  const yes = press(cutLabel(say('button-zone-yes', { town })), route('subscribe', 'zone', zoneArg(zone)));
  return [settings([text(offer)], [[yes, press(say('button-zone-no'), go('help'))]])];
}

/** What plain words mean to the daily tip; undefined when nothing. */
export async function hear(ctx: Context, planner: Planner, words: string): Promise<Replies | undefined> {
  const where = shownButton(ctx.incoming, 'subscribe', /^(?:clock|set)$/);
  const minute = readMinute(where?.args[0]);
  const days = readDays(where?.args[1]);
  const placed = minute !== undefined && days ? await hearPlace(ctx, planner, { minute, days }, words) : undefined;
  if (placed) return placed;
  const when = shownButton(ctx.incoming, 'subscribe', /^at$/);
  return (when && (await hearTime(ctx, planner, when, words))) ?? hearWish(ctx, planner, words);
}
