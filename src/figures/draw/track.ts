// The points of the body that arrows follow or start from.
import type { Track } from '../pose/vocabulary.ts';
import { HEAD } from '../rig/measures.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { along, type Vec } from '../rig/vector.ts';

/** Where a named point of the body is. */
export function trackPoint(body: Skeleton, name: Track): Vec {
  const { head, headAxes, spine, pieces, pelvis, hips, arms, legs } = body;
  const trunk: Readonly<Record<string, Vec>> = {
    head,
    headTop: along(head, [headAxes.up, HEAD.high]),
    nose: along(head, [headAxes.front, HEAD.deep]),
    chest: spine[5],
    back: along(spine[3], [pieces[2].front, -10]),
    lowback: along(spine[2], [pieces[1].front, -10]),
    belly: along(spine[2], [pieces[1].front, 10]),
    hips,
    buttocks: along(hips, [pelvis.front, -10]),
  };
  const side = name.endsWith('L') ? 'L' : 'R';
  const limbs: Readonly<Record<string, Vec>> = {
    hand: arms[side].tip,
    elbow: arms[side].elbow,
    shoulder: arms[side].shoulder,
    knee: legs[side].knee,
    foot: legs[side].toe,
    ankle: legs[side].ankle,
    hip: legs[side].hip,
  };
  return trunk[name] ?? limbs[name.slice(0, -1)] ?? hips;
}
