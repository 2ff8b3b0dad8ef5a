// What a session's buttons carry to name it: a routine code, or `r-` and the id of a named routine.
import type { Library } from '../../../content/content.ts';
import type { Routine } from '../../../content/schema/routine.ts';
import type { Step } from './routine-code.ts';
import { readCode } from './routine-code.ts';

/** A session: what it is called in buttons, and its movements. */
export interface Plan {
  readonly ref: string;
  readonly steps: readonly Step[];
  /** Set when it is a named routine. */
  readonly routine?: Routine;
}

const NAMED = 'r-';

export function planOfRoutine(content: Library, routine: Routine): Plan {
  const steps = routine.steps.flatMap(({ exercise: id, dose }): Step[] => {
    const exercise = content.exercises.get(id);
    if (!exercise) return [];
    return [dose ? { exercise, dose } : { exercise }];
  });
  return { ref: NAMED + routine.id, steps, routine };
}

/** Reads what a button or a person gave; undefined when it names nothing of ours (any more). */
export function readPlan(content: Library, ref: string): Plan | undefined {
  if (ref.startsWith(NAMED)) {
    const routine = content.routines.get(ref.slice(NAMED.length));
    return routine && planOfRoutine(content, routine);
  }
  const steps = readCode(content, ref);
  return steps && { ref: ref.toLowerCase(), steps };
}
