// Places the trunk and the free limbs: where the pinned part says, then let down to the floor.
import type { Posture } from '../pose/posture.ts';
import { crossSections, headDepth, reach } from '../rig/cross-sections.ts';
import { BONE, RADIUS } from '../rig/measures.ts';
import { radians } from '../rig/numbers.ts';
import { type PerSide, type Side, SIDES } from '../rig/sides.ts';
import type { Leg, Trunk } from '../rig/skeleton.ts';
import { along, midpoint, ORIGIN, UP, type Vec } from '../rig/vector.ts';
import { freeUpperArm } from './limbs/arm.ts';
import { layFreeLeg } from './limbs/leg.ts';
import { layTrunk, shoulderJoints } from './trunk.ts';

/** A body as far as it is known before its limbs touch anything. */
interface PlacedBody {
  readonly trunk: Trunk;
  readonly shoulders: PerSide<Vec>;
  readonly legs: Partial<Record<Side, Leg>>;
}

/** Centimetres from the spine to the skin of the upper back. */
const BACK_SKIN = 9.5;

/** The trunk and the free limbs with the hips at `hips`, the trunk leaning `pitch` degrees further forward. */
function layAt(posture: Posture, hips: Vec, pitch: number): PlacedBody {
  const trunk = layTrunk(posture, hips, pitch);
  const legs: Partial<Record<Side, Leg>> = {};
  const upperArms: Partial<Record<Side, Vec>> = {};
  for (const side of SIDES) {
    const leg = layFreeLeg(posture.legs[side], trunk, side);
    if (leg) legs[side] = leg;
    const arm = freeUpperArm(posture.arms[side], trunk, side);
    if (arm) upperArms[side] = arm;
  }
  return { trunk, legs, shoulders: shoulderJoints(posture, trunk, upperArms) };
}

/** Where the pinned part is while the hips are at the origin. */
function pinned({ trunk, shoulders, legs }: PlacedBody, part: Posture['pin']['part']): Vec {
  switch (part) {
    case 'upperBack':
      return along(trunk.spine[5], [trunk.chest.front, -BACK_SKIN]);
    case 'shoulders':
      return midpoint(shoulders.L, shoulders.R);
    case 'shoulderR':
      return shoulders.R;
    case 'kneeL':
      return legs.L?.knee ?? ORIGIN;
    case 'kneeR':
      return legs.R?.knee ?? ORIGIN;
    case 'hips':
    case 'overKnees':
      return ORIGIN;
  }
}

/** Where the hips must be for the pinned part to lie where the posture says. */
function hipsOf(posture: Posture, loose: () => PlacedBody): Vec {
  const { part, x, y, z } = posture.pin;
  if (part === 'overKnees') {
    const lean = radians(y);
    return [x + BONE.thigh * Math.sin(lean), RADIUS.knee + BONE.thigh * Math.cos(lean), z ?? 0];
  }
  if (part === 'hips') return [x, y, z ?? 0];
  const at = pinned(loose(), part);
  return [x - at[0], y - at[1], z === undefined ? 0 : z - at[2]];
}

/** Height in centimetres of the lowest point of the trunk, the head and (for `all`) the free legs. */
function lowest({ trunk, legs }: PlacedBody, settle: 'all' | 'trunk'): number {
  const heights = crossSections(trunk)
    .slice(0, 8)
    .map((section) => section.centre[1] - reach(section, UP));
  heights.push(trunk.head[1] - headDepth(trunk));
  if (settle === 'all') {
    for (const leg of Object.values(legs)) {
      heights.push(
        leg.knee[1] - RADIUS.knee,
        leg.ankle[1] - RADIUS.ankle,
        leg.heel[1] - RADIUS.heel,
        leg.toe[1] - RADIUS.toe,
      );
    }
  }
  return Math.min(...heights);
}

/** Places the trunk and the free limbs of a posture, the trunk leaning `pitch` degrees further forward. */
export function placeBody(posture: Posture, pitch: number): PlacedBody {
  const hips = hipsOf(posture, () => layAt(posture, ORIGIN, pitch));
  const placed = layAt(posture, hips, pitch);
  if (posture.settle === false) return placed;
  return layAt(posture, along(hips, [UP, -lowest(placed, posture.settle)]), pitch);
}
