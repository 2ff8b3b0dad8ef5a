// What can be changed about when something comes. Pure: a rule in, another rule out, never one without a time or a day.
import { HOUR_MINUTES } from '../../../core/time/units.ts';
import type { Span } from '../../../core/promise.ts';
import type { RecurringRule } from '../../../domain/recurring.ts';

/** Minutes from one movement break to the next that can be chosen. */
export const RHYTHMS = [20, 30, 45, 60, 90, 120] as const;
/** Times of one promise, so that their buttons stay readable. */
export const MOST_TIMES = 8;
export const MOST_WINDOWS = 4;

/** The usual hours of a working day. */
export const WORK_HOURS: Span = { from: 9 * HOUR_MINUTES, to: 17 * HOUR_MINUTES };

export const withDays = (rule: RecurringRule, days: readonly number[]): RecurringRule => ({ ...rule, days });

/** Adds a time of day; a tip, of which there is one a day, moves to it, and breaks in a rhythm become breaks at times. */
export function withTime(rule: RecurringRule, minute: number): RecurringRule | undefined {
  const { zone, days } = rule;
  if (rule.type === 'daily') return { ...rule, minute };
  if (rule.type === 'every') return { type: 'times', zone, days, minutes: [minute] };
  const minutes = [...new Set([...rule.minutes, minute])].sort((one, other) => one - other);
  return minutes.length > MOST_TIMES ? undefined : { ...rule, minutes };
}

/** Takes a time of day out; the last one stays. */
export function withoutTime(rule: RecurringRule, minute: number): RecurringRule | undefined {
  if (rule.type !== 'times') return undefined;
  const minutes = rule.minutes.filter((each) => each !== minute);
  return minutes.length === 0 ? undefined : { ...rule, minutes };
}

/** Breaks in a rhythm, in the windows they had. */
export function withRhythm(rule: RecurringRule, every: number): RecurringRule {
  const { zone, days } = rule;
  return { type: 'every', zone, days, every, windows: rule.type === 'every' ? rule.windows : [WORK_HOURS] };
}

/** Adds a window; another that begins at the same time gives way. */
export function withWindow(rule: RecurringRule, window: Span): RecurringRule | undefined {
  if (rule.type !== 'every') return undefined;
  const others = rule.windows.filter(({ from }) => from !== window.from);
  const windows = [...others, window].sort((one, other) => one.from - other.from);
  return windows.length > MOST_WINDOWS ? undefined : { ...rule, windows };
}

/** Takes the window out that begins at a minute; the last one stays. */
export function withoutWindow(rule: RecurringRule, from: number): RecurringRule | undefined {
  if (rule.type !== 'every') return undefined;
  const windows = rule.windows.filter((window) => window.from !== from);
  return windows.length === 0 ? undefined : { ...rule, windows };
}
