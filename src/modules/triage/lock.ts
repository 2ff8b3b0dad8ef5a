// What the last check allows. Pure.
import type { Check } from '../../store/port.ts';

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
  const locked = check.level === 'emergency' || check.level === 'urgent_same_day' || conditions.includes('under16');
  if (locked) return { access: 'locked', conditions };
  if (now >= check.until) return { access: 'open', conditions };
  return { access: check.level === 'clinician_soon' ? 'gentle' : 'filtered', conditions };
}
