// Reads the arguments of the sessions' buttons; anything that no button of ours could carry gives undefined. Pure.
import type { Library } from '../../content/content.ts';
import { NOBODY } from '../../domain/needs.ts';
import { readPlan } from './routine/plan.ts';
import type { SessionPosition } from './session/card.ts';
import { slidesOf } from './session/slides.ts';

/** Movements counted in one session; changing the plan on the way does not begin the count anew. */
const MOST_DONE = 99;

/** A whole number of at most three digits, from 0 to `most`. */
export const readWholeNumber = (value: string | undefined, most: number): number | undefined =>
  value !== undefined && /^\d{1,3}$/.test(value) && Number(value) <= most ? Number(value) : undefined;

/** Where in a session somebody is: plan, card, movements done. */
export function readSession(content: Library, args: readonly string[]): SessionPosition | undefined {
  const plan = readPlan(content, args[0] ?? '');
  const at = readWholeNumber(args[1], (plan ? slidesOf(content, plan, NOBODY).length : 0) - 1);
  const done = readWholeNumber(args[2], MOST_DONE);
  return plan && at !== undefined && done !== undefined && args.length === 3 ? { plan, at, done } : undefined;
}
