// Puts chosen movements in the order in which they are done, with doses that fill the time. Pure.
import type { Place } from '../../../content/schema/common.ts';
import type { Exercise } from '../../../content/schema/exercise.ts';
import type { Step } from '../routine/routine-code.ts';
import { writeCode } from '../routine/routine-code.ts';
import type { Choice } from './fill.ts';
import { fill } from './fill.ts';
import { isLying } from './pool.ts';

/** Warm up by moving, then stretch, then strengthen, then rest. */
const ORDER: readonly Exercise['kind'][] = [
  'mobility',
  'massage',
  'stretch',
  'posture',
  'strength',
  'walking',
  'activity',
  'rest',
  'breathing',
];

/** In bed one begins lying, and gets up at the end. */
const later = (place: Place, { exercise }: Choice): number => (place === 'bed' && !isLying(exercise) ? 1 : 0);

export interface Assembled {
  readonly steps: readonly Step[];
  readonly code: string;
  readonly seconds: number;
}

/** @param seconds that the movements are to take together */
export function assemble(choices: readonly Choice[], place: Place, seconds: number): Assembled {
  const sorted = [...choices].sort(
    (one, other) =>
      later(place, one) - later(place, other) ||
      ORDER.indexOf(one.exercise.kind) - ORDER.indexOf(other.exercise.kind) ||
      (one.exercise.id < other.exercise.id ? -1 : 1),
  );
  const filled = fill(sorted, seconds);
  const steps = sorted.map(({ exercise }, at): Step => {
    const dose = filled.doses[at];
    const own = JSON.stringify({ ...exercise.dose.start, ...dose }) === JSON.stringify(exercise.dose.start);
    return dose && !own ? { exercise, dose } : { exercise };
  });
  return { steps, code: writeCode(steps), seconds: filled.seconds };
}
