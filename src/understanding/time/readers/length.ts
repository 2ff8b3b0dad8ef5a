// Reads a length of time: 90 min, 1h30, an hour and a half, three quarters of an hour, two weeks. Pure.
import type { Found } from './items.ts';
import { nearly } from '../text/near.ts';
import type { Token } from '../text/tokens.ts';
import { CALENDAR_UNITS, UNITS } from '../text/words.ts';

interface Amount {
  readonly value: number;
  readonly next: number;
}

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** "and a half" and "and a quarter" behind a number or a unit. */
function fraction(tokens: readonly Token[], at: number): Amount | undefined {
  const start = text(tokens, at) === 'and' ? at + 1 : at;
  const next = text(tokens, start) === 'a' ? start + 1 : start;
  if (start === at && next === at) return undefined;
  const value = text(tokens, next) === 'half' ? 0.5 : text(tokens, next) === 'quarter' ? 0.25 : undefined;
  return value === undefined ? undefined : { value, next: next + 1 };
}

function readAmount(tokens: readonly Token[], at: number): Amount | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const skipped = token.text === 'the' || token.text === 'next' || token.text === 'another' ? at + 1 : at;
  if (skipped !== at) {
    const inner = readAmount(tokens, skipped);
    if (inner) return inner;
    return UNITS.has(text(tokens, skipped)) && token.text !== 'the' ? { value: 1, next: skipped } : undefined;
  }
  if (token.kind === 'number') {
    const mark = text(tokens, at + 1);
    const behind = tokens[at + 2];
    if ((mark === ',' || mark === '.') && behind?.kind === 'number' && !behind.gap && behind.digits > 0)
      return { value: token.value + behind.value / 10 ** behind.digits, next: at + 3 };
    if (mark === '/' && behind?.kind === 'number' && behind.value > 0)
      return { value: token.value / behind.value, next: at + 3 };
    if (/^quarters?$/.test(mark)) return { value: token.value / 4, next: ofA(tokens, at + 2) };
    const part = text(tokens, at + 1) === 'and' ? fraction(tokens, at + 1) : undefined;
    return part ? { value: token.value + part.value, next: part.next } : { value: token.value, next: at + 1 };
  }
  if (token.text === 'a' || token.text === 'an') {
    if (text(tokens, at + 1) === 'couple') return { value: 2, next: text(tokens, at + 2) === 'of' ? at + 3 : at + 2 };
    if (text(tokens, at + 1) === 'quarter') return { value: 0.25, next: ofA(tokens, at + 2) };
    if (text(tokens, at + 1) === 'half') return { value: 0.5, next: at + 2 };
    const further = tokens[at + 1];
    return further?.kind === 'number' ? readAmount(tokens, at + 1) : { value: 1, next: at + 1 };
  }
  if (token.text === 'quarter') return { value: 0.25, next: ofA(tokens, at + 1) };
  if (token.text === 'half') return { value: 0.5, next: /^an?$/.test(text(tokens, at + 1)) ? at + 2 : at + 1 };
  if (token.text === 'fortnight') return { value: 1, next: at };
  return undefined;
}

/** Behind "of an". */
function ofA(tokens: readonly Token[], at: number): number {
  const behind = text(tokens, at) === 'of' ? at + 1 : at;
  return /^an?$/.test(text(tokens, behind)) ? behind + 1 : behind;
}

/** One number with its unit, as minutes or months. */
function readOne(tokens: readonly Token[], at: number): { minutes: number; months: number; next: number } | undefined {
  const amount = readAmount(tokens, at);
  if (!amount) return undefined;
  const unit = text(tokens, amount.next);
  const minutes =
    UNITS.get(unit) ??
    (unit.length > 4
      ? UNITS.get(['minutes', 'minute', 'hours', 'weeks'].find((name) => nearly(unit, name)) ?? '')
      : undefined);
  const months = CALENDAR_UNITS.get(unit);
  if (minutes === undefined && months === undefined) return undefined;
  // A lone letter stands close to its number, or it is something else: "8 m", "a d".
  if (unit.length === 1 && tokens[at]?.kind !== 'number') return undefined;
  let next = amount.next + 1;
  let { value } = amount;
  const part = fraction(tokens, next);
  if (part && text(tokens, next) === 'and') {
    value += part.value;
    next = part.next;
  }
  return { minutes: value * (minutes ?? 0), months: value * (months ?? 0), next };
}

/** @param led whether "for" or "in" stood before it */
export function readLength(tokens: readonly Token[], at: number, led: boolean): Found | undefined {
  const first = readOne(tokens, at);
  if (!first) return undefined;
  let { minutes, months, next } = first;
  for (let more = 0; more < 3; more += 1) {
    const start = text(tokens, next) === 'and' || text(tokens, next) === ',' ? next + 1 : next;
    const token = tokens[start];
    const close = token?.kind === 'number' && token.digits > 0 && !token.gap && start === next;
    const further = token?.kind === 'number' ? readOne(tokens, start) : undefined;
    if (further && further.minutes < minutes) {
      minutes += further.minutes;
      months += further.months;
      next = further.next;
    } else if (
      token &&
      (close || (token.kind === 'number' && start === next)) &&
      minutes % 60 === 0 &&
      minutes < 1440 &&
      token.digits === 2 &&
      token.value < 60 &&
      text(tokens, start + 1) !== ':'
    ) {
      minutes += token.value;
      next = start + 1;
    } else break;
  }
  return { item: { type: 'length', minutes: Math.round(minutes), months, led }, next };
}
