// Bends one limb: from joint angles, or so that its end reaches a point. Knows nothing of surfaces.
import type { ArmSpec, LegSpec } from '../pose/schema/limb.ts';
import type { Axes } from '../rig/axes.ts';
import { BONE, RADIUS } from '../rig/measures.ts';
import { radians } from '../rig/numbers.ts';
import { type Side, sign } from '../rig/sides.ts';
import { across, add, along, cross, length, ORIGIN, rotate, scale, sub, unit, type Vec } from '../rig/vector.ts';

/** Where a two-bone chain bends and ends, and by how much it falls short. */
export interface Bent {
  readonly middle: Vec;
  readonly end: Vec;
  readonly pole: Vec;
  readonly gap: number;
}

/** Bends a chain of two bones from `root` so that it ends at `target`, its middle joint towards `pole`. */
export function bendTo(root: Vec, target: Vec, first: number, second: number, pole: Vec): Bent {
  const wanted = sub(target, root);
  const far = first + second - 1e-3;
  const near = Math.abs(first - second) + 0.5;
  const size = Math.min(far, Math.max(near, length(wanted)));
  const way = unit(wanted);
  let bend = across(pole, way);
  if (length(bend) < 1e-4) bend = cross(way, [0, 0, 1]);
  bend = unit(bend);
  const x = (first * first - second * second + size * size) / (2 * size);
  const h = Math.sqrt(Math.max(0, first * first - x * x));
  return {
    middle: along(root, [way, x], [bend, h]),
    end: along(root, [way, size]),
    pole: bend,
    gap: Math.max(0, length(wanted) - first - second),
  };
}

/** The first bone of a limb that hangs along the trunk, raised forward and sideways, and the direction it then faces. */
function raise(frame: Axes, side: Side, forward: number, sideways: number, turn: number): { bone: Vec; front: Vec } {
  const h = radians(forward);
  const a = radians(sideways);
  const sagittal = along(ORIGIN, [frame.up, -Math.cos(h)], [frame.front, Math.sin(h)]);
  const bone = along(scale(sagittal, Math.cos(a)), [frame.right, sign(side) * Math.sin(a)]);
  const ahead = along(ORIGIN, [frame.up, Math.sin(h)], [frame.front, Math.cos(h)]);
  // Turning outward is positive on both sides.
  return { bone, front: rotate(ahead, bone, radians(turn) * sign(side)) };
}

export interface ArmBones {
  readonly upper: Vec;
  readonly fore: Vec;
  readonly pole: Vec;
}

/** A free arm's bones: 0 hangs, `flex` 90 points forward, `abd` 90 sideways. */
export function armBones(spec: ArmSpec, chest: Axes, side: Side): ArmBones {
  const { bone, front } = raise(chest, side, spec.flex ?? 0, spec.abd ?? 0, spec.rot ?? 0);
  const k = radians(spec.elbow ?? 0);
  return { upper: bone, fore: along(scale(bone, Math.cos(k)), [front, Math.sin(k)]), pole: scale(front, -1) };
}

export interface LegBones {
  readonly thigh: Vec;
  readonly shank: Vec;
  /** Which way the front of the thigh faces. */
  readonly front: Vec;
}

/** A free leg's bones: 0 stands, `hip` 90 lifts the thigh forward, `knee` folds the shank back. */
export function legBones(spec: LegSpec, pelvis: Axes, side: Side): LegBones {
  const { bone, front } = raise(pelvis, side, spec.hip ?? 0, spec.abd ?? 0, spec.rot ?? 0);
  const square = unit(across(front, bone));
  const k = radians(spec.knee ?? 0);
  return { thigh: bone, shank: along(scale(bone, Math.cos(k)), [square, -Math.sin(k)]), front: square };
}

/**
 * Which way the shin faces. Taken from the knee's hinge, not from the thigh's front: past a right angle of the knee the
 * thigh's front would point into the calf.
 */
export function shinFront(hip: Vec, knee: Vec, ankle: Vec, thighFront: Vec): Vec {
  const thigh = unit(sub(knee, hip));
  const shank = unit(sub(ankle, knee));
  const hinge = cross(thigh, thighFront);
  if (length(hinge) < 0.05) return unit(across(thighFront, shank));
  return unit(cross(unit(hinge), shank));
}

/** Heel, ball and toes of a foot, given where its ankle is and how it is turned. */
export function footAt(ankle: Vec, toes: Vec, instep: Vec): { heel: Vec; ball: Vec; toe: Vec } {
  return {
    heel: along(ankle, [toes, -BONE.heelBack], [instep, RADIUS.heel - BONE.ankleHeight]),
    ball: along(ankle, [toes, BONE.ballForward], [instep, RADIUS.ball - BONE.ankleHeight]),
    toe: along(ankle, [toes, BONE.toeForward], [instep, RADIUS.toe - BONE.ankleHeight]),
  };
}

/** How a free foot hangs: `point` degrees of plantar flexion from the right angle. */
export function hangingFoot(shank: Vec, front: Vec, point: number): { toes: Vec; instep: Vec } {
  const p = radians(point);
  return {
    toes: along(scale(front, Math.cos(p)), [shank, Math.sin(p)]),
    instep: along(scale(shank, -Math.cos(p)), [front, Math.sin(p)]),
  };
}

/** The mean of two points. */
export const middle = (a: Vec, b: Vec): Vec => scale(add(a, b), 0.5);
