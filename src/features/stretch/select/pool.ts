// Which movements may be offered at a place, and which come first. Pure.
import type { Library } from '../../../content/content.ts';
import type { Area, Place } from '../../../content/schema/common.ts';
import type { Exercise } from '../../../content/schema/exercise.ts';
import type { Needs } from '../../../domain/needs.ts';
import { judge } from './verdict.ts';

/** One movement that may be offered. */
export interface Candidate {
  readonly exercise: Exercise;
  readonly careful: boolean;
}

/** What nearly everybody has where they are; the rest is only asked for when the profile names it. */
const AT_HAND: ReadonlySet<string> = new Set(['chair', 'wall', 'mat', 'bed', 'pillow', 'desk', 'towel']);

/** What a profile calls a ball or a band, and the content more precisely. */
export const has = (needs: Needs, thing: string): boolean => AT_HAND.has(thing) || needs.equipment.includes(thing);

/** Goes nowhere near an end, so that it can be offered to people who have told nothing. */
export const isMild = ({ movement }: Exercise): boolean => !Object.values(movement).includes('end');

/** Rests rather than moves. */
export const isStill = ({ kind }: Exercise): boolean => kind === 'rest' || kind === 'breathing';

export const isLying = ({ position }: Exercise): boolean => position.startsWith('lying-');

/** Everything that may be offered at a place, in no order. */
export function poolAt(content: Library, needs: Needs, place: Place): readonly Candidate[] {
  const pool: Candidate[] = [];
  for (const exercise of content.exercises.values()) {
    if (exercise.onRequest || exercise.level === 'strong' || !exercise.places.includes(place)) continue;
    if (!needs.told && !isMild(exercise) && exercise.kind !== 'rest') continue;
    if (!exercise.equipment.every((thing) => has(needs, thing))) continue;
    const { verdict } = judge(content, exercise, needs);
    if (verdict !== 'avoid') pool.push({ exercise, careful: verdict === 'caution' });
  }
  return pool;
}

/** Points: what was done lately waits the longest, then what is careful, then what is for another area first. */
function rank(
  { exercise, careful }: Candidate,
  needs: Needs,
  areas: readonly Area[],
  place: Place | undefined,
): number {
  const lately = needs.recent.indexOf(exercise.code);
  const [main] = exercise.areas;
  const fetch = exercise.equipment.filter((thing) => !['mat', 'chair', 'bed', 'wall'].includes(thing)).length;
  // Long sitting is answered by getting up.
  const sits = needs.hurts.includes('sit') && exercise.position === 'sitting' ? 4 : 0;
  const upright = place === 'bed' && !isLying(exercise) ? 3 : 0;
  return (
    (lately < 0 ? 0 : 20 - lately) +
    (careful ? 3 : 0) +
    (areas.length === 0 || (main !== undefined && areas.includes(main)) ? 0 : 4) +
    (exercise.level === 'gentle' ? 0 : 1) +
    (exercise.kind === 'massage' ? 2 : 0) +
    fetch +
    sits +
    upright
  );
}

/** The first to be offered comes first; equal ones by their id, so that the order is always the same. */
export function inOrder(
  pool: readonly Candidate[],
  needs: Needs,
  areas: readonly Area[],
  place?: Place,
): readonly Candidate[] {
  const ranked = pool.map((candidate) => ({ candidate, points: rank(candidate, needs, areas, place) }));
  ranked.sort(
    (one, other) => one.points - other.points || (one.candidate.exercise.id < other.candidate.exercise.id ? -1 : 1),
  );
  return ranked.map(({ candidate }) => candidate);
}
