// Says a promise in words for /mydata: what it is, when it comes, and how often it was put off. Pure.
import type { Promised } from '../../core/promise.ts';
import type { Say } from '../../core/say.ts';
import { whenWords } from '../../core/time/local-time.ts';
import type { PromiseKind } from '../../domain/feature.ts';
import { ruleWords } from '../shared/rule-words.ts';

/**
 * @param kind undefined for a promise that no feature knows (any more)
 * @param zone where the chat is, IANA
 * @param now epoch milliseconds
 */
export function promiseLine(
  say: Say,
  kind: PromiseKind | undefined,
  promise: Promised,
  zone: string | undefined,
  now: number,
): string {
  const { rule, due, ended, snoozes = 0, held } = promise;
  const phrase = kind?.describe(say, promise).phrase ?? say('mydata-kind-other');
  const where = rule.type === 'once' ? (zone ?? 'UTC') : rule.zone;
  const next = ended
    ? say('mydata-ended')
    : due === undefined
      ? say('mydata-asleep')
      : say('mydata-next', { when: whenWords(say, due, where, now) });
  const more = [...(snoozes > 0 ? [say('mydata-snoozes', { snoozes })] : []), ...(held ? [say('mydata-held')] : [])];
  return [say('mydata-promise', { kind: phrase, rule: ruleWords(say, rule) }), next, ...more].join('; ');
}
