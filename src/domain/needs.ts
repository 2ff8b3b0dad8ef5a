// What a session must respect and would like to respect, drawn from what is kept about a person. Pure.
import type { Area, Place } from '../content/schema/common.ts';
import type { Profile } from './profile.ts';
import { conditionsOf } from './conditions.ts';

export interface Needs {
  /** `gentle`: only walking, positions of ease and slow breathing. */
  readonly gentle: boolean;
  /** Conditions of the movement limits; the strictest wins. */
  readonly conditions: readonly string[];
  /** Movements that hurt, see `HURT_CELLS`. */
  readonly hurts: readonly string[];
  /** For any person, as in a group: nothing that any condition would leave out. */
  readonly anybody: boolean;
  /** The person was asked what they must be careful with, so that far movements may be offered. */
  readonly told: boolean;
  /** Sessions made it worse: everything smaller, nothing but gentle movements. */
  readonly easier: boolean;
  readonly areas: readonly Area[];
  readonly places: readonly Place[];
  readonly equipment: readonly string[];
  /** Codes of exercises done lately, the latest first. */
  readonly recent: readonly string[];
}

/** A group, or a person of whom nothing is known. */
export const UNKNOWN_PERSON: Needs = {
  gentle: false,
  conditions: [],
  hurts: [],
  anybody: false,
  told: false,
  easier: false,
  areas: [],
  places: [],
  equipment: [],
  recent: [],
};

export const ANY_PERSON: Needs = { ...UNKNOWN_PERSON, anybody: true };

/** Points on the scale of 0 to 10 by which pain may rise over a session before it was too much. */
export const TOO_MUCH = 2;

/** Whether the last two rated sessions both left clearly more pain. */
export const wentBadly = (profile: Profile | undefined): boolean =>
  profile?.changes?.length === 2 && profile.changes.every(({ by }) => by > TOO_MUCH);

/** Conditions with which only walking, rest and breathing are offered: all else is for the surgical team to say. */
export const GENTLE_ONLY: ReadonlySet<string> = new Set(['recent_surgery']);

/**
 * @param checked what the last check allows: gentle movement only, its conditions, and whether it asked about conditions
 * @param now epoch milliseconds
 */
export function needsOf(
  profile: Profile | undefined,
  checked: { readonly gentle: boolean; readonly conditions: readonly string[]; readonly asked: boolean },
  now: number,
): Needs {
  const conditions = [...new Set([...checked.conditions, ...conditionsOf(profile, now)])];
  return {
    gentle: checked.gentle || conditions.some((condition) => GENTLE_ONLY.has(condition)),
    conditions,
    hurts: profile?.hurts ?? [],
    anybody: false,
    told: checked.asked || profile?.conditions !== undefined,
    easier: wentBadly(profile),
    // What is kept was once one of ours; what is not any more fits nothing and does no harm.
    areas: (profile?.areas ?? []) as readonly Area[],
    places: (profile?.places ?? []) as readonly Place[],
    equipment: profile?.equipment ?? [],
    recent: profile?.recent ?? [],
  };
}
