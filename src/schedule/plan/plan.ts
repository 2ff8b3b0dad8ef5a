// When each promise of one chat is due next, with all that the chat has decided: quiet hours, ceiling, snoozes, bad days,
// and how long it has not reacted. Pure functions of a record and an instant. A pause is looked at when something is due.
import { Temporal } from 'temporal-polyfill';
import type { Kept } from '../../core/record.ts';
import type { Promised, Rule, Span } from '../../core/promise.ts';
import { HOUR_MINUTES, HOUR_MS, type EpochMs } from '../../core/time/units.ts';
import { isAsleep, isLimited, isResting, mayOn } from './engagement.ts';
import { lateEnd, mostLate, nextDue, slotOf } from './due.ts';
import { afterQuiet, localDay, startOf } from './local-clock.ts';

/** The kind of promise that waits for nothing: something lies on a person's skin. */
const TIMER = 'timer';

/** A pack has long come off by then, and a message about it would only confuse. Until then it may still be on. */
const TIMER_LATE_MS = 3 * HOUR_MS;

/** What waited for the end of a pause does not arrive at night, whatever hours are quiet. */
const NIGHT: Span = { from: 22 * HOUR_MINUTES, to: 8 * HOUR_MINUTES };

/** Days looked at for one on which something may be sent; a week always has one. */
const DAYS_AHEAD = 8;

export const isTimer = ({ kind }: Promised): boolean => kind === TIMER;

/** Whether thinning, ceiling and merging are for it. */
export const isRegular = ({ rule }: Promised): boolean => rule.type !== 'once';

/** The end of the time (not included) in which what was due at `due` may still be delivered. */
export const endOf = (promise: Promised, due: EpochMs): EpochMs =>
  isTimer(promise) ? due + TIMER_LATE_MS : lateEnd(promise.rule, due);

/** Whether a person waits for it at its minute. */
export const isAwaited = (promise: Promised): boolean =>
  isTimer(promise) || (promise.snoozeAt !== undefined && promise.snoozeAt === promise.due);

/** Whether these are bad days, in which reminders come half as often and ask for less. */
export const isSoft = ({ softUntil }: Kept, now: EpochMs): boolean => softUntil !== undefined && now < softUntil;

/** The rule as it counts now. */
const ruleNow = (kept: Kept, rule: Rule, now: EpochMs): Rule =>
  rule.type === 'every' && isSoft(kept, now) ? { ...rule, every: rule.every * 2 } : rule;

const zoneOf = (kept: Kept, { rule }: Promised): string => (rule.type === 'once' ? (kept.zone ?? 'UTC') : rule.zone);

/** The first instant from `after` on at which the chat's counts let something regular through. */
function floor(kept: Kept, zone: string, after: EpochMs): EpochMs {
  if (!isLimited(kept)) return after;
  let date = localDay(zone, after);
  for (let day = 0; day < DAYS_AHEAD; day += 1, date = date.add({ days: 1 })) {
    if (!mayOn(kept, date.toString())) continue;
    return day === 0 ? after : startOf(date, zone) - 1;
  }
  return after;
}

/**
 * The next due instant of a promise after an instant; undefined when it ended, is over or sleeps.
 * @throws RangeError when the zone does not exist
 */
export function dueOf(kept: Kept, promise: Promised, after: EpochMs): EpochMs | undefined {
  const { rule, claimed, snoozeAt } = promise;
  if (promise.ended) return undefined;
  if (rule.type === 'once') return claimed === 'once' ? undefined : rule.at;
  if (snoozeAt !== undefined && snoozeAt > after) return snoozeAt;
  if (isAsleep(kept) || isResting(kept)) return undefined;
  return nextDue(ruleNow(kept, rule, after), floor(kept, rule.zone, after), claimed, kept.quiet)?.due;
}

/**
 * From when on to look for the next due instant of a promise whose last one has passed unused: what came due since and is
 * still in its time is kept, also after a day or more in which nothing was sent.
 */
export const sinceMissed = ({ rule, due = 0 }: Promised, now: EpochMs): EpochMs => Math.max(due, now - mostLate(rule));

/**
 * The record with every promise's due instant as it follows from the rest of it. What is due already and not yet sent
 * stays due, or what came due after it where its own time is over; what waits for the end of a pause waits for the end as it is now.
 */
export function replan(kept: Kept, now: EpochMs): Kept {
  const promises = kept.promises?.map((promise): Promised => {
    const { due } = promise;
    if (promise.held) return { ...promise, due: holdUntil(kept, promise, now) ?? now };
    if (promise.ended || due === undefined || due > now) return { ...promise, due: dueOf(kept, promise, now) };
    return now < endOf(promise, due) ? promise : { ...promise, due: dueOf(kept, promise, sinceMissed(promise, now)) };
  });
  return promises ? { ...kept, promises } : kept;
}

/** When the pause lets this promise through; undefined when nothing holds it at `now`. */
export function holdUntil(kept: Kept, promise: Promised, now: EpochMs): EpochMs | undefined {
  const { pausedUntil = now } = kept;
  if (pausedUntil <= now || isTimer(promise)) return undefined;
  return afterQuiet(pausedUntil, zoneOf(kept, promise), kept.quiet ?? NIGHT);
}

/** When quiet hours let what was promised once through; undefined when they do not keep it at `now`. */
export function quietUntil(kept: Kept, promise: Promised, now: EpochMs): EpochMs | undefined {
  const until = afterQuiet(now, zoneOf(kept, promise), kept.quiet);
  return until > now && !isTimer(promise) ? until : undefined;
}

/** The slot a due instant of this promise stands for: of its own when it was put off within the slot last used. */
export function slotFor({ rule, claimed = '', snoozeAt, snoozes = 1, ...promise }: Promised, due: EpochMs): string {
  const slot = slotOf(rule, due);
  if (rule.type === 'once' || slot > claimed) return slot;
  const putOff = snoozeAt === due || (promise.held === true && snoozeAt !== undefined);
  return putOff ? `${claimed.split('+')[0] ?? ''}+${snoozes}` : slot;
}

/** Moves everything to another zone: the same times on the clock there. */
export function moveZone(kept: Kept, zone: string, now: EpochMs): Kept {
  const promises = kept.promises?.map((promise): Promised => {
    if (promise.rule.type === 'once') return promise;
    // What was due on the old clock is due no more; the new one decides.
    return { ...promise, due: undefined, rule: { ...promise.rule, zone } };
  });
  const moved = promises ? { ...kept, zone, promises } : { ...kept, zone };
  return replan(moved, now);
}

/** The local date of an instant where the chat is. */
export const dateOf = (kept: Kept, promise: Promised, at: EpochMs): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneOf(kept, promise)).toPlainDate().toString();
