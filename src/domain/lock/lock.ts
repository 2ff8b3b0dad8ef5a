// What the last check allows, and how a new one joins an older one. Pure. Within a day urgency only goes up.
import type { Kept } from '../../core/record.ts';
import { HOUR_MS } from '../../core/time/units.ts';
import type { EpochMs } from '../../core/time/units.ts';
import type { Check } from './check.ts';
import { rank } from './level.ts';
import { minuteOf } from './warning.ts';

/** A milder check counts against a more urgent one only when it was begun this long after. */
const STANDS_MS = 24 * HOUR_MS;
/** How long gentle movement only, after a clinician has checked. */
const CLEARED_MS = 3 * 24 * HOUR_MS;

/** What a lock follows from. */
type Safety = Pick<Kept, 'check' | 'warning'>;

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

/**
 * What may be offered to a person by all that is kept about them: a warning that is not answered comes before any check.
 * @param now epoch milliseconds
 */
export const allowanceOf = (kept: Safety | undefined, now: EpochMs): Allowance =>
  kept?.warning ? { access: 'locked', conditions: kept.check?.limits ?? [] } : mayExercise(kept?.check, now);

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

/** What is kept once a clinician has looked at whatever locks the person. */
export function cleared<K extends Safety>(kept: K, now: EpochMs): K {
  const check = kept.check ?? { level: 'clinician_soon', limits: [], until: now, at: now };
  return { ...withoutWarning(kept), check: clearedCheck(check, now) };
}

/** Takes back a warning: it was not the person, it is not so now, or it was looked into. A check's lock stays. */
export const withoutWarning = <K extends Safety>(kept: K): K => ({ ...kept, warning: undefined });

/** The epoch minute of the newest thing that locks a person; undefined when nothing does that a clinician could clear. */
export function lockedSince(kept: Safety | undefined): number | undefined {
  const { check, warning } = kept ?? {};
  const since = [...(warning ? [minuteOf(warning)] : []), ...(check && isLock(check) ? [minuteOf(check)] : [])];
  return since.length > 0 ? Math.max(...since) : undefined;
}

/** Whether something is locked that a clinician could clear. */
export const canClear = (kept: Safety | undefined): boolean => lockedSince(kept) !== undefined;
