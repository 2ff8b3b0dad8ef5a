// Finds the lean of the trunk at which planted arms come out nearly straight: what makes poses on hands and knees easy to
// write. Tries leans ten degrees apart, then halves the interval around the best one (bisection).
import type { Posture } from '../pose/posture.ts';
import { BONE } from '../rig/measures.ts';
import { SIDES } from '../rig/sides.ts';
import { distance } from '../rig/vector.ts';
import { placeBody } from './placement.ts';
import { handTarget } from './touch/hand-target.ts';
import type { PartialBody } from './touch/partial-body.ts';
import type { Wall } from './touch/wall.ts';

/** Share of its full length that a planted arm is stretched to. */
const REACH = 0.996;
/** Degrees that the trunk may lean each way. */
const RANGE = 50;
/** Degrees between the leans that are tried, and how often the best interval is halved: to a fiftieth of a degree. */
const STEP = 10;
const HALVINGS = 10;

/** Degrees by which the trunk must lean further forward for planted arms to come out nearly straight. */
export function fitPitch(posture: Posture, wall: Wall | undefined): number {
  const wanted = REACH * (BONE.upperArm + BONE.forearm);
  /** Centimetres by which the arms are too long (negative: too short) at a lean. */
  const miss = (pitch: number): number => {
    const placed = placeBody(posture, pitch);
    const body: PartialBody = { ...placed, arms: {} };
    const gaps = SIDES.flatMap((side) => {
      const arm = posture.arms[side];
      return arm.way === 'touch' ? [distance(handTarget(arm, body, side, wall).wrist, placed.shoulders[side])] : [];
    });
    return gaps.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length - wanted;
  };
  let best = 0;
  let least = Infinity;
  for (let pitch = -RANGE; pitch <= RANGE; pitch += STEP) {
    // The small extra prefers the lean nearest to what the author wrote.
    const cost = Math.abs(miss(pitch)) + Math.abs(pitch) * 0.05;
    if (cost < least) [best, least] = [pitch, cost];
  }
  let [low, high] = [best - STEP, best + STEP];
  const atLow = miss(low);
  if (atLow * miss(high) > 0) return best;
  for (let step = 0; step < HALVINGS; step++) {
    const half = (low + high) / 2;
    if (miss(half) * atLow > 0) low = half;
    else high = half;
  }
  return (low + high) / 2;
}
