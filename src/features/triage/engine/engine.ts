// Which question comes next and when the check is over, from the answers so far. Pure; keeps nothing between calls.
// A question is left out exactly when no answer to it can change the outcome any more.
import { oncePer } from '../../../core/util/once-per.ts';
import { findingsOf } from '../../../content/triage/condition.ts';
import type { Condition, FindingType } from '../../../content/triage/condition.ts';
import { askedBy } from '../../../content/triage/asks.ts';
import { LEVELS, rank } from '../../../domain/lock/level.ts';
import type { Option, Question, Setting, Settings, TriageContent } from '../../../content/triage/types.ts';
import type { Level } from '../../../domain/lock/level.ts';
import { holds, UNSURE } from './logic.ts';
import type { Value } from './logic.ts';
import { createOpenRules } from './open-rules.ts';
import type { Standing } from './open-rules.ts';

const EMERGENCY = rank('emergency');

/** A check under way. Changed only by `answer`. */
export interface Run extends Standing {
  readonly findings: Map<string, Value>;
  readonly answered: Set<string>;
  /** The answers given, for quoting them back. */
  readonly chosen: Option[];
}

/** A question with the places of the options on show. */
export interface Asking {
  readonly kind: 'question';
  readonly question: Question;
  readonly shown: readonly number[];
}
export type Step = Asking | { readonly kind: 'outcome'; readonly level: Level };

export interface Engine {
  readonly content: TriageContent;
  begin(): Run;
  next(run: Run): Step;
  /**
   * Takes the answer to a question: an option's place, or for `several` a sum of 2^place with "not sure" as the last place.
   * @returns false when no button could have given this answer; `run` must then be thrown away
   */
  answer(run: Run, asking: Asking, digit: number): boolean;
}

/** How many answers a question can have: the base of its digit. */
export function radix(question: Question): number {
  return question.kind === 'choice' ? question.options.length : 2 ** (question.options.length + 1);
}

/** The digit of "not sure" on a screen of several. */
export const unsureBit = (question: Question): number => 2 ** question.options.length;

/** The answer "not sure" to a screen of several, as an option of its own. */
export const doubtOf = ({ unsure = '', doubt = '' }: Question): Option => ({
  label: doubt,
  sets: { [unsure]: 'yes' },
  or: [],
  implies: {},
  unsure: true,
});

/** Whether a place is part of a digit of `several`. */
export const hasBit = (digit: number, place: number): boolean => Math.floor(digit / 2 ** place) % 2 === 1;

/** Of two answers about the same thing the more worrying one counts. */
function worse(a: Value | undefined, b: Value, type: FindingType | undefined): Value {
  if (a === undefined || a === false) return b;
  if (typeof a !== 'string' || typeof b !== 'string' || typeof type !== 'object') return a;
  const place = (value: string): number => (value === UNSURE ? type.length : type.indexOf(value));
  return place(a) >= place(b) ? a : b;
}

