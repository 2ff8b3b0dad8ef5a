// Lays out a foot: heel, ball and toes, given where the ankle is and how the foot is turned.
import { BONE, RADIUS } from '../../rig/measures.ts';
import { radians } from '../../rig/numbers.ts';
import type { Leg } from '../../rig/skeleton.ts';
import { along, DOWN, scale, UP, type Vec } from '../../rig/vector.ts';
import type { FootTarget } from '../touch/foot-target.ts';

/** Heel, ball and toes of a foot, given where its ankle is and how it is turned. */
export function footAt(ankle: Vec, toes: Vec, instep: Vec): { heel: Vec; ball: Vec; toe: Vec } {
  return {
    heel: along(ankle, [toes, -BONE.heelBack], [instep, RADIUS.heel - BONE.ankleHeight]),
    ball: along(ankle, [toes, BONE.ballForward], [instep, RADIUS.ball - BONE.ankleHeight]),
    toe: along(ankle, [toes, BONE.toeForward], [instep, RADIUS.toe - BONE.ankleHeight]),
  };
}

/** Which way a free foot hangs: `point` degrees of plantar flexion from the right angle. */
export function hangingFoot(shank: Vec, front: Vec, point: number): { toes: Vec; instep: Vec } {
  const p = radians(point);
  return {
    toes: along(scale(front, Math.cos(p)), [shank, Math.sin(p)]),
    instep: along(scale(shank, -Math.cos(p)), [front, Math.sin(p)]),
  };
}

/** The leg with its foot: flat on its top, or with toes bent up to `grip` when they are tucked under. */
export function withFoot(
  leg: Omit<Leg, 'heel' | 'ball' | 'toe'>,
  { tucked, flatTop }: Pick<FootTarget, 'tucked' | 'flatTop'>,
  grip: Vec = [1, 0, 0],
): Leg {
  const { ankle, toes, instep } = leg;
  if (flatTop) {
    const heel = along(ankle, [toes, -2.5], [UP, 2.3]);
    return {
      ...leg,
      heel,
      ball: along(ankle, [toes, 11.5], [DOWN, 0.5]),
      toe: along(ankle, [toes, 16.5], [DOWN, 1.3]),
    };
  }
  const foot = footAt(ankle, toes, instep);
  return { ...leg, ...foot, toe: tucked ? along(foot.ball, [grip, 5]) : foot.toe };
}
