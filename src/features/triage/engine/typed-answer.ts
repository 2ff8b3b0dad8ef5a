// What a typed answer means to a question: a number where a number is asked, lines of a list, yes, no or none, or the
// words on a button. What is no answer is none: nothing is guessed. Pure.
import type { Option, Question } from '../../../content/triage/types.ts';
import { radix, unsureBit } from './engine.ts';
import type { Asking, Engine } from './engine.ts';
import { replay } from './answer-codec.ts';
import type { CheckState } from './answer-codec.ts';
import { daysIn, plainWords, pointedAt, saysNone, saysNotSure, saysYes } from './typed-words.ts';

/** Letters of a word that may stand for the one button that has it. */
const WORD = 4;
/** Words that people type to get about, which never stand for a sign that has them in its name. */
const WAYS = new Set(['back', 'stop', 'help', 'start']);

/** "8 months" is no age of eight and "5 months" no week five: a number in another unit is asked for again. */
function isOtherUnit(number: string, words: string): boolean {
  const units = words.match(/(?<![a-z])(?:days?|weeks?|wks?|w|months?|mths?|mo|m|years?|yrs?|y)(?![a-z])/g) ?? [];
  const own = number === 'weeks_pregnant' ? /^w/ : /^y/;
  return units.some((unit) => !own.test(unit));
}

/** The number that was typed, in the unit of its question. */
function amountOf(number: string, words: string): number | undefined {
  if (number === 'duration_days') return daysIn(words);
  if (isOtherUnit(number, words)) return undefined;
  const [, digits] = /^[^\d-]{0,12}(\d{1,3})(?:[.,]\d+)?(?!\d)[^\d-]{0,12}$/.exec(words) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** The one button whose label these words are, or are a word of. */
function labelled({ options }: Question, places: readonly number[], words: string): number | undefined {
  const labelAt = (place: number): string => plainWords(options[place]?.label ?? '');
  const whole = places.find((place) => labelAt(place) === words);
  if (whole !== undefined || words.length < WORD || WAYS.has(words)) return whole;
  const having = places.filter((place) => ` ${labelAt(place).replace(/[^\w]+/g, ' ')} `.includes(` ${words} `));
  return having.length === 1 ? having[0] : undefined;
}

function placeOf({ question }: Asking, words: string): number | undefined {
  const { number, options } = question;
  const amount = number === undefined ? undefined : amountOf(number, words);
  const places = options.map((_, place) => place);
  const only = (fits: (option: Option) => boolean): number | undefined => {
    const fitting = places.filter((place) => options[place] && fits(options[place]));
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  if (number !== undefined && amount !== undefined)
    return only((option) => {
      const set = option.sets[number];
      const span = option.typed ?? (typeof set === 'object' ? set : undefined);
      return !option.unsure && span !== undefined && amount >= span[0] && amount <= span[1];
    });
  if (saysNotSure(words)) return only(({ unsure }) => unsure);
  const starting = saysYes(words) ? /^yes\b/i : saysNone(words) ? /^no\b(?! clear)/i : undefined;
  const named = labelled(question, places, words);
  if (named !== undefined || starting !== undefined)
    return named ?? only(({ label, unsure }) => !unsure && starting?.test(label) === true);
  // As on the screen, where "Not sure" stands last.
  const [one, ...more] = pointedAt(words, places.length) ?? [];
  const shown = [
    ...places.filter((place) => !options[place]?.unsure),
    ...places.filter((place) => options[place]?.unsure),
  ];
  return one === undefined || more.length > 0 ? undefined : shown[one];
}

/** The boxes that words name, with those that are ticked already; "no" beside a ticked box is no answer. */
function boxesOf({ question, shown }: Asking, words: string, ticked: number): number | undefined {
  if (/^(?:done|ready|that'?s all|that is all)$/.test(words) && ticked > 0) return ticked;
  if (saysNone(words)) return ticked > 0 ? undefined : 0;
  if (saysNotSure(words)) return question.unsure === undefined ? undefined : ticked + unsureBit(question);
  const [only] = shown;
  if (saysYes(words)) return shown.length === 1 && only !== undefined ? 2 ** only : undefined;
  const named = labelled(question, shown, words);
  const places = named === undefined ? pointedAt(words, shown.length)?.map((place) => shown[place] ?? 0) : [named];
  // Places lie below 31: a screen holds 16 boxes.
  return places?.reduce((digit, place) => digit | (2 ** place), ticked);
}

function digitOf(asking: Asking, words: string, ticked: number): number | undefined {
  const digit = asking.question.kind === 'choice' ? placeOf(asking, words) : boxesOf(asking, words, ticked);
  return digit !== undefined && digit < radix(asking.question) ? digit : undefined;
}

/**
 * Takes typed words as the answer to the check's current question.
 * @param ticked boxes that are ticked on its screen already, as a sum of 2^place
 * @returns the check after it, or undefined when the words do not answer the question
 */
export function takeTyped(engine: Engine, before: CheckState, typed: string, ticked = 0): CheckState | undefined {
  const words = plainWords(typed);
  let current = before;
  const { step } = before;
  const number = step.kind === 'question' ? step.question.number : undefined;
  for (;;) {
    if (current.step.kind !== 'question') break;
    // A number goes on as long as the next question asks for the same one (teenagers are asked their age in two steps).
    if (current !== before && (number === undefined || current.step.question.number !== number)) break;
    const digit = digitOf(current.step, words, current === before ? ticked : 0);
    const after =
      digit === undefined
        ? undefined
        : replay(engine, { started: current.started, digits: [...current.digits, digit] });
    if (!after) break;
    current = after;
  }
  return current === before ? undefined : current;
}
