// Where Easier, Harder and Swap lead: the same session with another movement or dose in one place. Pure.
import type { Library } from '../../../content/content.ts';
import type { Exercise } from '../../../content/schema/exercise.ts';
import { secondsOf } from '../../../domain/dose-duration.ts';
import type { Step } from '../routine/routine-code.ts';
import { writeCode } from '../routine/routine-code.ts';
import type { Plan } from '../routine/plan.ts';
import { CODE_CHARS } from '../select/choose.ts';
import { choiceOf } from '../select/fill.ts';
import type { Needs } from '../../../domain/needs.ts';
import { has, isMild, isStill } from '../select/pool.ts';
import { judge } from '../select/verdict.ts';
import type { Slide } from './slides.ts';

/** A session to go on with, and the card in it. */
export interface Turn {
  readonly ref: string;
  readonly at: number;
}

const cardsBefore = (steps: readonly Step[], step: number): number =>
  steps.slice(0, step).reduce((sum, { exercise }) => sum + (exercise.oneSided ? 2 : 1), 0);

/** A code that buttons can carry: doses are dropped when it is too long, then what was done, then what comes last. */
function turnTo(steps: readonly Step[], step: number): Turn {
  const full = writeCode(steps);
  if (full.length <= CODE_CHARS) return { ref: full, at: cardsBefore(steps, step) };
  const bare = writeCode(steps.map((each, at) => (at === step ? each : { exercise: each.exercise })));
  if (bare.length <= CODE_CHARS) return { ref: bare, at: cardsBefore(steps, step) };
  let rest = steps.slice(step);
  while (writeCode(rest).length > CODE_CHARS) rest = rest.slice(0, -1);
  return { ref: writeCode(rest), at: 0 };
}

const replaced = (plan: Plan, step: number, by: Step): Turn =>
  turnTo(
    plan.steps.map((each, at) => (at === step ? by : each)),
    step,
  );

function mayOffer(content: Library, needs: Needs, plan: Plan, exercise: Exercise | undefined): exercise is Exercise {
  if (!exercise || exercise.onRequest || plan.steps.some((each) => each.exercise === exercise)) return false;
  if (!needs.told && !isMild(exercise) && exercise.kind !== 'rest') return false;
  return exercise.equipment.every((thing) => has(needs, thing)) && judge(content, exercise, needs).verdict !== 'avoid';
}

/** A smaller or larger dose of the same movement: about half, or half as much again. */
function otherDose({ exercise, dose, judged }: Slide, more: boolean): Step | undefined {
  const now = secondsOf(dose, exercise.oneSided);
  const all = choiceOf(exercise, judged.verdict === 'caution').doses;
  const seconds = (step: (typeof all)[number]): number => secondsOf(step, exercise.oneSided);
  const fitting = all.filter((each) => (more ? seconds(each) > now : seconds(each) < now));
  const found = more
    ? (fitting.find((each) => seconds(each) >= now * 1.4) ?? fitting.at(-1))
    : (fitting.findLast((each) => seconds(each) <= now * 0.6) ?? fitting[0]);
  return found && { exercise, dose: found };
}

/** The gentler movement of the family, else less of the same. */
export function easier(content: Library, needs: Needs, plan: Plan, slide: Slide): Turn | undefined {
  const gentler = content.exercises.get(slide.exercise.easierMove ?? '');
  if (mayOffer(content, needs, plan, gentler)) return replaced(plan, slide.step, { exercise: gentler });
  const less = otherDose(slide, false);
  return less && replaced(plan, slide.step, less);
}

/** The stronger movement of the family, else more of the same; nothing where caution asks for less. */
export function harder(content: Library, needs: Needs, plan: Plan, slide: Slide): Turn | undefined {
  if (slide.judged.verdict !== 'allow' || needs.gentle) return undefined;
  const stronger = content.exercises.get(slide.exercise.harderMove ?? '');
  if (mayOffer(content, needs, plan, stronger)) return replaced(plan, slide.step, { exercise: stronger });
  const more = otherDose(slide, true);
  return more && replaced(plan, slide.step, more);
}

/** Another movement for the same area that can be done at the same place; going round leads back to the first. */
export function swap(content: Library, needs: Needs, plan: Plan, { exercise, step }: Slide): Turn | undefined {
  const [area] = exercise.areas;
  const all = [...content.exercises.values()];
  const at = all.indexOf(exercise);
  const fits = (each: Exercise): boolean =>
    each.level !== 'strong' &&
    area !== undefined &&
    each.areas.includes(area) &&
    each.places.some((place) => exercise.places.includes(place)) &&
    plan.steps.every((one) => one.exercise.places.some((place) => each.places.includes(place))) &&
    mayOffer(content, needs, plan, each);
  // What moves is swapped for what moves, as long as there is any.
  const others = [...all.slice(at + 1), ...all.slice(0, at)];
  const other = others.find((each) => isStill(each) === isStill(exercise) && fits(each)) ?? others.find(fits);
  return other && replaced(plan, step, { exercise: other });
}
