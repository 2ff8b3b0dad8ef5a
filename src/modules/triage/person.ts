// A described person: findings as a clinician writes them in a case file, and which buttons such a person would press.
// Reads anything without failing; unknown keys and odd values are passed over or taken at their more worrying side.
import type { FindingType } from '../../content/condition.ts';
import type { Option, Question, TriageContent } from '../../content/triage-types.ts';
import { hasBit, unsureBit } from './engine.ts';
import type { Asking } from './engine.ts';
import { gives } from './result.ts';
import type { Findings, Value } from './logic.ts';

/** One line of a case file. */
export interface Person {
  readonly id: string;
  readonly country?: string;
  readonly findings: Findings;
}

const NO = new Set(['', '0', 'no', 'none', 'false', 'absent', 'n', 'n/a', 'null']);
/** What a word finding becomes when the case only says "yes": the careful reading. */
const PLAIN_YES: Readonly<Record<string, string>> = {
  pregnant: 'yes',
  cancer_history: 'current',
  vaginal_bleeding: 'light',
  cannot_walk: 'legs',
};
/** The highest number the questions know; more than that means that. */
const MOST: Readonly<Record<string, number>> = {
  age: 130,
  onset_age: 130,
  severity: 10,
  weeks_pregnant: 45,
  duration_days: 40_000,
};
/** What every person can tell, with what stands for "nothing special" when a case leaves it out. */
const USUAL: Readonly<Record<string, Value>> = {
  site: 'low_back',
  onset: 'unknown',
  trend: 'same',
  function: 'ok',
  severity: { low: 0, high: 0 },
  duration_days: { low: 0, high: 0 },
};

function readNumber(raw: unknown): number | undefined {
  const number = typeof raw === 'number' ? raw : typeof raw === 'string' ? Number.parseFloat(raw) : Number.NaN;
  // Whole numbers throughout, as people count weeks, days and years: the bands of the questions have no halves.
  return Number.isFinite(number) && number >= 0 ? Math.floor(number) : undefined;
}

function readValue(name: string, raw: unknown, type: FindingType): Value {
  const word = typeof raw === 'string' ? raw.trim().toLowerCase() : raw;
  if (type === 'number') {
    const number = readNumber(raw);
    if (number === undefined) return false;
    const known = Math.min(number, MOST[name] ?? Infinity);
    return { low: known, high: known };
  }
  if (word === undefined || word === null || word === false || word === 0 || (typeof word === 'string' && NO.has(word)))
    return false;
  if (type === 'yesno') return true;
  if (typeof word === 'string' && type.includes(word)) return word;
  return PLAIN_YES[name] ?? (name in USUAL || name === 'who' || name.endsWith('_rate') ? false : (type[0] ?? false));
}

const isSpan = (value: Value | undefined): value is { low: number; high: number } => typeof value === 'object';

/** Reads `{id, age, pregnant, country, findings}`; `raw` may be anything. */
export function readPerson(content: TriageContent, raw: unknown): Person {
  const record = (value: unknown): Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const outer = record(raw);
  const given: Readonly<Record<string, unknown>> = {
    age: outer.age,
    pregnant: outer.pregnant,
    ...record(outer.findings),
  };
  const findings = new Map<string, Value>();
  for (const [name, type] of content.findings) {
    const value = readValue(name, given[name], type);
    findings.set(name, value === false ? (USUAL[name] ?? false) : value);
  }
  // Told in two places and once denied: the yes counts.
  const said = readValue('pregnant', outer.pregnant, content.findings.get('pregnant') ?? 'yesno');
  if (findings.get('pregnant') === false) findings.set('pregnant', said);
  if (readValue('pregnancy_possible', given.pregnancy_possible, 'yesno') === true && findings.get('pregnant') === false)
    findings.set('pregnant', 'maybe');
  if (isSpan(findings.get('weeks_pregnant')) && findings.get('pregnant') === false) findings.set('pregnant', 'yes');
  if (findings.get('pregnant') !== false && !isSpan(findings.get('weeks_pregnant')))
    findings.set('weeks_pregnant', { low: 0, high: 45 });

  // A case tells one pace for all signs of the cord.
  if (findings.get('shock_rate') === false) findings.set('shock_rate', findings.get('cord_rate') ?? false);

  const age = findings.get('age');
  const known = isSpan(age) ? { low: age.low, high: age.high } : { low: 18, high: 130 };
  findings.set('age', known);
  findings.set('who', known.high < 18 ? 'child' : 'me');
  findings.set('under_age', known.high < 18);
  findings.set('onset_age', onsetAge(findings, known));
  if (findings.get('claudication_pattern') === true) findings.set('both_legs_symptoms', true);
  // A fall, bump or cough is how it began, whatever else is written.
  if (findings.get('minor_trauma') === true) findings.set('onset', 'injury');
  const id = outer.id;
  const country = outer.country;
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : '',
    findings,
    ...(typeof country === 'string' ? { country: country.toUpperCase() } : {}),
  };
}

/** Pain cannot have begun later than now; without a number it began with this episode. */
function onsetAge(findings: Findings, age: { low: number; high: number }): Value {
  const given = findings.get('onset_age');
  if (isSpan(given)) return { low: Math.min(given.low, age.high), high: Math.min(given.high, age.high) };
  const days = findings.get('duration_days');
  const years = isSpan(days) ? Math.floor(days.low / 365.25) : 0;
  return age.low === age.high
    ? { low: Math.max(0, age.low - years), high: Math.max(0, age.high - years) }
    : { low: 0, high: 130 };
}

/** How many findings an answer states truly of this person; undefined when it states something untrue. */
function agreement(option: Option, findings: Findings): number | undefined {
  let best: number | undefined;
  for (const settings of [option.sets, ...option.or]) {
    if (gives(settings, findings)) best = Math.max(best ?? 0, Object.keys(settings).length);
  }
  return best;
}

/** The digit of the answer that this person would give. */
export function answerOf({ findings }: Person, { question, shown }: Asking): number {
  if (question.kind === 'several') return tick(question, shown, findings);
  let best = { place: 0, score: -1 };
  question.options.forEach((option, place) => {
    const agreed = agreement(option, findings);
    if (agreed === undefined || option.skip) return;
    // The fuller answer wins, then a definite one over "not sure", then the more worrying one.
    const score = agreed * 100 + (option.unsure ? 0 : 50) + place;
    if (score > best.score) best = { place, score };
  });
  return best.place;
}

function tick(question: Question, shown: readonly number[], findings: Findings): number {
  let digit = 0;
  for (const place of shown) {
    const option = question.options[place];
    if (option && agreement(option, findings) !== undefined) digit += 2 ** place;
  }
  return question.unsure !== undefined && findings.get(question.unsure) === true ? digit + unsureBit(question) : digit;
}

/** Every answer this person would give if every question were asked. */
export function answersOf(content: TriageContent, person: Person): Option[] {
  return content.questions.flatMap((question) => {
    const shown = question.options.map((_, place) => place);
    const digit = answerOf(person, { kind: 'question', question, shown });
    if (question.kind === 'choice') return question.options.slice(digit, digit + 1);
    return question.options.filter((_, place) => hasBit(digit, place));
  });
}
