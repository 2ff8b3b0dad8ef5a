// A described person: findings as a clinician writes them in a case file, and which buttons such a person would press.
// Reads anything without failing; unknown keys and odd values are passed over or taken at their more worrying side.
import type { Option, Question, TriageContent } from '../../../content/triage/types.ts';
import { doubtOf, hasBit, unsureBit } from '../engine/engine.ts';
import type { Asking } from '../engine/engine.ts';
import { meant, readNumber, readValue } from './case-values.ts';
import { UNSURE } from '../engine/logic.ts';
import type { Findings, Value } from '../engine/logic.ts';
import { gives } from '../engine/result.ts';

/** One line of a case file. */
export interface Person {
  readonly id: string;
  readonly country?: string;
  readonly findings: Findings;
}

/** What every person can tell. A case that leaves it out found nothing special there, as clinicians write. */
const USUAL: Readonly<Record<string, Value>> = {
  site: 'low_back',
  onset: 'unknown',
  trend: 'same',
  function: 'ok',
  severity: { low: 0, high: 0 },
  duration_days: { low: 0, high: 0 },
};
/** The same where a case names it with a value that cannot be read or was not known: the careful side counts. */
const NOT_KNOWN: Readonly<Record<string, Value>> = {
  site: UNSURE,
  onset: 'unknown',
  trend: UNSURE,
  function: 'unable',
  severity: { low: 7, high: 10 },
  duration_days: { low: 0, high: 40_000 },
};
/** Findings that make a level milder count only on a clear yes. */
const MILDER = ['claudication_pattern', 'previously_assessed_stable', 'eases_with_position'];
/** "Not sure" about these has a finding of its own. */
const OWN_UNSURE: Readonly<Record<string, string>> = {
  bladder_change_new: 'ces_not_sure',
  bowel_change_new: 'ces_not_sure',
  saddle_numb: 'ces_not_sure',
  sexual_numb_new: 'ces_not_sure',
  both_legs_symptoms: 'limbs_not_sure',
  claudication_pattern: 'limbs_not_sure',
};
/** Only children have these. */
const OF_CHILDREN = ['child_limp', 'child_night_pain'];
/** Belly pain as it is asked in pregnancy and after a birth. */
const BELLY = ['belly_pain_severe_or_constant', 'one_sided_low_belly_pain'];
/** Age in years from which people are asked about sex. */
const ASKED_ABOUT_SEX = 10;

const isSpan = (value: Value | undefined): value is { low: number; high: number } => typeof value === 'object';

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** The findings as written; a list of keys means that all of them were found. */
const written = (findings: unknown): Readonly<Record<string, unknown>> =>
  Array.isArray(findings) ? Object.fromEntries(findings.map((key) => [String(key), true])) : record(findings);

/** Keys that case files of this protocol carry and that no rule needs: they say what makes nothing more urgent. */
const NOT_NEEDED = new Set([
  ...['pregnancy_possible', 'ccr_low_risk', 'constipation_only', 'menstrual_pattern', 'bladder_longstanding_unchanged'],
  ...['ibd', 'uveitis_history', 'morning_stiff_30', 'peg'],
]);

/** Keys of a case that no rule reads, for telling its author. */
export function unreadKeys(content: TriageContent, raw: unknown): string[] {
  return Object.keys(written(record(raw).findings)).filter((key) => !content.findings.has(key) && !NOT_NEEDED.has(key));
}

/** Pregnant or not: told in two places and once denied, the yes counts; weeks alone are a yes as well. */
function readPregnancy(given: Readonly<Record<string, unknown>>, outer: unknown, findings: Map<string, Value>): void {
  const told = [outer, given.pregnant].filter((raw) => meant(raw) !== 'no');
  const weeks = told.filter((raw) => meant(raw) === 'odd').map((raw) => readNumber('weeks_pregnant', raw));
  const [known] = weeks.filter((number) => number !== undefined);
  if (!isSpan(findings.get('weeks_pregnant')) && known !== undefined)
    findings.set('weeks_pregnant', { low: known, high: known });
  const sure = told.some((raw) => meant(raw) !== 'unsure') || isSpan(findings.get('weeks_pregnant'));
  if (sure) findings.set('pregnant', 'yes');
  else if (told.length > 0 || meant(given.pregnancy_possible) !== 'no') findings.set('pregnant', 'maybe');
  const maybe = findings.get('pregnant') !== false || findings.get('missed_period') === true;
  if (maybe && !isSpan(findings.get('weeks_pregnant'))) findings.set('weeks_pregnant', { low: 0, high: 45 });
}

/** "Not sure" where the chat knows it too, and no mildness from anything but a clear yes. */
function readUnsure(given: Readonly<Record<string, unknown>>, findings: Map<string, Value>): void {
  for (const [name, unsure] of Object.entries(OWN_UNSURE)) {
    if (meant(given[name]) === 'unsure') findings.set(name, false).set(unsure, true);
  }
  for (const name of MILDER) {
    if (meant(given[name]) !== 'odd' && meant(given[name]) !== 'unsure') continue;
    findings.set(name, false);
    if (name in OWN_UNSURE && findings.get('both_legs_symptoms') === false)
      findings.set(OWN_UNSURE[name] ?? name, true);
  }
}

function readAge(findings: Map<string, Value>): { low: number; high: number } {
  const age = findings.get('age');
  if (isSpan(age)) return age;
  return OF_CHILDREN.some((name) => findings.get(name) === true) ? { low: 0, high: 17 } : { low: 18, high: 130 };
}

/** Reads `{id, age, pregnant, country, findings}`; `raw` may be anything. */
export function readPerson(content: TriageContent, raw: unknown): Person {
  const outer = record(raw);
  const given: Readonly<Record<string, unknown>> = { age: outer.age, ...written(outer.findings) };
  const findings = new Map<string, Value>();
  for (const [name, type] of content.findings) {
    const value = readValue(name, given[name], type);
    const silence = given[name] === undefined ? USUAL : NOT_KNOWN;
    findings.set(name, value === false ? (silence[name] ?? false) : value);
  }
  findings.set('pregnant', false);
  readPregnancy(given, outer.pregnant, findings);
  readUnsure(given, findings);

  const known = readAge(findings);
  findings.set('age', known);
  findings.set('who', known.high < 18 ? 'child' : 'me');
  findings.set('under_age', known.high < 18);
  findings.set('onset_age', onsetAge(findings, known));
  if (findings.get('claudication_pattern') === true) findings.set('both_legs_symptoms', true);
  // A fall, bump or cough is how it began, whatever else is written; an injury that is no bad accident is one of these.
  if (findings.get('minor_trauma') === true) findings.set('onset', 'injury');
  if (findings.get('onset') === 'injury') findings.set('minor_trauma', true);
  // Outside of pregnancy the belly is asked about in another place.
  const maternal = findings.get('pregnant') !== false || isSpan(findings.get('postpartum_weeks'));
  if (!maternal && BELLY.some((name) => findings.get(name) === true)) findings.set('belly_pain_new', true);
  // In a small child it is the question about the private parts that finds it.
  if (known.high < ASKED_ABOUT_SEX && findings.get('sexual_numb_new') === true) findings.set('saddle_numb', true);
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
    if (agreed === undefined) return;
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
    const ticked = question.options.filter((_, place) => hasBit(digit, place));
    return digit >= unsureBit(question) ? [...ticked, doubtOf(question)] : ticked;
  });
}
