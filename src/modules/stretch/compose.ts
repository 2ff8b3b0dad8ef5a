// Chooses the movements for an area, a place and a number of minutes. Pure: the same wishes always give the same session.
import type { Content } from '../../content/content.ts';
import { CHANGE_SECONDS, routineSeconds, secondsOf } from '../../core/dose.ts';
import type { Area, Place } from '../../content/schema/common.ts';
import type { Exercise } from '../../content/schema/exercise.ts';
import type { Routine } from '../../content/schema/routine.ts';
import type { Plan } from './plan.ts';
import { planOfRoutine, readPlan } from './plan.ts';

export interface Wish {
  readonly area?: Area;
  readonly place?: Place;
  readonly minutes?: number;
}

/** The routine that anybody may begin with when nothing is known. */
export const STARTER = 'starter-three';
/** Movements in a session that was put together. */
const MOST_STEPS = 4;
const USUAL_MINUTES = 3;

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

function fits(exercise: Exercise, wish: Wish): boolean {
  if (exercise.onRequest || exercise.level === 'strong') return false;
  if (wish.area !== undefined && !exercise.areas.includes(wish.area)) return false;
  return wish.place === undefined || exercise.places.includes(wish.place);
}

/** Lower is chosen sooner: main area first, gentle first, nothing to fetch first; then by id. */
function rank(exercise: Exercise, wish: Wish): number {
  const main = wish.area === undefined || exercise.areas[0] === wish.area ? 0 : 4;
  const fetch = exercise.equipment.filter((thing) => thing !== 'mat' && thing !== 'chair' && thing !== 'bed').length;
  return main + (exercise.level === 'gentle' ? 0 : 1) + 2 * fetch;
}

function byRank(wish: Wish): (one: Exercise, other: Exercise) => number {
  return (one, other) => rank(one, wish) - rank(other, wish) || (one.id < other.id ? -1 : 1);
}

function choose(candidates: readonly Exercise[], seconds: number): readonly Exercise[] {
  const chosen: Exercise[] = [];
  let left = seconds;
  // One of each kind before a second of any: variety keeps people moving.
  for (const round of [1, 2, 3]) {
    for (const exercise of candidates) {
      const same = chosen.filter(({ kind }) => kind === exercise.kind).length;
      const needed = secondsOf(exercise.dose.start, exercise.oneSided) + CHANGE_SECONDS;
      if (chosen.length >= MOST_STEPS || chosen.includes(exercise) || same >= round || needed > left + 15) continue;
      chosen.push(exercise);
      left -= needed;
    }
  }
  return chosen.length > 0 ? chosen : candidates.slice(0, 1);
}

/** Purposes that suit whoever has told nothing about themselves; the others are chosen by name. */
const FOR_ANYBODY: ReadonlySet<Routine['purpose']> = new Set(['everyday', 'desk', 'morning', 'posture']);

/** Nothing in it goes far, upside down or is meant for who asks by name. */
function mild(plan: Plan): boolean {
  return plan.steps.every(({ exercise }) => {
    const far = Object.values(exercise.movement).includes('end') || 'inverted' in exercise.movement;
    return !exercise.onRequest && exercise.level !== 'strong' && !far;
  });
}

/** A named routine that is just what was asked for. */
function named(content: Content, wish: Wish): Plan | undefined {
  const wanted = wish.minutes ?? USUAL_MINUTES;
  const fitting = [...content.routines.values()].filter((routine) => {
    if (!FOR_ANYBODY.has(routine.purpose) || routine.steps.length > MOST_STEPS) return false;
    if (wish.area !== undefined && routine.areas[0] !== wish.area) return false;
    if (wish.place !== undefined && (!routine.places.includes(wish.place) || routine.then.length > 0)) return false;
    return Math.abs(routineSeconds(routine, content.exercises) / 60 - wanted) <= 0.2 * wanted;
  });
  return fitting.map((routine) => planOfRoutine(content, routine)).find(mild);
}

/** Undefined when nothing of ours fits the wish. */
export function compose(content: Content, wish: Wish): Plan | undefined {
  if (wish.area === undefined && wish.place === undefined && wish.minutes === undefined) {
    return readPlan(content, `r-${STARTER}`);
  }
  const routine = named(content, wish);
  if (routine) return routine;
  const candidates = [...content.exercises.values()].filter((exercise) => fits(exercise, wish)).sort(byRank(wish));
  if (candidates.length === 0) return undefined;
  const chosen = [...choose(candidates, (wish.minutes ?? USUAL_MINUTES) * 60)];
  chosen.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || (one.id < other.id ? -1 : 1));
  return readPlan(content, chosen.map(({ code }) => code).join('-'));
}
