// How long a dose and a routine take. Pure.
import type { Pace } from '../core/form/look.ts';
import type { Dose, Exercise } from '../content/schema/exercise.ts';
import type { Routine } from '../content/schema/routine.ts';

/** Seconds of one repetition when a dose does not say. */
export const DEFAULT_PACE = 4;
/** Seconds of one slow breath. */
export const BREATH_SECONDS = 5;

/** Seconds one repetition is held. */
export const holdSeconds = (dose: Dose): number => dose.hold ?? (dose.breaths ?? 0) * BREATH_SECONDS;

/** The pace of `dose`; one that says none goes as the exercise's first. */
export function paceOf({ dose: { start } }: Pick<Exercise, 'dose'>, dose: Dose): Pace {
  const hold = holdSeconds(dose);
  return { rep: dose.pace ?? start.pace ?? DEFAULT_PACE, ...(hold > 0 ? { hold } : {}) };
}

/** Seconds a dose takes in all, both sides included when the exercise is one-sided. */
export function secondsOf(dose: Dose, oneSided: boolean): number {
  const round = dose.time ?? (dose.reps ?? 1) * ((dose.pace ?? DEFAULT_PACE) + holdSeconds(dose));
  return round * dose.sets * (oneSided ? 2 : 1);
}

/** Seconds to change from one exercise of a routine to the next. */
export const CHANGE_SECONDS = 10;

/** Seconds a routine takes with the doses it names. Unknown exercises count nothing. */
export function routineSeconds(routine: Routine, exercises: ReadonlyMap<string, Exercise>): number {
  const work = routine.steps.map(({ exercise: id, dose }) => {
    const exercise = exercises.get(id);
    return exercise ? secondsOf(dose ?? exercise.dose.start, exercise.oneSided) : 0;
  });
  return work.reduce((sum, seconds) => sum + seconds, 0) + CHANGE_SECONDS * (work.length - 1);
}