/** Builds the engine of one content; all it needs to know of questions and rules is worked out once. */
export function createEngine(content: TriageContent): Engine {
  const { findings: types, questions } = content;
  const openRules = createOpenRules(content);
  const always = questions[0];
  const asks = new Map(questions.map((question) => [question.id, askedBy(question)]));
  const askers = new Map<string, string[]>();
  for (const [question, findings] of asks) {
    for (const finding of findings) askers.set(finding, [...(askers.get(finding) ?? []), question]);
  }
  const byOption = new Map(
    questions.map((question) => [
      question.id,
      question.options.map(({ sets, or }) => [...new Set([sets, ...or].flatMap((settings) => Object.keys(settings)))]),
    ]),
  );
  /** A question is worth asking for what its options find, and for opening the way to another question. */
  const worth = new Map(
    questions.map((question) => {
      const finds = (byOption.get(question.id) ?? []).flat();
      const opens = questions
        .filter(
          (other) =>
            other.when !== undefined &&
            other !== question &&
            finds.some((finding) => findingsOf(other.when ?? NEVER).has(finding)),
        )
        .map((other) => ({ when: other.when ?? NEVER, finds: asks.get(other.id) ?? new Set<string>(), id: other.id }));
      return [question.id, { finds, opens }];
    }),
  );

  const toValue = (finding: string, setting: Setting): Value => {
    if (typeof setting !== 'string') return { low: setting[0], high: setting[1] };
    return types.get(finding) === 'yesno' ? true : setting;
  };

  return {
    content,
    begin: () => ({ findings: new Map(), answered: new Set(), chosen: [], open: openRules.start, level: 0 }),

    next(run) {
      const level = LEVELS[run.level] ?? 'emergency';
      if (run.level >= EMERGENCY) return { kind: 'outcome', level };
      const wanted = openRules.wanted(run);
      const isAsked = (question: Question, by: ReadonlySet<string>): boolean => {
        if (run.answered.has(question.id)) return false;
        if (question.when && holds(question.when, run.findings) !== true) return false;
        if (question === always) return true;
        const { finds, opens } = worth.get(question.id) ?? { finds: [], opens: [] };
        if (finds.some((finding) => by.has(finding))) return true;
        return opens.some(
          (other) =>
            !run.answered.has(other.id) &&
            holds(other.when, run.findings) === undefined &&
            [...other.finds].some((finding) => by.has(finding)),
        );
      };
      const question =
        questions.find((each) => isAsked(each, wanted.level)) ?? questions.find((each) => isAsked(each, wanted.moves));
      if (!question) return { kind: 'outcome', level };
      const useful = (finding: string): boolean => wanted.level.has(finding) || wanted.moves.has(finding);
      const finds = byOption.get(question.id) ?? [];
      const places = question.options.map((_, place) => place);
      const shown = question.kind === 'choice' ? places : places.filter((place) => finds[place]?.some(useful));
      return { kind: 'question', question, shown };
    },

    answer(run, { question, shown }, digit) {
      if (!Number.isInteger(digit) || digit < 0 || digit >= radix(question)) return false;
      const several = question.kind === 'several';
      const places = several
        ? question.options.map((_, place) => place).filter((place) => hasBit(digit, place))
        : [digit];
      if (places.some((place) => !shown.includes(place))) return false;
      const unsure = several && digit >= unsureBit(question);
      if (unsure && question.unsure === undefined) return false;

      const changed = new Set<string>();
      const set = (settings: Settings): void => {
        for (const [finding, setting] of Object.entries(settings)) {
          run.findings.set(finding, worse(run.findings.get(finding), toValue(finding, setting), types.get(finding)));
          changed.add(finding);
        }
      };
      for (const option of places.flatMap((place) => question.options[place] ?? [])) {
        set(option.sets);
        run.chosen.push(option);
        for (const [finding, setting] of Object.entries(option.implies))
          if (!run.findings.has(finding)) set({ [finding]: setting });
      }
      if (unsure) {
        const doubt = doubtOf(question);
        set(doubt.sets);
        run.chosen.push(doubt);
      }
      run.answered.add(question.id);
      const finds = byOption.get(question.id) ?? [];
      const hidden = new Set(finds.flatMap((found, place) => (shown.includes(place) ? [] : found)));
      for (const finding of asks.get(question.id) ?? []) {
        // A no counts only once every question about it is answered, and never for what was not on show.
        const last = askers.get(finding)?.every((id) => run.answered.has(id)) ?? true;
        if (!last || hidden.has(finding) || run.findings.has(finding)) continue;
        run.findings.set(finding, false);
        changed.add(finding);
      }
      openRules.settle(run, changed);
      return true;
    },
  };
}

const NEVER: Condition = { kind: 'count', least: 1, of: [] };

/** The engine of a content, made once. */
export const engineOf = oncePer(createEngine);
