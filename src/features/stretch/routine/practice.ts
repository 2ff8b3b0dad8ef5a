// What a profile takes along from a session: what was done, whether pain rose, favourites. Pure, and the same press
// twice changes nothing more. Called only for people who have agreed to a profile.
import type { Profile } from '../../../domain/profile.ts';
import type { Plan } from './plan.ts';

/** Exercises that are remembered so that others come first. */
const RECENT = 8;
/** Routines that can be kept. */
export const FAVOURITES = 10;
/** Rated sessions whose difference counts. */
const SESSIONS = 2;

export function rememberSession(profile: Profile, plan: Plan): Profile {
  const done = plan.steps.map(({ exercise }) => exercise.code);
  const recent = [...new Set([...done, ...(profile.recent ?? [])])].slice(0, RECENT);
  return { ...profile, recent, last: plan.ref };
}

/**
 * Notes by how much pain changed over the session that ended at `at` (minutes of the epoch). The same session again
 * replaces its own entry; an older one than those kept is not taken in.
 */
export function rememberChange(profile: Profile, at: number, by: number): Profile {
  const others = (profile.changes ?? []).filter((change) => change.at !== at);
  const changes = [...others, { at, by }].sort((one, other) => one.at - other.at).slice(-SESSIONS);
  return { ...profile, changes };
}

/** Undefined when there is no room. */
export function addFavourite(profile: Profile, ref: string): Profile | undefined {
  const kept = profile.favourites ?? [];
  if (kept.includes(ref)) return profile;
  return kept.length < FAVOURITES ? { ...profile, favourites: [...kept, ref] } : undefined;
}

export function dropFavourite(profile: Profile, ref: string): Profile {
  return { ...profile, favourites: (profile.favourites ?? []).filter((each) => each !== ref) };
}
