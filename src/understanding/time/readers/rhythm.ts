// Reads how often something comes: every 2 hours, every other day, hourly, twice a day, monthly. Pure.
import { EVERY_DAY } from '../../../core/time/week.ts';
import { never, type Found } from './items.ts';
import { readLength } from './length.ts';
import type { Token } from '../text/tokens.ts';

const DAY = 1440;

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

const everyDays = (days: number, next: number): Found => ({ item: { type: 'everyDays', days }, next });

const TOO_LONG = /^(?:months?|years?|birthdays?|seconds?|secs?)$/;

/** Behind "every". */
function readEvery(tokens: readonly Token[], at: number): Found | undefined {
  const word = text(tokens, at + 1);
  const after = text(tokens, at + 2);
  if (word === 'other' || word === 'second' || word === '2nd' || word === 'alternate' || word === 'alternating') {
    if (/^days?$/.test(after)) return everyDays(2, at + 3);
    if (/^weeks?$/.test(after)) return everyDays(14, at + 3);
    if (/^hours?$/.test(after)) return { item: { type: 'everyMinutes', minutes: 120 }, next: at + 3 };
    return /day$|^(?:mon|tue|wed|thu|fri|sat|sun)/.test(after)
      ? { item: { type: 'vague', words: `${word} ${after}` }, next: at + 3 }
      : undefined;
  }
  const ordinal = /^(?:third|fourth|fifth|sixth|seventh|tenth)$/.exec(word);
  const counted = tokens[at + 1]?.kind === 'number' && /^(?:st|nd|rd|th)$/.test(after);
  if (counted && text(tokens, at + 3) === 'day') return everyDays(tokens[at + 1]?.value ?? 0, at + 4);
  if (ordinal && after === 'day') {
    const names = ['third', 'fourth', 'fifth', 'sixth', 'seventh', '', '', 'tenth'];
    return everyDays(names.indexOf(word) + 3, at + 3);
  }
  if (TOO_LONG.test(word)) return never(tokens, at, at + 2);
  if (tokens[at + 1]?.kind === 'number' && TOO_LONG.test(after)) return never(tokens, at, at + 3);
  const start = word === 'single' ? at + 2 : at + 1;
  const bare = /^(?:hour|hr|minute|min|fortnight)$/.test(text(tokens, start));
  const found = bare ? readUnit(tokens, start) : readLength(tokens, start, false);
  if (found?.item.type !== 'length' || found.item.months > 0) {
    if (found) return never(tokens, at, found.next);
    // "every" before days or a part of the day says nothing more.
    return word === 'evry' || word === 'every' ? readEvery(tokens, at + 1) : undefined;
  }
  return rhythm(tokens, at, found.item.minutes, found.next);
}

function readUnit(tokens: readonly Token[], at: number): Found {
  const minutes = { hour: 60, hr: 60, minute: 1, min: 1, fortnight: 14 * DAY }[text(tokens, at)] ?? 0;
  // "every hour and a half"
  const half = text(tokens, at + 1) === 'and' && text(tokens, at + 2) === 'a' && text(tokens, at + 3) === 'half';
  return {
    item: { type: 'length', minutes: half ? minutes * 1.5 : minutes, months: 0, led: false },
    next: half ? at + 4 : at + 1,
  };
}

function rhythm(tokens: readonly Token[], at: number, minutes: number, next: number): Found {
  if (minutes < 2) return never(tokens, at, next);
  if (minutes % DAY !== 0) return { item: { type: 'everyMinutes', minutes }, next };
  const days = minutes / DAY;
  return days === 1 ? { item: { type: 'days', days: EVERY_DAY, weak: true }, next } : everyDays(days, next);
}

const COUNTS = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);
const PER = /^(?:a|per|each|every|an)$/;

/** "twice a day", "3x daily", "three times per week", "once an hour". */
function readCount(tokens: readonly Token[], at: number): Found | undefined {
  const word = COUNTS.get(text(tokens, at));
  const token = tokens[at];
  const counted = token?.kind === 'number' && /^(?:x|times|time|×)$/.test(text(tokens, at + 1));
  const times = word ?? (counted ? token.value : undefined);
  if (times === undefined) return undefined;
  let next = word === undefined ? at + 2 : at + 1;
  if (PER.test(text(tokens, next))) next += 1;
  const unit = text(tokens, next);
  if (/^(?:day|daily)$/.test(unit)) return { item: { type: 'count', times, per: 'day' }, next: next + 1 };
  if (/^(?:week|weekly)$/.test(unit)) return { item: { type: 'count', times, per: 'week' }, next: next + 1 };
  if (unit === 'hour' && times > 0) return rhythm(tokens, at, Math.round(60 / times), next + 1);
  return /^(?:month|year|monthly|yearly)$/.test(unit) ? never(tokens, at, next + 1) : undefined;
}

const ALONE: ReadonlyMap<string, number> = new Map([
  ['hourly', 60],
  ['fortnightly', 14 * DAY],
  ['biweekly', 14 * DAY],
]);

export function readRhythm(tokens: readonly Token[], at: number): Found | undefined {
  const word = text(tokens, at);
  const alone = ALONE.get(word);
  if (alone !== undefined) return rhythm(tokens, at, alone, at + 1);
  if (/^(?:monthly|yearly|annually|quarterly)$/.test(word)) return never(tokens, at, at + 1);
  if (word === 'weekly') return { item: { type: 'count', times: 1, per: 'week' }, next: at + 1 };
  if (/^alternat(?:e|ing)$/.test(word) && /^days?$/.test(text(tokens, at + 1))) return everyDays(2, at + 2);
  if (/^(?:every|each|evry|evrey|ever|everry)$/.test(word)) return readEvery(tokens, at);
  // "first monday of the month"
  if (
    word === 'of' &&
    /^(?:the|every|each)$/.test(text(tokens, at + 1)) &&
    /^(?:month|year)$/.test(text(tokens, at + 2))
  )
    return never(tokens, at, at + 3);
  return readCount(tokens, at);
}
