// Where in a session somebody is, and where Done or Skip lead from there. Pure.
import type { Library } from '../../../content/content.ts';
import type { Route } from '../../../core/route.ts';
import { route } from '../../../core/route.ts';
import type { Say } from '../../../core/say.ts';
import type { Plan } from '../routine/plan.ts';
import type { Slide } from './slides.ts';
import { nextOpen } from './slides.ts';

export interface CardParts {
  readonly content: Library;
  readonly say: Say;
}

/** Where in a session somebody is. */
export interface SessionPosition {
  readonly plan: Plan;
  /** Card, from 0. */
  readonly at: number;
  /** Movements done. */
  readonly done: number;
}

export const to = (action: string, { plan, at, done }: SessionPosition): Route =>
  route('stretch', action, plan.ref, at, done);

/**
 * Where Done or Skip leads: the next card or the end. Skipping leaves out the other side as well; only a movement whose
 * last side is over counts as done.
 */
export function onward(
  slides: readonly Slide[],
  position: SessionPosition,
  did: boolean,
): { route: Route; last: boolean } {
  const { plan, at } = position;
  const step = slides[at]?.step;
  const after = slides.findIndex((slide, index) => index > at && (did || slide.step !== step));
  const next = after < 0 ? undefined : nextOpen(slides, after);
  const finished = next === undefined || slides[next]?.step !== step;
  const done = position.done + (did && finished ? 1 : 0);
  return next === undefined
    ? { route: to('end', { plan, at, done }), last: true }
    : { route: to('step', { plan, at: next, done }), last: false };
}
