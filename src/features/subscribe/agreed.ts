// What is said when a daily tip was agreed on, or everything was moved to another zone. Pure.
import type { Kept } from '../../core/record.ts';
import type { Button, Reply } from '../../core/reply.ts';
import { press, text } from '../../core/reply.ts';
import { go, route } from '../../core/route.ts';
import { daysWords } from '../../core/time/days-words.ts';
import { clockText, whenWords } from '../../core/time/local-time.ts';
import { townOf, wallMinute } from '../../core/time/zones.ts';
import type { Context } from '../../domain/feature.ts';
import { writeDays } from '../shared/route-arguments.ts';
import type { TipRule } from './promise.ts';
import { tipPromise } from './promise.ts';
import { settings } from './screens.ts';
import { EVERY_DAY } from '../../core/time/week.ts';

/** When the next tip comes, as it was kept. */
function nextWords({ say, now }: Context, wish: TipRule, kept: Kept | undefined): string {
  const due = tipPromise(kept)?.due;
  const { pausedUntil } = kept ?? {};
  if (due === undefined) return say('reminders-none-due');
  return pausedUntil !== undefined && pausedUntil > now && due <= pausedUntil
    ? say('subscribe-set-paused', { when: whenWords(say, pausedUntil, wish.zone, now) })
    : say('subscribe-set', { when: whenWords(say, due, wish.zone, now) });
}

export function agreed(ctx: Context, wish: TipRule, kept: Kept | undefined): Reply {
  const { say } = ctx;
  const buttons: Button[][] = [
    [
      press(say('button-other-time'), route('subscribe', 'time', writeDays(wish.days))),
      press(say('button-stop'), route('subscribe', 'stop')),
    ],
    [press(say('button-zone-change'), route('subscribe', 'clocks', wish.minute, writeDays(wish.days), 0))],
    [press(say('button-tip-now'), go('tip')), press(say('remind-reminders'), go('reminders'))],
  ];
  const blocks = [
    text(nextWords(ctx, wish, kept)),
    ...(wish.days.length === EVERY_DAY.length
      ? []
      : [text(say('subscribe-days', { days: daysWords(say, wish.days) }))]),
    text(say('subscribe-never-two')),
  ];
  return settings(blocks, buttons);
}

export function movedZone({ say, now }: Context, zone: string): Reply {
  const time = clockText(wallMinute(zone, now));
  const buttons = [[press(say('remind-reminders'), go('reminders'))]];
  return settings([text(say('zone-set', { town: townOf(zone), time }))], buttons);
}
