// Loads the warning-sign check and refuses it whole when anything in it does not fit, naming file and line each time.
import { ConditionError, findingsOf, parseCondition } from './condition.ts';
import type { Condition, FindingType, Vocabulary } from './condition.ts';
import { askedBy } from './asks.ts';
import * as schema from './schema.ts';
import type { Option, Question, Settings, TriageContent } from './types.ts';
import { LEVELS } from '../../domain/level.ts';
import { ContentError } from '../mistakes.ts';
import type { Mistake } from '../mistakes.ts';
import { createReader } from './yaml.ts';

type Complain = (path: readonly (string | number)[], message: string) => void;

function checkSettings(
  settings: Settings,
  findings: ReadonlyMap<string, FindingType>,
  wrong: (message: string) => void,
): void {
  for (const [finding, value] of Object.entries(settings)) {
    const type = findings.get(finding);
    if (type === undefined) wrong(`no finding is called "${finding}"`);
    else if (type === 'number' && typeof value === 'string') wrong(`${finding} needs two numbers, e.g. [18, 34]`);
    else if (type === 'yesno' && value !== 'yes') wrong(`${finding} can only be set to yes`);
    else if (typeof type === 'object' && !(typeof value === 'string' && (type.includes(value) || value === 'unsure')))
      wrong(`${finding} is never "${String(value)}"`);
  }
}

/** Bands must not straddle a number that a condition asks about: the answer would be unsure for no reason. */
function checkBands(
  question: Question,
  borders: ReadonlyMap<string, ReadonlySet<number>>,
  wrong: (at: number, message: string) => void,
): void {
  question.options.forEach((option, at) => {
    for (const [finding, value] of Object.entries(option.sets)) {
      if (typeof value === 'string' || option.unsure) continue;
      const [low, high] = value;
      for (const border of borders.get(finding) ?? []) {
        if (low < border && border <= high) wrong(at, `${finding} ${low} to ${high} lies on both sides of ${border}`);
      }
    }
  });
}

function collectBorders(conditions: readonly Condition[]): Map<string, Set<number>> {
  const borders = new Map<string, Set<number>>();
  const visit = (part: Condition): void => {
    if (part.kind === 'not') visit(part.of);
    else if (part.kind === 'count') part.of.forEach(visit);
    else if (part.kind === 'range') {
      const edge = part.low > -Infinity ? part.low : part.below ? part.high : part.high + 1;
      borders.set(part.finding, (borders.get(part.finding) ?? new Set()).add(edge));
    }
  };
  conditions.forEach(visit);
  return borders;
}

function duplicates(ids: readonly string[]): number[] {
  return ids.flatMap((id, at) => (ids.indexOf(id) < at ? [at] : []));
}

/**
 * Reads `folder/triage/*.yaml` and `folder/countries.yaml`.
 * @param folder the content folder
 * @param mistakes every mistake is added to them
 * @returns undefined when a file cannot be read
 */
