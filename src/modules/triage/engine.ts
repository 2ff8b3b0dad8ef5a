// Which question comes next and when the check is over, from the answers so far. Pure; keeps nothing between calls.
// A question is left out exactly when no answer to it can change the outcome any more.
import { findingsOf } from '../../content/condition.ts';
import { askedBy } from '../../content/triage-asks.ts';
import type { FindingType } from '../../content/condition.ts';
import { LEVELS } from '../../content/triage-types.ts';
import type { Level, Option, Question, Rule, Setting, Settings, TriageContent } from '../../content/triage-types.ts';
import { collectOpen, holds, UNSURE } from './logic.ts';
import type { Value } from './logic.ts';

/** 0 for self-care up to 4 for emergency. */
export const rank = (level: Level): number => LEVELS.indexOf(level);
const EMERGENCY = rank('emergency');
/** Up to this level exercises are chosen by the answers, so that the questions about moves are worth asking. */
const CHOOSES_MOVES = rank('routine');

/** One check under way. Changed only by `answer`. */
export interface Run {
  readonly findings: Map<string, Value>;
  readonly answered: Set<string>;
  /** Rules that hold, in the order they came true. */
  readonly fired: Rule[];
  /** The answers given, for quoting them back. */
  readonly chosen: Option[];
  /** Rules whose answer still hangs on something that was not asked. */
  open: readonly Rule[];
  level: number;
}

export type Step =
  | {
      readonly kind: 'question';
      readonly question: Question;
      /** The options on show, by their place. */ readonly shown: readonly number[];
    }
  | { readonly kind: 'outcome'; readonly level: Level };

export interface Engine {
  readonly content: TriageContent;
  begin(): Run;
  next(run: Run): Step;
  /**
   * Takes the answer to `question`: an option's place, or for `several` a sum of 2^place with "not sure" as the last place.
   * @returns false when no button could have given this answer; `run` must then be thrown away
   */
  answer(run: Run, step: Step & { kind: 'question' }, digit: number): boolean;
}

/** How many answers a question can have: the base of its digit. */
export function radix(question: Question): number {
  return question.kind === 'choice' ? question.options.length : 2 ** (question.options.length + 1);
}

/** The digit of "not sure" on a screen of several. */
export const unsureBit = (question: Question): number => 2 ** question.options.length;

const toValue = (setting: Setting): Value =>
  typeof setting === 'string' ? (setting === 'yes' ? true : setting) : { low: setting[0], high: setting[1] };

/** Of two answers about the same thing the more worrying one counts. */
function worse(a: Value | undefined, b: Value, type: FindingType | undefined): Value {
  if (a === undefined || a === false) return b;
  if (typeof a === 'string' && typeof b === 'string' && typeof type === 'object') {
    const place = (value: string): number => (value === UNSURE ? type.length : type.indexOf(value));
    return place(a) >= place(b) ? a : b;
  }
  return a;
}

