// What a check allows, and that within a day it only gets stricter.
import { expect, test } from 'vitest';
import { LEVELS } from '../../../src/domain/lock/level.ts';
import type { Level } from '../../../src/domain/lock/level.ts';
import {
  allowanceOf,
  cleared,
  clearedCheck,
  joinChecks,
  lockedSince,
  mayExercise,
  withoutWarning,
} from '../../../src/domain/lock/lock.ts';
import { HOUR_MS } from '../../../src/core/time/units.ts';

/** Friday 20 November 2026, noon UTC. */
const NOON = Date.UTC(2026, 10, 20, 12);

const check = (level: Level, limits: string[] = [], at = NOON, days = 7) => ({
  level,
  limits,
  at,
  until: at + days * 24 * HOUR_MS,
});

test('nobody checked: everything is open', () => {
  expect(mayExercise(undefined, NOON)).toEqual({ access: 'open', conditions: [] });
});

test.each([
  ['emergency', 'locked'],
  ['urgent_same_day', 'locked'],
  ['clinician_soon', 'gentle'],
  ['routine', 'filtered'],
  ['self_care', 'filtered'],
] as const)('%s is %s', (level, access) => {
  expect(mayExercise(check(level, ['glaucoma']), NOON + HOUR_MS)).toEqual({ access, conditions: ['glaucoma'] });
});

test('a lock does not run out; a milder level does, and keeps its conditions', () => {
  const later = NOON + 365 * 24 * HOUR_MS;
  expect(mayExercise(check('emergency', [], NOON, 0), later).access).toBe('locked');
  expect(mayExercise(check('urgent_same_day', [], NOON, 0), later).access).toBe('locked');
  expect(mayExercise(check('clinician_soon', ['stenosis'], NOON, 3), NOON + 72 * HOUR_MS)).toEqual({
    access: 'open',
    conditions: ['stenosis'],
  });
});

test('under 16 no routine is offered, ever', () => {
  expect(mayExercise(check('self_care', ['under18', 'under16']), NOON + 365 * 24 * HOUR_MS).access).toBe('locked');
});

test('within 24 hours no check lowers another, at any pair of levels', () => {
  for (const old of LEVELS) {
    for (const fresh of LEVELS) {
      const joined = joinChecks(check(old), check(fresh, [], NOON + 23 * HOUR_MS), NOON + 23 * HOUR_MS);
      expect(LEVELS.indexOf(joined.level)).toBe(Math.max(LEVELS.indexOf(old), LEVELS.indexOf(fresh)));
    }
  }
});

test('a clean check begun 24 hours after replaces a lock; one begun before and finished after does not', () => {
  const lock = check('emergency');
  const fresh = check('self_care', [], NOON + 24 * HOUR_MS + 1);
  expect(joinChecks(lock, fresh, NOON + 24 * HOUR_MS).level).toBe('self_care');
  expect(joinChecks(lock, fresh, NOON + 24 * HOUR_MS - 1).level).toBe('emergency');
});

test('limits that were known stay when a result asks nothing about moves', () => {
  const joined = joinChecks(
    check('self_care', ['glaucoma']),
    check('clinician_soon', ['osteoporosis'], NOON + HOUR_MS),
    NOON + HOUR_MS,
  );
  expect([...joined.limits].sort()).toEqual(['glaucoma', 'osteoporosis']);
});

test('what a clinician has checked is gentle for three days', () => {
  const cleared = clearedCheck(check('emergency', ['stenosis']), NOON);
  expect(mayExercise(cleared, NOON + 71 * HOUR_MS)).toEqual({ access: 'gentle', conditions: ['stenosis'] });
  expect(mayExercise(cleared, NOON + 72 * HOUR_MS).access).toBe('open');
});

test('a warning that is not answered locks whatever the check said, and keeps its conditions', () => {
  const kept = { check: check('self_care', ['glaucoma']), warning: { level: 'urgent_same_day', at: NOON } } as const;
  expect(allowanceOf(kept, NOON + 365 * 24 * HOUR_MS)).toEqual({ access: 'locked', conditions: ['glaucoma'] });
  expect(allowanceOf(withoutWarning(kept), NOON + HOUR_MS).access).toBe('filtered');
  expect(allowanceOf(cleared(kept, NOON), NOON + HOUR_MS)).toEqual({ access: 'gentle', conditions: ['glaucoma'] });
  expect(allowanceOf(cleared({ warning: kept.warning }, NOON), NOON + HOUR_MS).access).toBe('gentle');
});

test('a word that a clinician has looked belongs to the newest of what locks', () => {
  const kept = { check: check('emergency'), warning: { level: 'emergency', at: NOON + HOUR_MS } } as const;
  expect(lockedSince(kept)).toBe((NOON + HOUR_MS) / 60_000);
  expect(lockedSince({ check: check('routine') })).toBeUndefined();
});
