// All doses of an exercise that are worth asking for, from less to more, and the smaller dose that caution asks for. Pure.
import { secondsOf } from '../../../domain/dose-duration.ts';
import type { Dose, Exercise } from '../../../content/schema/exercise.ts';

/** Seconds beyond which one movement gets dull, unless it is a rest, a walk or breathing. */
const DULL = 240;
/** Rounds that are asked for at most, and at most with caution. */
const ROUNDS = 3;
const CAREFUL_ROUNDS = 2;
/** A timed dose grows in steps of this many seconds, a long one in larger steps. */
const STEP = 15;
const LONG_STEP = 30;
const LONG = 120;

const half = (value: number): number => Math.max(1, Math.ceil(value / 2));

/** Whether caution makes it smaller: lying easily, walking and breathing need no smaller range. */
function shrinks({ kind, movement }: Exercise): boolean {
  return Object.keys(movement).length > 0 || !['rest', 'walking', 'breathing'].includes(kind);
}

/** The most of an exercise that is offered with caution: half of its first dose, in at most two rounds. */
export function carefulDose(exercise: Exercise, dose: Dose): Dose {
  if (!shrinks(exercise)) return dose;
  const { start } = exercise.dose;
  const sets = Math.min(dose.sets, CAREFUL_ROUNDS);
  if (dose.time !== undefined) return { sets, time: Math.min(dose.time, half(start.time ?? dose.time)) };
  const reps = Math.min(dose.reps ?? 1, half(start.reps ?? dose.reps ?? 1));
  const hold = dose.hold === undefined ? {} : { hold: Math.min(dose.hold, half(start.hold ?? dose.hold)) };
  const breaths =
    dose.breaths === undefined ? {} : { breaths: Math.min(dose.breaths, half(start.breaths ?? dose.breaths)) };
  return { ...dose, sets, reps, ...hold, ...breaths };
}

function timed(exercise: Exercise, careful: boolean): readonly Dose[] {
  const { start, later } = exercise.dose;
  const first = start.time ?? LONG;
  const least = first >= LONG ? 60 : Math.max(STEP, half(first));
  const most = careful && shrinks(exercise) ? half(first) : Math.max(later?.time ?? 0, first * 2);
  const step = first >= LONG ? LONG_STEP : STEP;
  const rounds = first >= LONG ? 1 : careful ? CAREFUL_ROUNDS : ROUNDS;
  const doses: Dose[] = [];
  for (let sets = 1; sets <= rounds; sets += 1) {
    for (let time = Math.min(least, most); time <= most; time += step) doses.push({ sets, time });
  }
  return doses;
}

function counted(exercise: Exercise, careful: boolean): readonly Dose[] {
  const { start, later } = exercise.dose;
  const base = careful ? carefulDose(exercise, start) : start;
  const first = start.reps ?? 1;
  const most = careful ? (base.reps ?? 1) : Math.max(first, later?.reps ?? 0);
  const rounds = careful ? CAREFUL_ROUNDS : ROUNDS;
  const doses: Dose[] = [];
  for (let sets = 1; sets <= rounds; sets += 1) {
    for (let reps = Math.min(half(first), most); reps <= most; reps += 1) doses.push({ ...base, sets, reps });
  }
  return doses;
}

/** From less to more by the seconds they take; at least one. */
export function dosesOf(exercise: Exercise, careful: boolean): readonly Dose[] {
  const seconds = (dose: Dose): number => secondsOf(dose, exercise.oneSided);
  const all = exercise.dose.start.time === undefined ? counted(exercise, careful) : timed(exercise, careful);
  const sorted = [...all].sort((one, other) => seconds(one) - seconds(other) || one.sets - other.sets);
  const different = sorted.filter((dose, at) => at === 0 || seconds(dose) > seconds(sorted[at - 1] ?? dose));
  const long = exercise.dose.start.time !== undefined && exercise.dose.start.time >= LONG;
  const short = different.filter((dose) => long || seconds(dose) <= DULL);
  return short.length > 0 ? short : different.slice(0, 1);
}
