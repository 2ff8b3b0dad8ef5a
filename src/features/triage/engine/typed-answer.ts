// What a typed answer means to a question: a number where a number is asked, else the words on a button. Pure.
import { radix } from './engine.ts';
import type { Asking, Engine } from './engine.ts';
import { replay } from './answer-codec.ts';
import type { CheckState } from './answer-codec.ts';

/** "8 months" is no age of eight and "5 months" no week five: a number in another unit is asked for again. */
function isOtherUnit(number: string, words: string): boolean {
  const units = words.match(/(?<![a-z])(?:days?|weeks?|wks?|w|months?|mths?|mo|m|years?|yrs?|y)(?![a-z])/g) ?? [];
  const own = number === 'weeks_pregnant' ? /^w/ : number === 'severity' ? /^$/ : /^y/;
  return units.some((unit) => !own.test(unit));
}

function digitOf({ question }: Asking, typed: string): number | undefined {
  if (question.kind !== 'choice') return undefined;
  const words = typed.trim().toLowerCase();
  const { number } = question;
  const amount =
    number === undefined || isOtherUnit(number, words)
      ? undefined
      : /^[^\d-]{0,12}(\d{1,3})(?:[.,]\d+)?(?!\d)[^\d-]{0,12}$/.exec(words)?.[1];
  const place = question.options.findIndex((option) => {
    if (option.label.toLowerCase() === words) return true;
    if (amount === undefined || number === undefined || option.unsure) return false;
    const set = option.sets[number];
    const span = option.typed ?? (typeof set === 'object' ? set : undefined);
    return span !== undefined && Number(amount) >= span[0] && Number(amount) <= span[1];
  });
  return place >= 0 && place < radix(question) ? place : undefined;
}

/**
 * Takes typed words as the answer to the check's current question.
 * @returns the check after it, or undefined when the words do not answer the question
 */
export function takeTyped(engine: Engine, before: CheckState, typed: string): CheckState | undefined {
  let current = before;
  const { step } = before;
  const number = step.kind === 'question' ? step.question.number : undefined;
  for (;;) {
    if (current.step.kind !== 'question') break;
    // A number goes on as long as the next question asks for the same one (teenagers are asked their age in two steps).
    if (current !== before && (number === undefined || current.step.question.number !== number)) break;
    const digit = digitOf(current.step, typed);
    const after =
      digit === undefined
        ? undefined
        : replay(engine, { started: current.started, digits: [...current.digits, digit] });
    if (!after) break;
    current = after;
  }
  return current === before ? undefined : current;
}
