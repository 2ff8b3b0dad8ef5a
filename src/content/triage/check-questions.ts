// Checks the questions of the warning-sign check: that their answers set findings there are, to values they can have,
// and that no band of numbers straddles a border that a condition asks about.
import type { Condition, FindingType } from './condition.ts';
import type { TriageFile } from './triage-files.ts';
import type { Question, Settings } from './types.ts';

/** Options that one screen of boxes has room for. */
const MOST_OPTIONS = 16;

/** What is wrong with the settings of an answer. */
function wrongSettings(settings: Settings, findings: ReadonlyMap<string, FindingType>): string[] {
  return Object.entries(settings).flatMap(([finding, value]) => {
    const type = findings.get(finding);
    if (type === undefined) return [`no finding is called "${finding}"`];
    if (type === 'number') return typeof value === 'string' ? [`${finding} needs two numbers, e.g. [18, 34]`] : [];
    if (type === 'yesno') return value === 'yes' ? [] : [`${finding} can only be set to yes`];
    const known = typeof value === 'string' && (type.includes(value) || value === 'unsure');
    return known ? [] : [`${finding} is never "${String(value)}"`];
  });
}

/** The numbers at which conditions change, by finding. */
function bordersOf(conditions: readonly Condition[]): ReadonlyMap<string, ReadonlySet<number>> {
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

/** Bands that straddle a border: the answer would be unsure for no reason. */
function straddling(settings: Settings, borders: ReadonlyMap<string, ReadonlySet<number>>): string[] {
  return Object.entries(settings).flatMap(([finding, value]) => {
    if (typeof value === 'string') return [];
    const [low, high] = value;
    return [...(borders.get(finding) ?? [])]
      .filter((border) => low < border && border <= high)
      .map((border) => `${finding} ${low} to ${high} lies on both sides of ${border}`);
  });
}

/** What the questions are checked against. */
interface Known {
  readonly parts: readonly string[];
  readonly findings: ReadonlyMap<string, FindingType>;
  /** All conditions that read what the questions ask. */
  readonly conditions: readonly Condition[];
}

/** Tells every mistake of every question. */
export function checkQuestions(
  file: TriageFile<unknown>,
  questions: readonly Question[],
  { parts, findings, conditions }: Known,
): void {
  const borders = bordersOf(conditions);
  for (const [at, question] of questions.entries()) {
    const wrong = (place: readonly PropertyKey[], message: string): void => {
      file.complain(['questions', at, ...place], `${question.id}: ${message}`);
    };
    const { part, number, unsure, kind, options } = question;
    if (!parts.includes(part)) wrong(['part'], `no part is called "${part}"`);
    if (number !== undefined && findings.get(number) !== 'number') wrong(['number'], `${number} is not a number`);
    if (unsure !== undefined && findings.get(unsure) !== 'yesno') {
      wrong(['unsure'], `no yes/no finding is called "${unsure}"`);
    }
    if (kind === 'several' && options.length > MOST_OPTIONS) {
      wrong(['options'], `at most ${MOST_OPTIONS} options on one screen`);
    }
    for (const [index, option] of options.entries()) {
      const settings = [option.sets, ...option.or, option.implies].flatMap((each) => wrongSettings(each, findings));
      const bands = option.unsure ? [] : straddling(option.sets, borders);
      for (const message of [...settings, ...bands]) wrong(['options', index], message);
    }
  }
}
