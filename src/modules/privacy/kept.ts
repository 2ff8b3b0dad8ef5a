// Says in words all that a record holds. Whatever is added to the record must be told here too.
import { daysWords } from '../../core/days-words.ts';
import { clockText, whenWords } from '../../core/local-time.ts';
import type { Say } from '../../core/words.ts';
import type { Check, Kept, Promised } from '../../store/port.ts';

/** Promise kinds that have words of their own. */
const KINDS = new Set(['tip', 'timer', 'course', 'recheck']);

/** Levels that do not end by themselves. */
const LOCKS: ReadonlySet<Check['level']> = new Set(['urgent_same_day', 'emergency']);

function promiseLine(say: Say, promise: Promised, zone: string, now: number): string {
  const { rule, due } = promise;
  const kind = say(KINDS.has(promise.kind) ? `mydata-kind-${promise.kind}` : 'mydata-kind-other');
  if (rule.type === 'once') {
    return due === undefined
      ? say('mydata-promise-over', { kind })
      : say('mydata-promise-once', { kind, when: whenWords(say, due, zone, now) });
  }
  const rhythm = say('mydata-rule-daily', { time: clockText(rule.minute), days: daysWords(say, rule.days) });
  const next =
    due === undefined ? say('mydata-ended') : say('mydata-next', { when: whenWords(say, due, rule.zone, now) });
  return `${say('mydata-promise', { kind, rule: rhythm })}; ${next}`;
}

function checkLines(say: Say, check: Check, zone: string, now: number): readonly string[] {
  const { level, at, until, limits, country } = check;
  const made = { level: say(`mydata-level-${level}`), at: whenWords(say, at, zone, now) };
  const ending = LOCKS.has(level)
    ? say('mydata-check-lock', made)
    : now < until
      ? say('mydata-check', { ...made, until: whenWords(say, until, zone, now) })
      : say('mydata-check-over', made);
  return [
    ending,
    ...(limits.length === 0
      ? []
      : [say('mydata-limits', { limits: limits.map((id) => say(`mydata-limit-${id}`)).join('; ') })]),
    ...(country === undefined ? [] : [say('mydata-check-country', { country })]),
  ];
}

/** One line for each thing kept; times in the person's own zone, or in UTC. */
export function keptLines(say: Say, kept: Kept, now: number): readonly string[] {
  const { chat, zone, country, lastTip, promises = [], check } = kept;
  const clock = zone ?? 'UTC';
  return [
    say('mydata-address', { platform: chat.platform, id: chat.id }),
    ...(zone === undefined ? [] : [say('mydata-zone', { zone })]),
    ...(country === undefined ? [] : [say('mydata-country', { country })]),
    ...(lastTip === undefined ? [] : [say('mydata-last-tip', { tip: lastTip })]),
    ...promises.map((promise) => promiseLine(say, promise, clock, now)),
    ...(check === undefined ? [] : checkLines(say, check, clock, now)),
  ];
}
