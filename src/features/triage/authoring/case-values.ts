// Reads one value of a case file, as clinicians and programs write them. Pure; never fails. What cannot be read, or is
// not sure, counts as its more worrying side and never as a no.
import type { FindingType } from '../../../content/triage/condition.ts';
import { UNSURE } from '../engine/logic.ts';
import type { Value } from '../engine/logic.ts';

const NO = new Set(['', '0', 'no', 'none', 'false', 'absent', 'n', 'n/a', 'null']);
const YES = new Set(['1', 'yes', 'true', 'present', 'y']);
const NOT_SURE = new Set([
  ...['?', 'unsure', 'not sure', 'not_sure', 'unknown', 'unclear', 'maybe', 'possible', 'possibly'],
  ...["don't know", 'dont know', 'dont_know'],
]);

/** Days in a unit of time, by its first letter: hours, days, weeks, months, years. */
const DAYS: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, w: 7, m: 30.4375, y: 365.25 };
/** The unit that a number is counted in; the others have none. */
const COUNTED_IN: Readonly<Record<string, string>> = {
  age: 'y',
  onset_age: 'y',
  duration_days: 'd',
  weeks_pregnant: 'w',
  postpartum_weeks: 'w',
  recent_surgery_weeks: 'w',
};
/** The highest number the questions know; more than that means that. */
const MOST: Readonly<Record<string, number>> = {
  age: 130,
  onset_age: 130,
  severity: 10,
  weeks_pregnant: 45,
  duration_days: 40_000,
};
const AMOUNT = /^(?:about|around|approx\w*\.?|ca\.?|~)?\s*(\d+(?:[.,]\d+)?)\s*\+?[\s-]*(?:([hdwmy])|(?!.*\d))/;

/** What a word finding becomes when the case only says "yes": the careful reading. */
const PLAIN_YES: Readonly<Record<string, string>> = {
  pregnant: 'yes',
  cancer_history: 'current',
  vaginal_bleeding: 'light',
  cannot_walk: 'legs',
};
/** What "not sure" means where a question has an answer of its own for it. */
const PLAIN_UNSURE: Readonly<Record<string, string>> = { pregnant: 'maybe', onset: 'unknown', function: 'unable' };
/** Every person has one of these, so that any other value than a known word is "not sure". */
const ALWAYS = new Set(['site', 'onset', 'trend', 'function']);
/** A pace that is not known is left open: the rules say what then. */
const PACES = new Set(['cord_rate']);

/** How a plain answer is meant. */
export type Meant = 'yes' | 'no' | 'unsure' | 'odd';

const wordOf = (raw: unknown): unknown => (typeof raw === 'string' ? raw.trim().toLowerCase() : raw);

/** Whether a value is a yes, a no, "not sure", or nothing of the kind. A value that is missing is a no. */
export function meant(raw: unknown): Meant {
  const word = wordOf(raw);
  if (word === undefined || word === null || word === false || word === 0) return 'no';
  if (word === true || word === 1) return 'yes';
  if (typeof word !== 'string') return 'odd';
  if (NO.has(word)) return 'no';
  if (YES.has(word)) return 'yes';
  return NOT_SURE.has(word) ? 'unsure' : 'odd';
}

/**
 * Reads a number, in the unit its finding is counted in: "3 weeks" of `duration_days` are 21.
 * @returns undefined when it cannot be read
 */
export function readNumber(name: string, raw: unknown): number | undefined {
  const word = wordOf(raw);
  const [, digits, unit] = typeof word === 'string' ? (AMOUNT.exec(word) ?? []) : [];
  const own = COUNTED_IN[name];
  const scale = unit === undefined || own === undefined ? 1 : (DAYS[unit] ?? 1) / (DAYS[own] ?? 1);
  const number = typeof raw === 'number' ? raw : Number.parseFloat((digits ?? '').replace(',', '.')) * scale;
  // Whole numbers throughout, as people count weeks, days and years: the bands of the questions have no halves.
  return Number.isFinite(number) && number >= 0 ? Math.min(Math.floor(number), MOST[name] ?? Infinity) : undefined;
}

/** Reads the value of a finding; false for a no and for what is not there. */
export function readValue(name: string, raw: unknown, type: FindingType): Value {
  if (type === 'number') {
    const number = readNumber(name, raw);
    return number === undefined ? false : { low: number, high: number };
  }
  const word = wordOf(raw);
  const how = meant(raw);
  if (type !== 'yesno' && typeof word === 'string' && type.includes(word)) return word;
  if (how === 'no') return false;
  if (type === 'yesno') return true;
  if (PACES.has(name)) return false;
  if (ALWAYS.has(name)) return PLAIN_UNSURE[name] ?? UNSURE;
  if (how === 'unsure' && PLAIN_UNSURE[name] !== undefined) return PLAIN_UNSURE[name];
  return PLAIN_YES[name] ?? type[0] ?? false;
}
