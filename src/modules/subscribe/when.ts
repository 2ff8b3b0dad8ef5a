// Understands when somebody wants something: a time of day, days of the week, and the rest as a place. Pure.

export interface When {
  /** Minute of the local day, 0 to 1439. */
  readonly minute?: number;
  /** Monday 1 to Sunday 7, ascending. */
  readonly days?: readonly number[];
  /** What was neither: a town or a zone, or something else. */
  readonly rest: string;
}

export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
export const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];
const WEEKEND: readonly number[] = [6, 7];

const DAY_STARTS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const DAY =
  /^(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?$/;

function readDays(word: string): readonly number[] | undefined {
  if (/^week-?days?$/.test(word)) return WEEKDAYS;
  if (/^week-?ends?$/.test(word)) return WEEKEND;
  if (/^(?:daily|every-?day)$/.test(word)) return EVERY_DAY;
  return DAY.test(word) ? [DAY_STARTS.indexOf(word.slice(0, 2)) + 1] : undefined;
}

/** Reads `8`, `8:30`, `8.30`, `20h15`, `8am`, `8:30pm`, `noon`; undefined for anything else and for impossible times. */
export function readTime(word: string): number | undefined {
  if (word === 'noon') return 12 * 60;
  if (word === 'midnight') return 0;
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(am|pm|a\.m\.|p\.m\.)?$/.exec(word);
  if (!match) return undefined;
  const [, hours = '', minutes = '0', half] = match;
  const hour = Number(hours);
  const minute = Number(minutes);
  if (minute > 59) return undefined;
  if (half === undefined) return hour > 23 ? undefined : hour * 60 + minute;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minute;
}

const FILLERS = new Set([
  'at',
  'in',
  'on',
  'every',
  'each',
  'and',
  'the',
  'me',
  'please',
  'a',
  'tip',
  'tips',
  'time',
  'o’clock',
  "o'clock",
]);

export function readWhen(args: string): When {
  const words = args
    .toLowerCase()
    // "8 pm" is one word.
    .replace(/(\d)\s+(am|pm|a\.m\.|p\.m\.)(?=\s|$|,)/g, '$1$2')
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  let minute: number | undefined;
  const days = new Set<number>();
  const rest: string[] = [];
  for (const word of words) {
    const time = readTime(word);
    const named = readDays(word);
    if (time !== undefined) minute = time;
    else if (named) for (const day of named) days.add(day);
    else if (!FILLERS.has(word)) rest.push(word);
  }
  return {
    ...(minute === undefined ? {} : { minute }),
    ...(days.size === 0 ? {} : { days: [...days].sort() }),
    rest: rest.join(' '),
  };
}
