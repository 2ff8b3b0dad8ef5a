// A pose between two key poses: the numbers of both are blended and solved anew, so that bones keep their length and
// contacts their place.
import type { Pin, Posture } from '../pose/posture.ts';
import { blendTurn, toQuaternion } from '../rig/axes.ts';
import { lerp } from '../rig/numbers.ts';
import { perSide } from '../rig/sides.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { mix } from '../rig/vector.ts';
import { blendArm, blendLeg, blendNumbers, type SolvedPose } from './blend-limb.ts';
import { solve } from './solve.ts';
import type { Wall } from './touch/wall.ts';

function blendPin(a: SolvedPose, b: SolvedPose, t: number): Pin {
  const [from, to] = [a.posture.pin, b.posture.pin];
  if (from.part === to.part && from.part !== 'hips') {
    const z = from.z !== undefined && to.z !== undefined ? lerp(from.z, to.z, t) : from.z;
    return { part: from.part, x: lerp(from.x, to.x, t), y: lerp(from.y, to.y, t), z };
  }
  const [x, y, z] = mix(a.skeleton.hips, b.skeleton.hips, t);
  return { part: 'hips', x, y, z };
}

/** The posture a share `t` (0 to 1) of the way from `a` to `b`. */
export function blendPosture(a: SolvedPose, b: SolvedPose, t: number): Posture {
  const [from, to] = [a.posture, b.posture];
  // When only one end is fitted to its arms, both are taken as they were solved.
  const solved = from.fitArms !== to.fitArms;
  const turn = solved
    ? blendTurn(toQuaternion(a.skeleton.pelvis), toQuaternion(b.skeleton.pelvis), t)
    : blendTurn(from.turn, to.turn, t);
  return {
    turn,
    spine: blendNumbers(from.spine, to.spine, t, [
      'lumbar',
      'thoracic',
      'lumbarSide',
      'thoracicSide',
      'lumbarTwist',
      'thoracicTwist',
    ]),
    neck: blendNumbers(from.neck, to.neck, t, ['flex', 'side', 'turn', 'nod', 'slide']),
    girdle: perSide((side) => blendNumbers(from.girdle[side], to.girdle[side], t, ['up', 'fwd'])),
    arms: perSide((side) => blendArm(a, b, side, t)),
    legs: perSide((side) => blendLeg(a, b, side, t)),
    pin: blendPin(a, b, t),
    settle: from.settle !== false && to.settle !== false ? from.settle : false,
    fitArms: from.fitArms && to.fitArms,
    heading: lerp(from.heading, to.heading, t),
    facing: from.facing,
    breath: lerp(from.breath, to.breath, t),
  };
}

/** The skeleton a share `t` of the way from `a` to `b`. */
export const solveBetween = (a: SolvedPose, b: SolvedPose, t: number, wall: Wall | undefined): Skeleton =>
  solve(blendPosture(a, b, t), wall);
