// What a profile says about movement today: the conditions of the movement limits that follow from it. Pure.
import { WEEK_MS } from '../core/time/units.ts';
import type { Profile } from './profile.ts';

/** Completed weeks after which a pregnancy is taken to be over; what follows is treated like the first weeks after birth. */
const BIRTH_WEEK = 42;

/** The week of pregnancy now: it grows from the day it was told. */
export function weekNow({ week, on }: NonNullable<Profile['pregnancy']>, now: number): number {
  return week + Math.max(0, Math.floor((now - on) / WEEK_MS));
}

function ofPregnancy(pregnancy: Profile['pregnancy'], now: number): readonly string[] {
  if (!pregnancy) return [];
  const week = weekNow(pregnancy, now);
  if (week > BIRTH_WEEK) return ['postnatal'];
  return [week < 14 ? 'preg_t1' : week < 28 ? 'preg_t2' : 'preg_t3'];
}

const OF_AGE: Readonly<Record<NonNullable<Profile['age']>, readonly string[]>> = {
  under16: ['under16'],
  under18: ['under18'],
  adult: [],
  over75: ['falls'],
};

/** Conditions of the movement limits that a profile stands for at `now` (epoch ms). */
export function conditionsOf(profile: Profile | undefined, now: number): readonly string[] {
  if (!profile) return [];
  const ofAge = profile.age === undefined ? [] : OF_AGE[profile.age];
  return [...new Set([...(profile.conditions ?? []), ...ofPregnancy(profile.pregnancy, now), ...ofAge])];
}
