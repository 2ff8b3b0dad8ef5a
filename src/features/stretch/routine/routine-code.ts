// The routine code: exercises by their short codes, each with an optional dose, joined by dashes. `cc-bd8x2-br` is
// cat-cow, two rounds of eight bird-dogs, and a bridge. Buttons carry it, and people can pass it on.
import type { Library } from '../../../content/content.ts';
import type { Dose, Exercise } from '../../../content/schema/exercise.ts';

/** One movement of a session; without a dose the exercise's own one holds. */
export interface Step {
  readonly exercise: Exercise;
  readonly dose?: Dose;
}

/** Movements a typed code may hold. */
export const CODE_STEPS = 12;

/** `bd8`, `bd8x2`, `bd8x2h5`, `cp1b4` (repetitions, rounds, seconds or breaths held) or `ws60s`, `ws60sx2` (seconds, rounds). */
const PART = /^([a-z]{2,4})(?:(\d{1,2})(?:x(\d{1,2}))?(?:h(\d{1,3})|b(\d{1,2}))?|(\d{1,4})s(?:x(\d{1,2}))?)?$/;

function within(value: string | undefined, least: number, most: number): number | undefined {
  if (value === undefined) return undefined;
  return Math.min(most, Math.max(least, Number(value)));
}

function readDose(own: Dose, match: RegExpExecArray): Dose | undefined {
  const [, , reps, rounds, hold, breaths, time, timeRounds] = match;
  if (time !== undefined) return { time: within(time, 1, 3600) ?? 1, sets: within(timeRounds, 1, 10) ?? 1 };
  if (reps === undefined) return undefined;
  const held = within(hold, 1, 300);
  const breathed = within(breaths, 1, 30);
  const usual = held === undefined && breathed === undefined;
  return {
    sets: within(rounds, 1, 10) ?? 1,
    reps: within(reps, 1, 60) ?? 1,
    ...(own.pace === undefined ? {} : { pace: own.pace }),
    ...(held === undefined ? {} : { hold: held }),
    ...(breathed === undefined ? {} : { breaths: breathed }),
    ...(usual && own.hold !== undefined ? { hold: own.hold } : {}),
    ...(usual && own.breaths !== undefined ? { breaths: own.breaths } : {}),
  };
}

/** Reads a code; undefined when any part is no exercise of ours or it is too long. */
export function readCode(content: Library, code: string): readonly Step[] | undefined {
  const parts = code.toLowerCase().split('-');
  if (parts.length > CODE_STEPS) return undefined;
  const steps: Step[] = [];
  for (const part of parts) {
    const match = PART.exec(part);
    const exercise = content.byCode.get(match?.[1] ?? '');
    if (!match || !exercise) return undefined;
    const dose = readDose(exercise.dose.start, match);
    steps.push(dose ? { exercise, dose } : { exercise });
  }
  return steps;
}

function writeDose(dose: Dose, own: Dose): string {
  const rounds = dose.sets > 1 ? `x${dose.sets}` : '';
  if (dose.time !== undefined) return `${dose.time}s${rounds}`;
  // What the exercise says itself is not repeated, so that a code stays short enough for a button.
  const hold = dose.hold === undefined || dose.hold === own.hold ? '' : `h${dose.hold}`;
  const breaths = dose.breaths === undefined || dose.breaths === own.breaths ? '' : `b${dose.breaths}`;
  return `${dose.reps ?? 1}${rounds}${hold}${breaths}`;
}

/** Writes steps as a code; `readCode` gives them back. */
export function writeCode(steps: readonly Step[]): string {
  return steps
    .map(({ exercise, dose }) => exercise.code + (dose ? writeDose(dose, exercise.dose.start) : ''))
    .join('-');
}
