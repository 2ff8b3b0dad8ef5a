// Finds where every joint is for a posture: trunk, then what pins and carries it, then the limbs that touch.
import type { Posture } from '../pose/posture.ts';
import { crossSections, headDepth, reach } from '../rig/cross-sections.ts';
import { BONE, RADIUS } from '../rig/measures.ts';
import { radians } from '../rig/numbers.ts';
import { type PerSide, type Side, SIDES } from '../rig/sides.ts';
import type { Arm, Leg, Skeleton, Trunk } from '../rig/skeleton.ts';
import { along, distance, ORIGIN, UP, type Vec } from '../rig/vector.ts';
import type { Partly } from './anchor.ts';
import { freeUpperArm, handTarget, layFreeArm, layTouchingArm } from './arm.ts';
import { layFreeLeg, layTouchingLeg } from './leg.ts';
import { middle } from './limb.ts';
import type { Room } from './room.ts';
import { layTrunk, shoulderJoints } from './trunk.ts';

interface Placed {
  readonly trunk: Trunk;
  readonly shoulders: PerSide<Vec>;
  readonly legs: Partial<Record<Side, Leg>>;
}

/** How far the skin of the upper back is behind the spine. */
const BACK_SKIN = 9.5;

function layAt(posture: Posture, hips: Vec, pitch: number): Placed {
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
function pinned({ trunk, shoulders, legs }: Placed, part: Posture['pin']['part']): Vec {
  switch (part) {
    case 'upperBack':
      return along(trunk.spine[5], [trunk.chest.front, -BACK_SKIN]);
    case 'shoulders':
      return middle(shoulders.L, shoulders.R);
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

function hipsOf(posture: Posture, loose: () => Placed): Vec {
  const { part, x, y, z } = posture.pin;
  if (part === 'overKnees') {
    const lean = radians(y);
    return [x + BONE.thigh * Math.sin(lean), RADIUS.knee + BONE.thigh * Math.cos(lean), z ?? 0];
  }
  if (part === 'hips') return [x, y, z ?? 0];
  const at = pinned(loose(), part);
  return [x - at[0], y - at[1], z === undefined ? 0 : z - at[2]];
}

/** The lowest point of the trunk, the head and (for `all`) the free legs. */
function lowest({ trunk, legs }: Placed, settle: 'all' | 'trunk'): number {
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

function place(posture: Posture, pitch: number): Placed {
  const hips = hipsOf(posture, () => layAt(posture, ORIGIN, pitch));
  const placed = layAt(posture, hips, pitch);
  if (posture.settle === false) return placed;
  return layAt(posture, along(hips, [UP, -lowest(placed, posture.settle)]), pitch);
}

/** Share of its full length a planted arm is stretched to when the trunk is fitted to the arms. */
const FIT_REACH = 0.996;
const FIT_RANGE = 50;
/** Degrees between the leans that are tried, and how often the best interval is halved: to a fiftieth of a degree. */
const FIT_STEP = 10;
const FIT_HALVINGS = 10;

/** The lean of the trunk at which planted arms come out almost straight: what makes hands-and-knees poses easy to write. */
function fitPitch(posture: Posture, room: Room): number {
  const wanted = FIT_REACH * (BONE.upperArm + BONE.forearm);
  const miss = (pitch: number): number => {
    const placed = place(posture, pitch);
    const body: Partly = { ...placed, arms: {} };
    const gaps = SIDES.flatMap((side) => {
      const arm = posture.arms[side];
      return arm.way === 'touch' ? [distance(handTarget(arm, body, side, room).wrist, placed.shoulders[side])] : [];
    });
    return gaps.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length - wanted;
  };
  let best = 0;
  let least = Infinity;
  for (let pitch = -FIT_RANGE; pitch <= FIT_RANGE; pitch += FIT_STEP) {
    // The small extra prefers the lean nearest to what the author wrote.
    const cost = Math.abs(miss(pitch)) + Math.abs(pitch) * 0.05;
    if (cost < least) [best, least] = [pitch, cost];
  }
  let [low, high] = [best - FIT_STEP, best + FIT_STEP];
  const atLow = miss(low);
  if (atLow * miss(high) > 0) return best;
  for (let step = 0; step < FIT_HALVINGS; step++) {
    const half = (low + high) / 2;
    if (miss(half) * atLow > 0) low = half;
    else high = half;
  }
  return (low + high) / 2;
}

const touchesBody = (way: { readonly way: string; readonly on?: string }): number =>
  way.way === 'touch' && way.on?.startsWith('body.') === true ? 1 : 0;
const touchesArm = (way: { readonly way: string; readonly on?: string }): number =>
  way.way === 'touch' && /^body\.(elbow|forearm|wrist|upperArm|hand)\./.test(way.on ?? '') ? 1 : 0;

/** Where every joint of `posture` is. */
export function solve(posture: Posture, room: Room): Skeleton {
  const { trunk, shoulders, legs } = place(posture, posture.fitArms ? fitPitch(posture, room) : 0);
  const arms: Partial<Record<Side, Arm>> = {};
  const body: Partly = { trunk, shoulders, legs, arms };
  const legOrder = [...SIDES].sort((a, b) => touchesBody(posture.legs[a]) - touchesBody(posture.legs[b]));
  for (const side of legOrder) {
    const way = posture.legs[side];
    if (way.way === 'touch') legs[side] = layTouchingLeg(way, posture, body, side, room);
  }
  const armOrder = [...SIDES].sort((a, b) => touchesArm(posture.arms[a]) - touchesArm(posture.arms[b]));
  for (const side of armOrder) {
    const way = posture.arms[side];
    arms[side] =
      way.way === 'touch' ? layTouchingArm(way, body, side, room) : layFreeArm(way, trunk, shoulders[side], side);
  }
  const both = <T>(of: Partial<Record<Side, T>>): PerSide<T> => {
    if (!of.L || !of.R) throw new Error('a limb was left out');
    return { L: of.L, R: of.R };
  };
  return { ...trunk, arms: both(arms), legs: both(legs) };
}