/** Builds the engine of one content; all it needs to know of questions is worked out once. */
export function createEngine(content: TriageContent): Engine {
  const asks = new Map(content.questions.map((question) => [question.id, askedBy(question)]));
  const askers = new Map<string, string[]>();
  for (const [question, findings] of asks) {
    for (const finding of findings) askers.set(finding, [...(askers.get(finding) ?? []), question]);
  }
  const rules = [...content.rules].sort((a, b) => rank(b.level) - rank(a.level));
  const optionFindings = new Map(
    content.questions.map((question) => [
      question.id,
      question.options.map(({ sets, or }) => [...new Set([sets, ...or].flatMap((settings) => Object.keys(settings)))]),
    ]),
  );
  const always = content.questions[0];
  // "yes" as a word of a list (pregnant is yes) must stay a word.
  const valueOf = (finding: string, setting: Setting): Value =>
    typeof content.findings.get(finding) === 'object' && typeof setting === 'string' ? setting : toValue(setting);

  const matters = (run: Run, rule: Rule): boolean =>
    rank(rule.level) > run.level || (rule.advises && rank(rule.level) === run.level);

  const settle = (run: Run): void => {
    const open: Rule[] = [];
    for (const rule of run.open) {
      if (rank(rule.level) < run.level) continue;
      const truth = holds(rule.when, run.findings);
      if (truth === undefined) open.push(rule);
      else if (truth) {
        run.fired.push(rule);
        run.level = Math.max(run.level, rank(rule.level));
      }
    }
    run.open = open;
  };

  const set = (run: Run, settings: Settings): void => {
    for (const [finding, setting] of Object.entries(settings)) {
      const type = content.findings.get(finding);
      run.findings.set(finding, worse(run.findings.get(finding), valueOf(finding, setting), type));
    }
  };

  return {
    content,
    begin: () => ({ findings: new Map(), answered: new Set(), fired: [], chosen: [], open: rules, level: 0 }),

    next(run) {
      const level = LEVELS[run.level] ?? 'emergency';
      if (run.level >= EMERGENCY) return { kind: 'outcome', level };
      const forLevel = new Set<string>();
      for (const rule of run.open) if (matters(run, rule)) collectOpen(rule.when, run.findings, forLevel);
      const forMoves = new Set<string>();
      if (run.level <= CHOOSES_MOVES) {
        for (const limit of content.limits) collectOpen(limit.when, run.findings, forMoves);
      }
      const useful = (finding: string): boolean => forLevel.has(finding) || forMoves.has(finding);
      for (const wanted of [forLevel, forMoves]) {
        for (const question of content.questions) {
          if (run.answered.has(question.id)) continue;
          if (question.when && holds(question.when, run.findings) !== true) continue;
          const asked = (optionFindings.get(question.id) ?? []).flat();
          if (
            question !== always &&
            !asked.some((finding) => wanted.has(finding) || leadsOn(run, question, finding, wanted))
          )
            continue;
          const findings = optionFindings.get(question.id) ?? [];
          const shown = question.options.flatMap((_, place) =>
            question.kind === 'choice' || findings[place]?.some(useful) ? [place] : [],
          );
          return { kind: 'question', question, shown };
        }
      }
      return { kind: 'outcome', level };
    },

    answer(run, { question, shown }, digit) {
      if (!Number.isInteger(digit) || digit < 0 || digit >= radix(question)) return false;
      if (question.kind === 'choice') {
        const option = question.options[digit];
        if (!option) return false;
        set(run, option.sets);
        run.chosen.push(option);
        for (const [finding, setting] of Object.entries(option.implies)) {
          if (!run.findings.has(finding)) run.findings.set(finding, valueOf(finding, setting));
        }
      } else {
        let rest = digit;
        if (rest >= unsureBit(question)) {
          if (question.unsure === undefined) return false;
          rest -= unsureBit(question);
          run.findings.set(question.unsure, true);
        }
        for (const place of shown) {
          if (Math.floor(rest / 2 ** place) % 2 === 0) continue;
          rest -= 2 ** place;
          const option = question.options[place];
          if (!option) return false;
          set(run, option.sets);
          run.chosen.push(option);
        }
        if (rest !== 0) return false;
      }
      run.answered.add(question.id);
      const hidden = new Set(
        (optionFindings.get(question.id) ?? []).flatMap((findings, place) => (shown.includes(place) ? [] : findings)),
      );
      for (const finding of asks.get(question.id) ?? []) {
        // A no counts only once nobody is left to ask, and never for what was not on show.
        const settled = askers.get(finding)?.every((id) => run.answered.has(id)) ?? true;
        if (settled && !hidden.has(finding) && !run.findings.has(finding)) run.findings.set(finding, false);
      }
      settle(run);
      return true;
    },
  };

  /** Whether this finding decides if another question that is wanted gets asked at all (age group before age). */
  function leadsOn(run: Run, question: Question, finding: string, wanted: ReadonlySet<string>): boolean {
    return content.questions.some(
      (other) =>
        other.when !== undefined &&
        other.id !== question.id &&
        !run.answered.has(other.id) &&
        findingsOf(other.when).has(finding) &&
        !run.findings.has(finding) &&
        [...(asks.get(other.id) ?? [])].some((asked) => wanted.has(asked)),
    );
  }
}
