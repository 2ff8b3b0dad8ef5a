// Understands when somebody wants something: a time of day, days of the week, and the rest as a place. Pure.
import { joinTimes, readTime } from './time-of-day.ts';

export interface When {
  /** Minute of the local day, 0 to 1439. */
  readonly minute?: number;
  /** Monday 1 to Sunday 7, ascending. */
  readonly days?: readonly number[];
  /** A word that should be a time and is none, such as `25:00`. */
  readonly impossible?: string;
  /** Nothing is wanted any more: "off". */
  readonly off?: true;
  /** What was none of these: a town or a zone, or something else. */
  readonly rest: string;
}

export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5];
const WEEKEND: readonly number[] = [6, 7];

const DAY_STARTS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const NAME =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?';
const DAY = new RegExp(`^${NAME}$`);
const RANGE = new RegExp(`\\b(${NAME}) ?(?:-|–|to|till|until|through) ?(${NAME})\\b`, 'g');

const dayNumber = (name: string): number => DAY_STARTS.indexOf(name.slice(0, 2)) + 1;

/** `mon-fri` as the names of its days; over the weekend too. */
function spellRange(_: string, first: string, last: string): string {
  const start = dayNumber(first);
  const count = ((dayNumber(last) - start + 7) % 7) + 1;
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  return Array.from({ length: count }, (__, at) => names[(start - 1 + at) % 7]).join(' ');
}

function readDays(word: string): readonly number[] | undefined {
  if (/^(?:week-?|work(?:ing)?-?)days?$/.test(word)) return WEEKDAYS;
  if (/^week-?ends?$/.test(word)) return WEEKEND;
  if (/^(?:daily|every-?day)$/.test(word)) return EVERY_DAY;
  return DAY.test(word) ? [dayNumber(word)] : undefined;
}

const OFF = /^(?:off|stop|none|never|cancel|end|unsubscribe)$/;

const FILLERS = new Set(
  `at in on every each and the me please a an day days only around about from tip tips time oclock local my us to for send`.split(
    ' ',
  ),
);

export function readWhen(args: string): When {
  const said = joinTimes(args.toLowerCase().replace(/\s+/g, ' ').trim()).replace(RANGE, spellRange);
  let minute: number | undefined;
  let impossible: string | undefined;
  let off = false;
  const days = new Set<number>();
  const rest: string[] = [];
  for (const word of said.split(/[ ,;]+/)) {
    const time = readTime(word);
    const named = readDays(word);
    if (time !== undefined) minute = time;
    else if (named) for (const day of named) days.add(day);
    else if (/^\d/.test(word)) impossible = word;
    else if (OFF.test(word)) off = true;
    else if (word !== '' && !FILLERS.has(word)) rest.push(word);
  }
  return {
    ...(minute === undefined ? {} : { minute }),
    ...(days.size === 0 ? {} : { days: [...days].sort() }),
    ...(minute === undefined && impossible !== undefined ? { impossible } : {}),
    ...(off && minute === undefined && days.size === 0 ? { off } : {}),
    rest: rest.join(' '),
  };
}
