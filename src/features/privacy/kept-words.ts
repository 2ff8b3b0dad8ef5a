// Says in words what is kept: each promise, and each setting and count beside them. Pure.
import { whenWords } from '../../core/time/local-time.ts';
import type { Say } from '../../core/say.ts';
import type { Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import { ruleWords, spanWords } from '../shared/rule-words.ts';

/** Promise kinds that have words of their own. */
const KINDS = new Set(['tip', 'stretch', 'break', 'recheck', 'timer', 'course']);

/** One promise with its next time, and how often it was put off. */
export function promiseLine(say: Say, promise: Promised, zone: string | undefined, now: number): string {
  const { rule, due, ended, snoozes = 0, held } = promise;
  const kind = say(KINDS.has(promise.kind) ? `mydata-kind-${promise.kind}` : 'mydata-kind-other');
  const where = rule.type === 'once' ? (zone ?? 'UTC') : rule.zone;
  const next = ended
    ? say('mydata-ended')
    : due === undefined
      ? say('mydata-asleep')
      : say('mydata-next', { when: whenWords(say, due, where, now) });
  const more = [...(snoozes > 0 ? [say('mydata-snoozes', { snoozes })] : []), ...(held ? [say('mydata-held')] : [])];
  return [say('mydata-promise', { kind, rule: ruleWords(say, rule) }), next, ...more].join('; ');
}

/** Settings over all promises, and counts. */
export function restLines(say: Say, kept: Kept, now: number): readonly string[] {
  const { quiet, ceiling, silent, pausedUntil, softUntil, sent, closedAt, zone = 'UTC' } = kept;
  const when = (at: number): string => whenWords(say, at, zone, now);
  return [
    ...(quiet ? [say('mydata-quiet', { span: spanWords(quiet) })] : []),
    ...(ceiling === undefined ? [] : [say('mydata-ceiling', { most: ceiling })]),
    ...(silent === undefined ? [] : [say(silent ? 'mydata-silent' : 'mydata-sound')]),
    ...(pausedUntil === undefined ? [] : [say('mydata-paused', { when: when(pausedUntil) })]),
    ...(softUntil === undefined ? [] : [say('mydata-soft', { when: when(softUntil) })]),
    ...(sent ? [say('mydata-sent', { day: sent.day, week: sent.week, unheard: sent.unheard })] : []),
    ...(closedAt === undefined ? [] : [say('mydata-closed', { when: when(closedAt) })]),
  ];
}
