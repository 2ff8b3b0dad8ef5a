// The addresses of the check's buttons. All answers so far travel in them; nothing is remembered between presses.
import { route } from '../../core/route.ts';
import type { Route } from '../../core/route.ts';
import { oncePer } from '../../core/util/once-per.ts';
import type { TriageContent } from '../../content/triage/types.ts';
import { CHECK, checkRoutes } from '../../domain/lock/check-routes.ts';
import { engineOf, hasBit, radix, unsureBit } from './engine/engine.ts';
import type { Asking, Engine } from './engine/engine.ts';
import { fingerprint, encodeAnswers, decodeAnswers } from './engine/answer-codec.ts';
import type { CheckState } from './engine/answer-codec.ts';

export const MODULE = CHECK;
/** Hours after which Limber can ask again: a day, three days, a week. */
export const RECHECK_HOURS = [24, 72, 168] as const;
export const RECHECK_ANSWERS = ['better', 'same', 'worse', 'new'] as const;
export type RecheckAnswer = (typeof RECHECK_ANSWERS)[number];

/** Marks a route to a page beside the question in which the last answer is boxes that are not sent yet. */
export const TICKED = 't';

export const routes = {
  ...checkRoutes,
  /** The advice for a sign that was heard, by its id. */
  heard: (sign: string): Route => route(MODULE, 'h', sign),
  /** The question that is open, else the first screen of the check. */
  asked: route(MODULE, 'q'),
  /** All countries, or one piece of the alphabet, outside of a check. */
  countries: (at?: number): Route => (at === undefined ? route(MODULE, 'k') : route(MODULE, 'k', at)),
  /** The country where the person is, ISO 3166. */
  ownCountry: (iso: string): Route => route(MODULE, 'o', iso),
  checkedNo: route(MODULE, 'x'),
  /** Belongs to the check that was concluded in this epoch minute. */
  checkedYes: (minute: number): Route => route(MODULE, 'v', minute),
  leaflet: (page: number): Route => route(MODULE, 'l', page),
  recheck: (hours: number): Route => route(MODULE, 'r', hours),
  recheckAnswer: (answer: RecheckAnswer): Route => route(MODULE, 'w', answer),
};

/**
 * What a check's buttons do: answer, toggle, show the number, explain, list countries, one group of them, choose one, tell
 * the rest of the result.
 */
export type CheckAction = 'a' | 't' | 'n' | 'e' | 'c' | 'g' | 'p' | 'f';

/** A check on a screen of boxes, with those that are ticked and not sent. */
export interface Ticking {
  readonly state: CheckState;
  readonly step: Asking;
  readonly ticked: number;
}

/** Writes and reads the routes that carry a check. */
export interface AnswerRoutes {
  to(action: CheckAction, state: CheckState, ...more: (string | number)[]): Route;
  /** The check after one more answer. */
  answer(state: CheckState, step: Asking, digit: number): Route;
  /** The check with boxes ticked on its current screen, not yet sent: the screen itself, or a page beside it. */
  ticking(action: 't' | 'n' | 'e', state: CheckState, step: Asking, digit: number): Route;
  back(state: CheckState): Route;
  /** Reads the arguments of a check's route; undefined when stale, cut or made up. */
  read(args: readonly string[]): CheckState | undefined;
  /** The same for a route of `ticking`: the check on a screen of boxes, and those that are ticked there. */
  readTicking(args: readonly string[]): Ticking | undefined;
}

export function createAnswerRoutes(engine: Engine): AnswerRoutes {
  const fp = fingerprint(engine.content);
  const code = (state: CheckState, count: number, more: readonly number[] = [], step?: Asking): string =>
    encodeAnswers(fp, { started: state.started, digits: [...state.digits.slice(0, count), ...more] }, [
      ...state.asked.slice(0, count).map(({ question }) => question),
      ...(step ? [step.question] : []),
    ]);
  return {
    to: (action, state, ...more) => route(MODULE, action, fp, code(state, state.digits.length), ...more),
    answer: (state, step, digit) => route(MODULE, 'a', fp, code(state, state.digits.length, [digit], step)),
    ticking: (action, state, step, digit) =>
      route(MODULE, action, fp, code(state, state.digits.length, [digit], step), ...(action === 't' ? [] : [TICKED])),
    back: (state) => route(MODULE, 'a', fp, code(state, state.digits.length - 1)),
    readTicking: ([given, text]) => {
      const state = given === fp && text !== undefined ? decodeAnswers(engine, fp, text, true) : undefined;
      if (state?.ticked === undefined || state.step.kind !== 'question') return undefined;
      const { step, ticked } = state;
      // What is ticked must be an answer that this screen could send.
      if (step.question.kind !== 'several' || ticked >= radix(step.question)) return undefined;
      const isShown = step.question.options.every((_, place) => !hasBit(ticked, place) || step.shown.includes(place));
      return isShown && ticked < unsureBit(step.question) ? { state, step, ticked } : undefined;
    },
    read: ([given, text]) => (given === fp && text !== undefined ? decodeAnswers(engine, fp, text) : undefined),
  };
}

/** The routes that carry a check of a content, made once. */
export const answerRoutesOf = oncePer((content: TriageContent) => createAnswerRoutes(engineOf(content)));
