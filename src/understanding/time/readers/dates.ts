// Reads a date as people say it: tomorrow, the 5th, 1 December, 2026-12-01, next week. Asks no calendar. Pure.
import type { Found } from './items.ts';
import type { DateWords } from './items.ts';
import type { Token } from '../text/tokens.ts';
import { MONTHS } from '../text/words.ts';

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

const date = (words: DateWords, next: number): Found => ({ item: { type: 'date', date: words }, next });

const unsure = (words: string, next: number): Found => ({ item: { type: 'vague', words }, next });

const ORDINAL = /^(?:st|nd|rd|th)$/;

/** A day of the month, with or without `th`. */
function readDay(tokens: readonly Token[], at: number): { day: number; ordinal: boolean; next: number } | undefined {
  const start = text(tokens, at) === 'the' ? at + 1 : at;
  const token = tokens[start];
  if (token?.kind !== 'number' || token.digits > 2 || token.value < 1 || token.value > 31) return undefined;
  const ordinal = ORDINAL.test(text(tokens, start + 1));
  return { day: token.value, ordinal, next: ordinal ? start + 2 : start + 1 };
}

const year = (tokens: readonly Token[], at: number): number | undefined => {
  const start = text(tokens, at) === ',' ? at + 1 : at;
  const token = tokens[start];
  return token?.digits === 4 && token.value >= 2020 && token.value < 2100 ? token.value : undefined;
};

function withYear(tokens: readonly Token[], day: number, month: number, next: number): Found {
  const named = year(tokens, next);
  if (named === undefined) return date({ day, month }, next);
  return date({ day, month, year: named }, text(tokens, next) === ',' ? next + 2 : next + 1);
}

/** 2026-12-01, 1.12., 12/01, 15/12/2026. */
function readNumeric(tokens: readonly Token[], at: number): Found | undefined {
  const [one, mark, two, mark2, three] = tokens.slice(at, at + 5);
  if (one?.kind !== 'number' || two?.kind !== 'number' || !mark || mark.gap || two.gap) return undefined;
  const behind = mark2?.text === mark.text && three?.kind === 'number' && !three.gap ? three : undefined;
  if (one.digits === 4 && mark.text === '-' && behind)
    return date({ year: one.value, month: two.value, day: behind.value }, at + 5);
  if (one.digits > 2 || two.digits > 2) return undefined;
  if (mark.text === '.' && (mark2?.text === '.' || behind)) {
    const [day, month] = [one.value, two.value];
    if (month < 1 || month > 12) return undefined;
    if (behind?.digits === 4) return date({ day, month, year: behind.value }, at + 5);
    return date({ day, month }, at + 4);
  }
  if (mark.text !== '/' || /^(?:an|of|h|hrs?|hours?)$/.test(text(tokens, at + 3))) return undefined;
  const named = behind?.digits === 4 ? { year: behind.value } : {};
  const next = behind ? at + 5 : at + 3;
  if (one.value > 12 && two.value <= 12) return date({ day: one.value, month: two.value, ...named }, next);
  if (two.value > 12 && one.value <= 12) return date({ day: two.value, month: one.value, ...named }, next);
  if (one.value === two.value) return date({ day: one.value, month: two.value, ...named }, next);
  return unsure(`${one.text}/${two.text}`, next);
}

type Named = Extract<DateWords, { named: unknown }>['named'];

const PHRASES: readonly (readonly [RegExp, DateWords])[] = [
  [/^(?:the )?overmorrow/, { ahead: 2 }],
  [/^(?:the )?week after next/, { named: 'weekAfterNext' }],
  ...(['week', 'month', 'year'] as const).map((named): readonly [RegExp, DateWords] => [
    new RegExp(`^(?:the )?next ${named}\\b`),
    { named: named satisfies Named },
  ]),
  [/^(?:the )?rest of (?:the |this )?week\b/, { named: 'thisWeek' }],
  [/^(?:the )?rest of (?:the |this )?month\b/, { named: 'monthEnd' }],
  [/^(?:the )?rest of (?:the |this )?year\b/, { named: 'yearEnd' }],
  [/^(?:the )?rest of (?:today|the day)\b/, { ahead: 0 }],
  [/^this week\b/, { named: 'thisWeek' }],
  [/^(?:this|the) weekend\b/, { named: 'thisWeekend' }],
  [/^(?:the )?end of (?:the |this )?week\b/, { named: 'thisWeek' }],
  [/^(?:the )?end of (?:the |this )?month\b/, { named: 'monthEnd' }],
  [/^(?:the )?end of (?:the |this )?year\b/, { named: 'yearEnd' }],
  [/^(?:the )?new year(?:'?s?)?(?: day)?\b/, { named: 'yearEnd' }],
  [/^new year's eve\b/, { day: 31, month: 12 }],
  [/^christmas eve\b/, { day: 24, month: 12 }],
  [/^(?:xmas|christmas)(?: day)?\b/, { day: 25, month: 12 }],
  [/^tomorrow\b/, { ahead: 1 }],
  [/^today\b/, { ahead: 0 }],
  [/^tonight\b/, { ahead: 0, soft: true }],
];

function readPhrase(tokens: readonly Token[], at: number): Found | undefined {
  const words = tokens.slice(at, at + 6).map((token) => token.text);
  const said = words.join(' ');
  for (const [pattern, meant] of PHRASES) {
    const match = pattern.exec(said);
    if (match) return date(meant, at + match[0].split(' ').length);
  }
  return undefined;
}

export function readDate(tokens: readonly Token[], at: number): Found | undefined {
  const found = readNumeric(tokens, at) ?? readPhrase(tokens, at);
  if (found) return found;
  const day = readDay(tokens, at);
  if (day) {
    const link = text(tokens, day.next) === 'of' ? day.next + 1 : day.next;
    const month = MONTHS.get(text(tokens, link));
    if (month !== undefined) return withYear(tokens, day.day, month, link + 1);
    return day.ordinal ? date({ day: day.day }, day.next) : undefined;
  }
  const month = MONTHS.get(text(tokens, at));
  if (month === undefined) return undefined;
  const behind = readDay(tokens, at + 1);
  if (behind && text(tokens, behind.next) !== ':' && !/^[ap]m$/.test(text(tokens, behind.next)))
    return withYear(tokens, behind.day, month, behind.next);
  // A month's name alone begins with its first day; "may" is another word more often.
  return text(tokens, at) === 'may' || text(tokens, at).length < 4 ? undefined : withYear(tokens, 1, month, at + 1);
}
