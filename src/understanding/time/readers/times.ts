// Reads what stands at one place of a text as a time, a window or a length, whichever it is beside its neighbours. Pure.
import { readClock } from './clock.ts';
import type { ClockHint } from './hand.ts';
import { readDays } from './days.ts';
import type { ClockItem, Found } from './items.ts';
import { readLength } from './length.ts';
import type { Token } from '../text/tokens.ts';
import { FILLERS, PARTS } from '../text/words.ts';

/** What the text is about, as far as it changes how single words are read. */
export interface ScanHint {
  /** Times that come again, as opposed to one instant or a length. */
  readonly recurring: boolean;
  /** A whole sentence, in which most words are about something else. */
  readonly sentence: boolean;
  /** Reads a place from here, if places are looked for at all. */
  readonly place?: (tokens: readonly Token[], at: number) => Found | undefined;
}

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

const RANGE_TO = new Set(['to', '-', 'until', 'and', 'through']);

/** "9 to 5", "between 9 and 17", "from nine to five", "8am-8pm". */
function readRange(tokens: readonly Token[], at: number, hint: ClockHint): Found | undefined {
  const lead = text(tokens, at);
  const start = lead === 'between' || lead === 'from' ? at + 1 : at;
  const from = readClock(tokens, start, { ...hint, windows: true });
  if (from?.item.type !== 'clock') return undefined;
  const link = text(tokens, from.next);
  if (!RANGE_TO.has(link) || (link === 'and' && lead !== 'between')) return undefined;
  const to = readClock(tokens, from.next + 1, { ...hint, windows: true });
  if (to?.item.type !== 'clock') return undefined;
  return { item: { type: 'range', from: from.item, to: to.item }, next: to.next };
}

/** "not 8:00", "instead of 8am", "from 8 to 9" are times that are not meant. */
function readRefused(tokens: readonly Token[], at: number, hint: ClockHint): Found | undefined {
  const word = text(tokens, at);
  const start = word === 'instead' && text(tokens, at + 1) === 'of' ? at + 2 : word === 'not' ? at + 1 : undefined;
  if (start === undefined) return undefined;
  const found = readClock(tokens, text(tokens, start) === 'at' ? start + 1 : start, hint);
  return found?.item.type === 'clock' ? { item: { type: 'refused', time: found.item }, next: found.next } : undefined;
}

/** "change 8am to 7:30am", "move it from 8 to 9": the second is meant. */
function readMove(tokens: readonly Token[], at: number, hint: ClockHint): Found | undefined {
  if (!/^(?:change|move|switch|shift)$/.test(text(tokens, at))) return undefined;
  let start = at + 1;
  while (/^(?:it|the|my|tip|from|time)$/.test(text(tokens, start))) start += 1;
  const from = readClock(tokens, start, { ...hint, windows: true });
  return from?.item.type === 'clock' && text(tokens, from.next) === 'to'
    ? { item: { type: 'refused', time: from.item }, next: from.next + 1 }
    : undefined;
}

const SOFT = /^(?:sun|sat|mon|wed|tue|fri|thu)s?$/;

/** In a sentence, "sun" and "sat" are days only beside a time, a day or nothing. */
export function isDayWord(tokens: readonly Token[], at: number): boolean {
  if (!SOFT.test(text(tokens, at))) return true;
  const after = tokens[at + 1];
  return (
    after?.kind !== 'word' || FILLERS.has(after.text) || PARTS.has(after.text) || readDays(tokens, at + 1) !== undefined
  );
}

const COUNTED = /^(?:tips?|stretches|exercises?|minutes?|tablets?|times|floors?|moves?|sets?|reps?)$/;

/** In a sentence a number alone is a time only where a word leads to it. */
function isTimeNumber(tokens: readonly Token[], at: number, item: ClockItem, next: number): boolean {
  const before = text(tokens, at - 1);
  if (COUNTED.test(text(tokens, next))) return false;
  if (!item.bare) return !(tokens[at]?.digits === 4 && tokens[next]?.kind === 'number');
  if (text(tokens, next) === 'at') return false;
  return (
    /^(?:at|by|around|about|before|after|and|it)$/.test(before) || (at === 0 && next >= tokens.length) || before === ','
  );
}

/** @param windows whether a rhythm asks for a window @param dated whether a date or a day stands before it */
export function readTimes(
  tokens: readonly Token[],
  at: number,
  hint: ScanHint,
  windows: boolean,
  dated: boolean,
): Found | undefined {
  const led = dated || /^(?:at|by)$/.test(text(tokens, at - 1));
  const clock: ClockHint = { lengths: !hint.recurring && !led, windows, dates: !hint.recurring };
  const refused = readRefused(tokens, at, clock) ?? readMove(tokens, at, clock);
  if (refused) return refused;
  const range = readRange(tokens, at, clock);
  const single = readClock(tokens, at, clock);
  // "ten to nine" is a time, unless a rhythm asks for a window.
  if (range && (single?.next !== range.next || windows)) return range;
  const leads = text(tokens, at - 1) === 'for' || text(tokens, at - 1) === 'in' || text(tokens, at - 1) === 'next';
  const length = readLength(tokens, at, leads);
  const written = (tokens[at]?.digits ?? 0) > 2 && (tokens[at]?.digits === 4 || hint.recurring);
  const minutesTo = single && length && (single.next > length.next || written);
  if (
    length &&
    !minutesTo &&
    !(single && led && /^h$/.test(text(tokens, at + 1))) &&
    !(hint.recurring && /^h(?:rs)?$/.test(text(tokens, at + 1)) && !leads)
  )
    return length;
  if (single?.item.type === 'clock' && hint.sentence && !isTimeNumber(tokens, at, single.item, single.next))
    return undefined;
  const loose =
    single?.item.type === 'clock' ? single.item.bare : single?.item.type === 'never' && single.next === at + 1;
  if (hint.sentence && single?.item.type === 'never' && single.next === at + 1) return undefined;
  // "in 5", or a number that no clock shows where lengths are told: of what, it does not say.
  if (single && loose && ((leads && !hint.sentence) || (!hint.recurring && single.item.type === 'never')))
    return { item: { type: 'vague', words: text(tokens, at) }, next: at + 1 };
  return single;
}
