// The promises of a stretch and of movement breaks: what they say when they are due. Nothing is sent to a locked person.
import type { Reply } from '../../core/reply.ts';
import { press, reply, text, title } from '../../core/reply.ts';
import { go } from '../../core/route.ts';
import type { Say } from '../../core/say.ts';
import { EVERY_DAY, WEEKDAYS } from '../../core/time/week.ts';
import { HOUR_MINUTES, HOUR_MS } from '../../core/time/units.ts';
import type { PromiseContext, PromiseKind } from '../../domain/feature.ts';
import { isLocked } from '../../domain/lock/lock-card.ts';
import { WORK_HOURS } from './edit/rules.ts';

/** Different words for a break, by day and hour, so that it does not wear out. */
const BREAK_WORDS = 4;
const NOON = 12 * HOUR_MINUTES;

/** Bad days, in which a message asks for less. */
const isSoft = ({ record: { softUntil }, now }: PromiseContext): boolean => softUntil !== undefined && now < softUntil;

function breakMessage(say: Say, now: number, soft: boolean): Reply {
  const words = soft ? 'break-soft' : `break-${(Math.floor(now / HOUR_MS) % BREAK_WORDS) + 1}`;
  const lead = soft
    ? press(say('remind-breathe'), go('stretch', 'breathing-break'))
    : press(say('remind-minute'), go('stretch', 'standing', 1));
  return reply([title(say('break-title')), text(say(words))], { buttons: [[lead]] });
}

function stretchMessage(say: Say, soft: boolean): Reply {
  const lead = soft
    ? press(say('remind-gentle'), go('stretch', 'flare-gentle'))
    : press(say('button-stretch'), go('stretch'));
  return reply([title(say('stretch-time-title')), text(say(soft ? 'stretch-time-soft' : 'stretch-time'))], {
    buttons: [[lead]],
  });
}

export const stretchPromise: PromiseKind = {
  write: (ctx) => (isLocked(ctx.record, ctx.now) ? undefined : stretchMessage(ctx.say, isSoft(ctx))),
  describe: (say) => ({ name: say('reminder-stretch'), phrase: say('mydata-kind-stretch') }),
  repeats: {
    usual: (zone, minute = NOON) => ({ type: 'times', zone, minutes: [minute], days: EVERY_DAY }),
    edit: 'times',
  },
};

export const breakPromise: PromiseKind = {
  write: (ctx) => (isLocked(ctx.record, ctx.now) ? undefined : breakMessage(ctx.say, ctx.now, isSoft(ctx))),
  describe: (say) => ({ name: say('reminder-break'), phrase: say('mydata-kind-break') }),
  repeats: {
    usual: (zone) => ({ type: 'every', zone, every: 60, windows: [WORK_HOURS], days: WEEKDAYS }),
    edit: 'rhythm',
  },
};
