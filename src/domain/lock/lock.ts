// What the last check allows, and how a new one joins an older one. Pure. Within a day urgency only goes up.
import { HOUR_MS } from '../../core/time/units.ts';
import type { Check } from './check.ts';
import { rank } from './level.ts';

/** A milder check counts against a more urgent one only when it was begun this long after. */
const STANDS_MS = 24 * HOUR_MS;
/** How long gentle movement only, after a clinician has checked. */
const CLEARED_MS = 3 * 24 * HOUR_MS;

const isLock = ({ level }: Check): boolean => rank(level) >= rank('urgent_same_day');

/**
 * - `locked`: no exercise by any path;
 * - `gentle`: walking, positions of ease, slow breathing;
 * - `filtered`: what the movement limits leave;
 * - `open`: nothing was checked, or the check has run out. Its conditions still count.
 */
export type Access = 'locked' | 'gentle' | 'filtered' | 'open';

export interface Allowance {
  readonly access: Access;
  /** Conditions of the movement limits to apply, also when open. */
  readonly conditions: readonly string[];
}

/**
 * What may be offered now.
 * @param check the last check, if there ever was one
 * @param now epoch milliseconds
 */
export function mayExercise(check: Check | undefined, now: number): Allowance {
  if (!check) return { access: 'open', conditions: [] };
  const conditions = check.limits;
  // A person under 16 is offered no routine, whatever the level and the age of the check.
  if (isLock(check) || conditions.includes('under16')) return { access: 'locked', conditions };
  if (now >= check.until) return { access: 'open', conditions };
  return { access: check.level === 'clinician_soon' ? 'gentle' : 'filtered', conditions };
}

const joined = (a: Check, b: Check): string[] => [...new Set([...a.limits, ...b.limits])];

/**
 * The check that counts after a new one about the same person.
 * @param begun when the new check was begun: answers given before the older result's day is over do not take it back
 */
export function joinChecks(old: Check | undefined, fresh: Check, begun: number): Check {
  if (!old) return fresh;
  // Above a routine visit no question is asked about moves: what was known of the person stays known.
  const known = rank(fresh.level) > rank('routine') ? joined(old, fresh) : fresh.limits;
  if (rank(fresh.level) >= rank(old.level) || begun - old.at >= STANDS_MS) return { ...fresh, limits: known };
  return { ...old, limits: joined(old, fresh) };
}

/** The check once a clinician has looked at it: gentle movement, and the limits that were known. */
export function clearedCheck(check: Check, now: number): Check {
  return { ...check, level: 'clinician_soon', at: now, until: now + CLEARED_MS };
}

/** Whether something is locked that a clinician could clear. */
export const canClear = (check: Check | undefined): check is Check => check !== undefined && isLock(check);
