// Finds where every joint is for a posture. Knows nothing of time, cameras or pictures.
//
// Lengths are centimetres of the room, angles of a posture are degrees. In this order, each step using those before it:
// 1. The trunk is laid from the hips up (trunk.ts), its free legs and upper arms with it, so that the part the posture pins
//    lies where it says; then all of it is let down to the floor when the posture settles (placement.ts).
// 2. When the posture fits its arms, step 1 is tried at 11 leans of the trunk and the best is refined by 10 halvings: at
//    most 23 placements, to a fiftieth of a degree (fit-arms.ts).
// 3. Legs that touch something are bent to it by two-bone inverse kinematics; those that touch the other leg come second.
// 4. Arms likewise; those that touch the other arm come second.
// Nothing iterates without a bound and nothing is random: the same posture gives the same skeleton. A target out of reach is
// not forced: the limb stretches towards it and its `gap` says by how many centimetres it falls short.
import type { Posture } from '../pose/posture.ts';
import { type PerSide, type Side, SIDES } from '../rig/sides.ts';
import type { Arm, Skeleton } from '../rig/skeleton.ts';
import { fitPitch } from './fit-arms.ts';
import { layFreeArm, layTouchingArm } from './limbs/arm.ts';
import { layTouchingLeg } from './limbs/leg.ts';
import { placeBody } from './placement.ts';
import type { PartialBody } from './touch/partial-body.ts';
import type { Wall } from './touch/wall.ts';

/** 1 for a limb that is laid after one that does not touch the body. */
const touchesBody = (way: { readonly way: string; readonly on?: string }): number =>
  way.way === 'touch' && way.on?.startsWith('body.') === true ? 1 : 0;

/** 1 for an arm that is laid after the other arm. */
const touchesArm = (way: { readonly way: string; readonly on?: string }): number =>
  way.way === 'touch' && /^body\.(elbow|forearm|wrist|upperArm|hand)\./.test(way.on ?? '') ? 1 : 0;

/**
 * Where every joint of `posture` is, in centimetres.
 * @throws Error when a limb touches a place on a limb that is not laid before it
 */
export function solve(posture: Posture, wall: Wall | undefined): Skeleton {
  const { trunk, shoulders, legs } = placeBody(posture, posture.fitArms ? fitPitch(posture, wall) : 0);
  const arms: Partial<Record<Side, Arm>> = {};
  const body: PartialBody = { trunk, shoulders, legs, arms };
  const legOrder = [...SIDES].sort((a, b) => touchesBody(posture.legs[a]) - touchesBody(posture.legs[b]));
  for (const side of legOrder) {
    const way = posture.legs[side];
    if (way.way === 'touch') legs[side] = layTouchingLeg(way, posture, body, side, wall);
  }
  const armOrder = [...SIDES].sort((a, b) => touchesArm(posture.arms[a]) - touchesArm(posture.arms[b]));
  for (const side of armOrder) {
    const way = posture.arms[side];
    arms[side] =
      way.way === 'touch' ? layTouchingArm(way, body, side, wall) : layFreeArm(way, trunk, shoulders[side], side);
  }
  const both = <T>(of: Partial<Record<Side, T>>): PerSide<T> => {
    if (!of.L || !of.R) throw new Error('a limb was left out');
    return { L: of.L, R: of.R };
  };
  return { ...trunk, arms: both(arms), legs: both(legs) };
}
