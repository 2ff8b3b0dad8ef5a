// Gives chosen movements doses that together take the time asked for, as near as whole repetitions allow. Pure.
import { CHANGE_SECONDS, secondsOf } from '../../../domain/dose-duration.ts';
import type { Dose, Exercise } from '../../../content/schema/exercise.ts';
import { dosesOf } from './doses.ts';

/** A movement with the doses it may have, from less to more, and the seconds each takes. */
export interface Choice {
  readonly exercise: Exercise;
  readonly careful: boolean;
  readonly doses: readonly Dose[];
  readonly seconds: readonly number[];
}

/** Worked out once an exercise: its doses never change. */
const known = { careful: new WeakMap<Exercise, Choice>(), usual: new WeakMap<Exercise, Choice>() };

export function choiceOf(exercise: Exercise, careful: boolean): Choice {
  const cache = careful ? known.careful : known.usual;
  const choice = cache.get(exercise) ?? makeChoice(exercise, careful);
  cache.set(exercise, choice);
  return choice;
}

function makeChoice(exercise: Exercise, careful: boolean): Choice {
  const doses = dosesOf(exercise, careful);
  return { exercise, careful, doses, seconds: doses.map((dose) => secondsOf(dose, exercise.oneSided)) };
}

export const least = ({ seconds }: Choice): number => seconds[0] ?? 0;
export const most = ({ seconds }: Choice): number => seconds.at(-1) ?? 0;

/** Seconds spent on going from one movement to the next. */
export const changes = (count: number): number => CHANGE_SECONDS * Math.max(0, count - 1);

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The fewest and the most seconds that movements together can take. */
export function reach(choices: readonly Choice[]): { readonly least: number; readonly most: number } {
  return {
    least: sum(choices.map(least)) + changes(choices.length),
    most: sum(choices.map(most)) + changes(choices.length),
  };
}

export interface Filled {
  readonly doses: readonly Dose[];
  /** What it all takes. */
  readonly seconds: number;
}

/** From this many seconds on a usual dose is a walk, a rest or quiet breathing: they give way to what moves. */
const LONG = 120;

/**
 * Each movement starts at its usual dose, a long one at its least; then the one furthest from its own is moved, step by
 * step, so that long ones fill what is left.
 */
export function fill(choices: readonly Choice[], wanted: number): Filled {
  const usual = choices.map(({ exercise }) => secondsOf(exercise.dose.start, exercise.oneSided));
  const at = choices.map(({ seconds }, index) => {
    const own = usual[index] ?? 0;
    const above = own >= LONG ? 0 : seconds.findIndex((value) => value >= own);
    return above < 0 ? seconds.length - 1 : above;
  });
  const secondsAt = (index: number, step = 0): number => choices[index]?.seconds[(at[index] ?? 0) + step] ?? 0;
  let total = changes(choices.length);
  for (let index = 0; index < at.length; index += 1) total += secondsAt(index);

  for (let turn = 0; turn < 300; turn += 1) {
    const off = wanted - total;
    const step = off > 0 ? 1 : -1;
    let furthest = -1;
    let gain = 0;
    let ratio = 0;
    for (let index = 0; index < at.length; index += 1) {
      const next = secondsAt(index, step);
      if (next === 0) continue;
      const now = secondsAt(index);
      if (Math.abs(off - (next - now)) >= Math.abs(off)) continue;
      const own = now / (usual[index] ?? 1);
      if (furthest >= 0 && step * (own - ratio) >= 0) continue;
      furthest = index;
      gain = next - now;
      ratio = own;
    }
    if (furthest < 0) break;
    at[furthest] = (at[furthest] ?? 0) + step;
    total += gain;
  }
  return { doses: choices.flatMap(({ doses }, index) => doses[at[index] ?? 0] ?? []), seconds: total };
}
