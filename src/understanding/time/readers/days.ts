// Reads days of the week: single ones, ranges, weekdays, the weekend, and what is left out of them. Pure.
import { EVERY_DAY, WEEKDAYS } from '../../../core/time/week.ts';
import type { Found } from './items.ts';
import type { Token } from '../text/tokens.ts';
import { nearly } from '../text/near.ts';
import { DAY_NAMES, DAYS, EXCEPT } from '../text/words.ts';

const WEEKEND: readonly number[] = [6, 7];

/** A day's number; a name with one letter wrong is one too, when it is long enough to be no other word. */
function dayOf(word: string): number | undefined {
  const known = DAYS.get(word);
  if (known !== undefined || word.length < 6) return known;
  const single = word.replace(/s$/, '');
  const near = DAY_NAMES.findIndex((name) => nearly(single, name));
  return near < 0 ? undefined : near + 1;
}

/** From one day to another, over the weekend too. */
const span = (first: number, last: number): readonly number[] =>
  Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, at) => ((first - 1 + at) % 7) + 1);

const TO = new Set(['-', 'to', 'until', 'through', 'thru']);

export function readDays(tokens: readonly Token[], at: number): Found | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  if (token.text === 'weekday') return { item: { type: 'days', days: WEEKDAYS }, next: at + 1 };
  if (token.text === 'weekend') return { item: { type: 'days', days: WEEKEND }, next: at + 1 };
  if (token.text === 'daily') return { item: { type: 'days', days: EVERY_DAY, weak: true }, next: at + 1 };
  if ((token.text === 'every' || token.text === 'any') && tokens[at + 1]?.text === 'day')
    return { item: { type: 'days', days: EVERY_DAY, weak: true }, next: at + 2 };
  if (token.text === 'next') {
    const found = readDays(tokens, at + 1);
    return found?.item.type === 'days' && found.item.days.length === 1
      ? { item: { ...found.item, next: true }, next: found.next }
      : undefined;
  }
  const day = dayOf(token.text);
  if (day === undefined) return undefined;
  const dotted = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const link = tokens[dotted]?.text ?? '';
  const last = TO.has(link) ? dayOf(tokens[dotted + 1]?.text ?? '') : undefined;
  if (last !== undefined) return { item: { type: 'days', days: span(day, last) }, next: dotted + 2 };
  return { item: { type: 'days', days: [day] }, next: dotted };
}

/** "weekends nothing", "Sunday off". */
export function readFree(tokens: readonly Token[], at: number): Found | undefined {
  const found = readDays(tokens, at);
  if (found?.item.type !== 'days' || !/^(?:nothing|none|off|free)$/.test(tokens[found.next]?.text ?? ''))
    return undefined;
  return { item: { type: 'except', days: found.item.days }, next: found.next + 1 };
}

const BETWEEN = new Set(['on', 'for', 'the', 'at', 'from', 'in', 'and', ',', 'or', '&', '/', 'any']);

/** "except Monday and Tuesday", "but not on weekends", "apart from Tue". */
export function readExcept(tokens: readonly Token[], at: number): Found | undefined {
  const led = tokens[at]?.text === 'apart' || tokens[at]?.text === 'other';
  const outside = led && /^(?:from|than)$/.test(tokens[at + 1]?.text ?? '');
  if (!outside && !EXCEPT.has(tokens[at]?.text ?? '')) return undefined;
  const but = tokens[at]?.text === 'but' && !EXCEPT.has(tokens[at + 1]?.text ?? '');
  let next = outside ? at + 2 : at + 1;
  while (EXCEPT.has(tokens[next]?.text ?? '')) next += 1;
  const days: number[] = [];
  let end = next;
  for (let found; ;) {
    while (BETWEEN.has(tokens[next]?.text ?? '')) next += 1;
    found = readDays(tokens, next);
    if (found?.item.type !== 'days' || found.item.weak) break;
    days.push(...found.item.days);
    next = found.next;
    end = next;
  }
  return days.length === 0 ? undefined : { item: { type: 'except', days, ...(but ? { but } : {}) }, next: end };
}
