// How long a dose takes. Pure.
import type { Dose } from './schema/exercise.ts';

/** Seconds of one repetition when a dose does not say. */
export const DEFAULT_PACE = 4;
/** Seconds of one slow breath. */
export const BREATH_SECONDS = 5;

/** Seconds one repetition is held. */
export const holdSeconds = (dose: Dose): number => dose.hold ?? (dose.breaths ?? 0) * BREATH_SECONDS;

/** Seconds a dose takes in all, both sides included when the exercise is one-sided. */
export function secondsOf(dose: Dose, oneSided: boolean): number {
  const round = dose.time ?? (dose.reps ?? 1) * ((dose.pace ?? DEFAULT_PACE) + holdSeconds(dose));
  return round * dose.sets * (oneSided ? 2 : 1);
}
