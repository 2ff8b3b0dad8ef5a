// Reads the arguments of the sessions' buttons; anything that no button of ours could carry gives undefined. Pure.
import type { Library } from '../../content/content.ts';
import { UNKNOWN_PERSON } from '../../domain/needs.ts';
import { readNumber } from '../shared/route-arguments.ts';
import { readPlan } from './routine/plan.ts';
import type { SessionPosition } from './session/position.ts';
import { slidesOf } from './session/slides.ts';

/** Movements counted in one session; changing the plan on the way does not begin the count anew. */
const MOST_DONE = 99;

/** Where in a session somebody is: plan, card, movements done. */
export function readSession(content: Library, args: readonly string[]): SessionPosition | undefined {
  const plan = readPlan(content, args[0] ?? '');
  const at = readNumber(args[1], 0, (plan ? slidesOf(content, plan, UNKNOWN_PERSON).length : 0) - 1);
  const done = readNumber(args[2], 0, MOST_DONE);
  return plan && at !== undefined && done !== undefined && args.length === 3 ? { plan, at, done } : undefined;
}