export function readTriage(folder: string, mistakes: Mistake[]): TriageContent | undefined {
  const open = createReader(folder, mistakes);
  const protocol = open('triage/protocol.yaml', schema.protocolFile);
  const findingsFile = open('triage/findings.yaml', schema.findingsFile);
  const questionsFile = open('triage/questions.yaml', schema.questionsFile);
  const rulesFile = open('triage/rules.yaml', schema.rulesFile);
  const outcomesFile = open('triage/outcomes.yaml', schema.outcomesFile);
  const redFlagsFile = open('triage/redflags.yaml', schema.redFlagsFile);
  const warningsFile = open('triage/warnings.yaml', schema.warningsFile);
  const countriesFile = open('countries.yaml', schema.countriesFile);
  if (
    !protocol.data ||
    !findingsFile.data ||
    !questionsFile.data ||
    !rulesFile.data ||
    !outcomesFile.data ||
    !redFlagsFile.data ||
    !warningsFile.data ||
    !countriesFile.data
  ) {
    return undefined;
  }

  const findings = new Map<string, FindingType>([
    ...Object.entries(findingsFile.data.words),
    ...Object.keys(findingsFile.data.numbers).map((name): [string, FindingType] => [name, 'number']),
    ...Object.keys(findingsFile.data.yesno).map((name): [string, FindingType] => [name, 'yesno']),
  ]);
  const definitions = new Map<string, Condition>();
  const vocabulary: Vocabulary = { findings, definitions };
  const never: Condition = { kind: 'count', least: 1, of: [] };
  const read = (text: string, path: readonly (string | number)[], complain: Complain): Condition => {
    try {
      return parseCondition(text, vocabulary);
    } catch (error) {
      if (!(error instanceof ConditionError)) throw error;
      complain(path, `${error.message} (at "${text.slice(error.column, error.column + 24)}")`);
      return never;
    }
  };
  for (const [name, text] of Object.entries(rulesFile.data.definitions)) {
    if (findings.has(name)) rulesFile.complain(['definitions', name], `"${name}" is already a finding`);
    definitions.set(name, read(text, ['definitions', name], rulesFile.complain));
  }
  const { sources, ...meta } = protocol.data;
  const rules = rulesFile.data.rules.map((rule, at) => {
    if (!(rule.source in sources)) rulesFile.complain(['rules', at, 'source'], `no source is called "${rule.source}"`);
    return { ...rule, says: rule.when, when: read(rule.when, ['rules', at, 'when'], rulesFile.complain) };
  });
  const limits = Object.entries(rulesFile.data.limits).map(([id, text]) => ({
    id,
    when: read(text, ['limits', id], rulesFile.complain),
  }));
  const notes = outcomesFile.data.notes.map((note, at) => ({
    ...note,
    when: read(note.when, ['notes', at, 'when'], outcomesFile.complain),
  }));
  const questions: Question[] = questionsFile.data.questions.map(({ when, ...question }, at) => ({
    ...question,
    ...(when === undefined ? {} : { only: when, when: read(when, ['questions', at, 'when'], questionsFile.complain) }),
  }));

  for (const at of duplicates(rules.map(({ id }) => id)))
    rulesFile.complain(['rules', at, 'id'], 'this id stands twice');
  for (const at of duplicates(questions.map(({ id }) => id)))
    questionsFile.complain(['questions', at, 'id'], 'this id stands twice');
  const isos = countriesFile.data.countries.map(({ iso }) => iso);
  for (const at of duplicates(isos)) countriesFile.complain(['countries', at, 'iso'], 'this country stands twice');

  const borders = collectBorders([...rules, ...limits].map(({ when }) => when));
  const { parts } = questionsFile.data;
  questions.forEach((question, at) => {
    const wrong = (place: readonly (string | number)[], message: string): void => {
      questionsFile.complain(['questions', at, ...place], `${question.id}: ${message}`);
    };
    if (!parts.includes(question.part)) wrong(['part'], `no part is called "${question.part}"`);
    if (question.number !== undefined && findings.get(question.number) !== 'number')
      wrong(['number'], `${question.number} is not a number`);
    if (question.unsure !== undefined && findings.get(question.unsure) !== 'yesno')
      wrong(['unsure'], `no yes/no finding is called "${question.unsure}"`);
    if (question.kind === 'several' && question.options.length > 12)
      wrong(['options'], 'at most 12 options on one screen');
    question.options.forEach((option: Option, index) => {
      for (const settings of [option.sets, ...option.or, option.implies]) {
        checkSettings(settings, findings, (message) => {
          wrong(['options', index], message);
        });
      }
    });
    checkBands(question, borders, (index, message) => {
      wrong(['options', index], message);
    });
  });

  const asked = new Set(questions.flatMap((question) => [...askedBy(question)]));
  const readBy = (part: { readonly when: Condition }): string[] => [...findingsOf(part.when)];
  rules.forEach((rule, at) => {
    for (const finding of readBy(rule)) {
      if (!asked.has(finding))
        rulesFile.complain(['rules', at], `${rule.id} reads ${finding}, which no question asks for`);
    }
  });
  for (const limit of limits) {
    for (const finding of readBy(limit)) {
      if (!asked.has(finding)) rulesFile.complain(['limits', limit.id], `reads ${finding}, which no question asks for`);
    }
  }
  LEVELS.forEach((level) => {
    if (level !== 'self_care' && !rules.some((rule) => rule.level === level))
      rulesFile.complain(['rules'], `no rule leads to ${level}`);
  });

  return {
    ...meta,
    sources,
    findings,
    parts,
    questions,
    rules,
    definitions: rulesFile.data.definitions,
    limits,
    notes,
    outcomes: outcomesFile.data.levels,
    safetyNet: outcomesFile.data.safetyNet,
    caveat: outcomesFile.data.limits,
    redFlags: redFlagsFile.data.lists,
    warnings: warningsFile.data.warnings.map((sign) => ({
      ...sign,
      patterns: sign.patterns.map((groups) => groups.map((group) => group.split('|'))),
    })),
    countries: countriesFile.data.countries,
  };
}

/**
 * Loads the check alone.
 * @param folder the content folder
 * @throws ContentError with every mistake
 */
export function loadTriage(folder: string): TriageContent {
  const mistakes: Mistake[] = [];
  const triage = readTriage(folder, mistakes);
  if (mistakes.length > 0 || !triage) throw new ContentError(mistakes);
  return triage;
}
