// Doses that contradict themselves or the words beside them.
import { secondsOf } from '../../../domain/dose-duration.ts';
import type { Dose, Exercise } from '../../schema/exercise.ts';
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';
import { numbersOf } from './numbers.ts';

const NEEDLESS = ['hold', 'breaths', 'pace'] as const;

/** Fields that say nothing beside a time. */
const needless = (dose: Dose): readonly string[] =>
  dose.time === undefined ? [] : NEEDLESS.filter((field) => dose[field] !== undefined);

/** Every dose in the exercise's own file with its field. */
const ownDoses = ({ dose }: Exercise): [string, Dose][] => [
  ['start', dose.start],
  ...(dose.later ? [['later', dose.later] as [string, Dose]] : []),
];

export const checkDoses: Rule = (material, tell) => {
  const wrong = (item: string, path: readonly PropertyKey[], message: string): void => {
    tell(mistakeAt(material, item, path, message));
  };
  const checkOne = (item: string, path: readonly PropertyKey[], dose: Dose): void => {
    for (const field of needless(dose)) {
      wrong(item, [...path, field], `${field} belongs to repetitions: take it out, or give reps in place of time`);
    }
  };
  for (const exercise of material.content.exercises.values()) {
    const item = `exercises/${exercise.id}`;
    const { start, later } = exercise.dose;
    for (const [name, dose] of ownDoses(exercise)) checkOne(item, ['dose', name], dose);
    if (later && secondsOf(later, false) < secondsOf(start, false)) {
      wrong(item, ['dose', 'later'], 'the later dose is smaller than the first: swap them, or make it larger');
    }
    const held = new Set(ownDoses(exercise).flatMap(([, dose]) => [dose.hold, dose.time]));
    for (const [index, step] of exercise.steps.entries()) {
      const other = numbersOf(step, 'second').find((seconds) => !held.has(seconds));
      if (other === undefined) continue;
      wrong(item, ['steps', index], `says ${other} seconds, the dose does not: leave the number to the dose`);
    }
  }
  for (const { id, steps } of material.content.routines.values()) {
    for (const [index, { dose }] of steps.entries()) {
      if (dose) checkOne(`routines/${id}`, ['steps', index, 'dose'], dose);
    }
  }
};
