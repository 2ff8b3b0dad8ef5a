// The directions of a free limb's two bones from its joint angles. Knows nothing of surfaces.
import type { ArmSpec, LegSpec } from '../../pose/schema/limb.ts';
import type { Axes } from '../../rig/axes.ts';
import { radians } from '../../rig/numbers.ts';
import { type Side, sign } from '../../rig/sides.ts';
import { across, along, cross, length, ORIGIN, rotate, scale, sub, unit, type Vec } from '../../rig/vector.ts';

/** The first bone of a limb that hangs along the trunk, raised forward and sideways, and the direction it then faces. */
function raise(axes: Axes, side: Side, forward: number, sideways: number, turn: number): { bone: Vec; front: Vec } {
  const h = radians(forward);
  const a = radians(sideways);
  const sagittal = along(ORIGIN, [axes.up, -Math.cos(h)], [axes.front, Math.sin(h)]);
  const bone = along(scale(sagittal, Math.cos(a)), [axes.right, sign(side) * Math.sin(a)]);
  const ahead = along(ORIGIN, [axes.up, Math.sin(h)], [axes.front, Math.cos(h)]);
  // Turning outward is positive on both sides.
  return { bone, front: rotate(ahead, bone, radians(turn) * sign(side)) };
}

/** Unit directions of an arm's bones, and where its elbow points. */
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

/** Unit directions of a leg's bones. */
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
