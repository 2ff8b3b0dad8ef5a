// A session as the cards that are shown one after the other: each side of a one-sided movement is a card of its own. Pure.
import type { Library } from '../../../content/content.ts';
import type { Dose, Exercise } from '../../../content/schema/exercise.ts';
import type { Side } from './mirror.ts';
import type { Plan } from '../routine/plan.ts';
import { carefulDose } from '../select/doses.ts';
import type { Needs } from '../../../domain/needs.ts';
import type { Judgement } from '../select/verdict.ts';
import { judge } from '../select/verdict.ts';

export interface Slide {
  /** Which movement of the plan, from 0. */
  readonly step: number;
  readonly exercise: Exercise;
  readonly side?: Side;
  /** Already as small as caution asks for. */
  readonly dose: Dose;
  readonly judged: Judgement;
}

/** All cards of a plan, also those that are left out: their numbers stay the same for every person who presses. */
export function slidesOf(content: Library, plan: Plan, needs: Needs): readonly Slide[] {
  return plan.steps.flatMap(({ exercise, dose = exercise.dose.start }, step): Slide[] => {
    const judged = judge(content, exercise, needs);
    const fit = judged.verdict === 'caution' ? carefulDose(exercise, dose) : dose;
    const slide = { step, exercise, dose: fit, judged };
    return exercise.oneSided
      ? [
          { ...slide, side: 'left' },
          { ...slide, side: 'right' },
        ]
      : [slide];
  });
}

export const isOpen = ({ judged }: Slide): boolean => judged.verdict !== 'avoid';

/** The number of the next card from `at` on that may be shown. */
export function nextOpen(slides: readonly Slide[], at: number): number | undefined {
  const found = slides.findIndex((slide, index) => index >= at && isOpen(slide));
  return found < 0 ? undefined : found;
}

/** The number of the last card before `at` that may be shown. */
export function openBefore(slides: readonly Slide[], at: number): number | undefined {
  const found = slides.findLastIndex((slide, index) => index < at && isOpen(slide));
  return found < 0 ? undefined : found;
}

/** Movements of the plan that are left out, each once. */
export function leftOut(slides: readonly Slide[]): readonly Slide[] {
  return slides.filter((slide, at) => !isOpen(slide) && slides.findIndex(({ step }) => step === slide.step) === at);
}
