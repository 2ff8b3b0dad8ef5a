// Words that point at lines of a list or say plainly yes, no, none or not sure, as people type them in English. Pure.

const COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const NONE = /^(?:no|nope|none|nothing|neither|no to all|none of (?:these|them|those))$/;
const NOT_SURE =
  /^(?:not sure|unsure|maybe|perhaps|i am not sure|i'm not sure|(?:i )?(?:don'?t|do not) know|no idea|idk)$/;
const YES = /^(?:yes|yep|yeah|yup|y)$/;
const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };

/** What was typed, without capitals, curly quotes and the full stop. */
export const plainWords = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!]+$/, '');

export const saysNone = (words: string): boolean => NONE.test(words);
export const saysNotSure = (words: string): boolean => NOT_SURE.test(words);
export const saysYes = (words: string): boolean => YES.test(words);

const upTo = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

/** The place that "the second one" or "last" points at. */
function ordinal(words: string, lines: number): number | undefined {
  const [, word = ''] = /^(?:the )?(\w+)(?: one)?$/.exec(words) ?? [];
  if (word === 'last') return lines - 1;
  const place = ORDINALS.indexOf(word);
  return place >= 0 && place < lines ? place : undefined;
}

/**
 * The places of a list that words point at: `1 3`, `1,3 and 4`, `the first two`, `the second and the last`, `all`.
 * @param lines how many lines there are
 * @returns places from 0; undefined when the words point at none, or beyond the list
 */
export function pointedAt(words: string, lines: number): readonly number[] | undefined {
  if (/^(?:all|all of (?:these|them))$/.test(words) || (words === 'both' && lines === 2)) return upTo(lines);
  const numbers = words.split(/\s*(?:,|&|\+|\band\b|\s)\s*/).filter((part) => part !== '');
  if (numbers.length > 1 && numbers.every((part) => /^\d{1,2}$/.test(part))) {
    const places = numbers.map((part) => Number(part) - 1);
    return places.every((place) => place >= 0 && place < lines) ? places : undefined;
  }
  const [, end, given = ''] = /^(?:the )?(first|last) (\w+)$/.exec(words) ?? [];
  const count = COUNTS[given] ?? (/^\d$/.test(given) ? Number(given) : 0);
  if (end !== undefined && given !== 'one' && count > 0 && count <= lines)
    return upTo(lines).slice(end === 'first' ? 0 : lines - count, end === 'first' ? count : lines);
  const places = words.split(/\s*(?:,|&|\band\b)\s*/).map((part) => ordinal(part, lines));
  return places.every((place) => place !== undefined) ? places : undefined;
}

/** How many days "10 days", "3 weeks" or "a month" are; undefined without a unit. */
export function daysIn(words: string): number | undefined {
  const [, amount = '', unit = ''] =
    /^(?:about |for |over |since )*(\d{1,3}|an?|one|two|three|four|five|six) (hour|day|week|month|year)s?(?: ago| now)?$/.exec(
      words,
    ) ?? [];
  const days = DAYS[unit];
  return days === undefined
    ? undefined
    : Math.floor((COUNTS[amount] ?? (/^an?$/.test(amount) ? 1 : Number(amount))) * days);
}
