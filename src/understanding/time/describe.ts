// Writes a reading in the short forms in which labelled sentences say what they mean. For comparing the two.
import { Temporal } from 'temporal-polyfill';
import { clockText } from '../../core/time/local-time.ts';
import { EVERY_DAY } from '../../core/time/week.ts';
import type { TimeReading } from './reading.ts';

/** What a labelled sentence expects: a form, `ask` or `reject`. */
export type TimeForm = 'ask' | 'reject' | Readonly<Record<string, unknown>>;

const times = (minutes: readonly number[]): readonly string[] => minutes.map(clockText);

const instantText = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' });

/**
 * @param snooze whether an instant is one to come back at, as opposed to the end of a pause
 */
export function describeTime(reading: TimeReading, snooze = false): TimeForm {
  const { ask, reject, rules, everyDays, every, at, minutes, zone, end } = reading;
  if (reject) return 'reject';
  if (ask) return 'ask';
  const place = { ...(zone === undefined ? {} : { zone }), ...(end === undefined ? {} : { until: end }) };
  if (every) {
    const [window, more] = every.windows;
    if (more) return 'ask';
    return {
      everyMinutes: every.minutes,
      ...(window ? { from: clockText(window.from), to: clockText(window.to) } : {}),
      ...(every.days && every.days.length < EVERY_DAY.length ? { days: every.days } : {}),
      ...place,
    };
  }
  if (everyDays) {
    const { days } = everyDays;
    return { everyDays: days, ...(everyDays.minutes.length > 0 ? { times: times(everyDays.minutes) } : {}), ...place };
  }
  if (rules) {
    const [rule, more] = rules;
    if (rule && !more) return { times: times(rule.minutes), days: rule.days, ...place };
    return { rules: rules.map((each) => ({ times: times(each.minutes), days: each.days })), ...place };
  }
  if (at !== undefined) return { [snooze ? 'snoozeUntil' : 'pauseUntil']: instantText(at) };
  if (minutes !== undefined) return { durationMinutes: minutes };
  return zone === undefined ? 'ask' : { zone };
}
