// Reads a time of day as people write and say it. Knows nothing of days or places. Pure.
import { HOUR_MINUTES } from '../core/time/units.ts';

/** What people mean by a part of the day alone, in minutes of the day. */
const PARTS = new Map([
  ['midnight', 0],
  ['morning', 8 * HOUR_MINUTES],
  ['mornings', 8 * HOUR_MINUTES],
  ['noon', 12 * HOUR_MINUTES],
  ['midday', 12 * HOUR_MINUTES],
  ['lunchtime', 12 * HOUR_MINUTES],
  ['afternoon', 15 * HOUR_MINUTES],
  ['afternoons', 15 * HOUR_MINUTES],
  ['evening', 20 * HOUR_MINUTES],
  ['evenings', 20 * HOUR_MINUTES],
]);

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = new RegExp(`\\b(?:${NUMBERS.join('|')})\\b`, 'g');

const two = (minutes: number): string => String(minutes).padStart(2, '0');

/**
 * Brings what people say into one word that {@link readTime} reads: "half past eight", "8 pm", "8 in the evening".
 * @param words in lower case
 */
export function joinTimes(words: string): string {
  return (
    words
      .replace(NUMBER, (name) => String(NUMBERS.indexOf(name) + 1))
      .replace(/\bhalf past (\d{1,2})\b/g, '$1:30')
      .replace(/\bquarter past (\d{1,2})\b/g, '$1:15')
      .replace(/\bquarter to (\d{1,2})\b/g, (_, hour: string) => `${(Number(hour) + 23) % 24}:45`)
      .replace(/\b(\d{1,2}) past (\d{1,2})\b/g, (_, minutes: string, hour: string) => `${hour}:${two(Number(minutes))}`)
      .replace(/(\d) ?(?:o['’]?clock|h(?:ou)?rs)\b/g, '$1')
      .replace(/(\d) (am|pm|a\.m\.|p\.m\.)(?=[ ,;]|$)/g, '$1$2')
      .replace(/(\d) (?:in the )?mornings?\b/g, '$1am')
      // "20:00 in the evening" is a time already.
      .replace(
        /\b(\d{1,2})((?:[:.]\d\d)?) (?:(?:in the )?(?:afternoon|evening)s?|at night|tonight)\b/g,
        (_, hour, rest) => (Number(hour) > 12 ? `${String(hour)}${String(rest)}` : `${String(hour)}${String(rest)}pm`),
      )
  );
}

/** Reads `8`, `8:30`, `8.30`, `20h15`, `0830`, `830pm`, `8am`, `8:30pm`, `noon`; undefined for all else and for impossible times. */
export function readTime(word: string): number | undefined {
  const part = PARTS.get(word);
  if (part !== undefined) return part;
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?(am|pm|a\.m\.|p\.m\.)?$/.exec(word);
  if (!match) return undefined;
  const [, hours = '', minutes = '0', half] = match;
  const hour = Number(hours);
  const minute = Number(minutes);
  if (minute > 59) return undefined;
  if (half === undefined) return hour > 23 ? undefined : hour * HOUR_MINUTES + minute;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (half.startsWith('p') ? 12 : 0)) * HOUR_MINUTES + minute;
}
