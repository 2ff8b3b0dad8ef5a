// Cuts typed text into words, numbers and marks; numbers written as words become numbers. Pure.
import { fold } from './fold.ts';
import { NUMBERS } from './words.ts';

export interface Token {
  /** In the folded form. */
  readonly text: string;
  readonly kind: 'number' | 'word' | 'mark';
  /** A number's value; NaN for all else. */
  readonly value: number;
  /** How many digits were typed; 0 for a number written as a word. */
  readonly digits: number;
  /** Whether white space stands before it. */
  readonly gap: boolean;
}

/** Two ways to write the same, before anything is cut. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})([ap])\s?\.\s?m\b\.?/gu, '$1m'],
  [/\b(\p{L})\.\s?(\p{L})\.(?:\s?(\p{L})\.)?(?!\p{L})/gu, '$1$2$3'],
  [/(\d\s?|\s)([ap])\s+m\b(?!')/g, '$1$2m'],
  [/(\d)([ap])(?=\s|$|[,;.)])/g, '$1$2m'],
  [/(\d )p(?=\s|$|[,;.)])/g, '$1pm'],
  [/\bo[' ]?\s?clock\b/g, 'oclock'],
  [/\bhal?fl?\s+(?:an?\s+)?hour(?:ly)?\b/g, '30 minutes'],
  [/\b(?:hafl|haf)\b/g, 'half'],
  [/\bhalf-hourly\b/g, 'every 30 minutes'],
  [/\b(two|three|four)-?hourly\b/g, 'every $1 hours'],
  [/\bqaurter\b/g, 'quarter'],
  [/\b(?:till|til|untill|unitl|'til|hasta el|hasta)\b/g, 'until'],
  [/\btom+or+ow\b|\btmr[w]?\b|\btomoz\b/g, 'tomorrow'],
  [/\bteh\b/g, 'the'],
  [/\b(minute|hour|day|week)(?:'s|s')\s+time\b/g, '$1 time'],
  [/\bmore (minutes?|mins?|hours?|days?|weeks?)\b/g, '$1'],
  [/\bnot (?:right )?now\b/g, ' '],
  [/\bfrom now\b/g, ' '],
  [/\bm[oi]?-f[ri]?\b/g, 'monday-friday'],
  [/\bdays (?:a|per|each) week\b/g, 'times a week'],
  [/\bm\/w\/f\b|\bmwf\b/g, 'mon wed fri'],
  [/\bonce every\b/g, 'every'],
  [/\bevery couple (?:of )?/g, 'every 2 '],
  [/\ball week\b|\b(?:7|seven) days (?:a|per) week\b/g, 'every day'],
  [/\bmid-?day\b/g, 'noon'],
  [/\bmid night\b/g, 'midnight'],
  [/\bweek[ -]?ends?\b/g, 'weekend'],
  [/\b(?:week|work|working)[ -]days?\b|\bworkdays?\b/g, 'weekday'],
  [/\bweekdays\b/g, 'weekday'],
  [/\bevery ?day\b|\beach day\b|\ball days\b|\bper day\b/g, 'every day'],
  [/\bday after tom?orrow\b/g, 'overmorrow'],
  [/\bfirday\b/g, 'friday'],
];

const PIECE =
  /\d+(?:\.\d+(?=\s?(?:h|hrs?|hours?|days?|weeks?|min|mins|minutes?)(?![\p{L}]))|)|[\p{L}\p{M}]+(?:['’][\p{L}]+)*|\S/gu;

const number = (text: string, value: number, digits: number, gap: boolean): Token => ({
  text,
  kind: 'number',
  value,
  digits,
  gap,
});

/** `twenty five` and `twenty-five` are one number. */
function joinNumbers(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const dash = tokens[at + 1]?.text === '-' && !tokens[at + 1]?.gap ? 1 : 0;
    const unit = tokens[at + 1 + dash];
    const tens = token.kind === 'number' && token.digits === 0 && token.value >= 20 && token.value % 10 === 0;
    if (tens && unit?.kind === 'number' && unit.digits === 0 && unit.value > 0 && unit.value < 10) {
      joined.push(number(`${token.text} ${unit.text}`, token.value + unit.value, 0, token.gap));
      at += 1 + dash;
    } else joined.push(token);
  }
  return joined;
}

/** Longer texts hold no wish of this kind, and reading takes a time that grows with the words. */
const LONGEST = 400;

export function tokenise(text: string): readonly Token[] {
  const said = SAME.reduce((words, [from, to]) => words.replace(from, to), fold(text.slice(0, LONGEST)));
  const tokens = [...said.matchAll(PIECE)].map(({ 0: piece, index }): Token => {
    const gap = index > 0 && /\s/.test(said[index - 1] ?? '');
    if (/^\d/.test(piece)) return number(piece, Number(piece), piece.length, gap);
    const value = NUMBERS.get(piece);
    if (value !== undefined) return number(piece, value, 0, gap);
    return { text: piece, kind: /^[\p{L}\p{M}]/u.test(piece) ? 'word' : 'mark', value: Number.NaN, digits: 0, gap };
  });
  return joinNumbers(tokens);
}
