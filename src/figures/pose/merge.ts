// Lays a figure's differences over its starting position. A limb that changes between touching and free is replaced
// whole; otherwise only the named values change.
import { type Side, SIDES } from '../rig/sides.ts';
import type { ArmSpec, LegSpec } from './schema/limb.ts';
import type { PoseSpec } from './schema/pose.ts';

/** A pose with its paired limbs written out for each side. */
export type MergedPose = Omit<PoseSpec, 'arms' | 'legs'>;

type Limb = ArmSpec | LegSpec;

const ANGLES = ['flex', 'hip', 'abd', 'rot', 'knee', 'elbow'] as const;
const hasAngle = (limb: Limb): boolean => ANGLES.some((name) => name in limb);

function mergeLimb<T extends Limb>(current: T | undefined, change: T): T {
  if (current === undefined) return change;
  if (change.on !== undefined) return change.on === current.on ? { ...current, ...change } : change;
  if (current.on !== undefined && hasAngle(change)) return change;
  return { ...current, ...change };
}

/** `base` with what `change` names changed. */
export function mergePose(base: PoseSpec, change: PoseSpec): MergedPose {
  const { arms: baseArms, legs: baseLegs, ...rest } = base;
  const { arms, legs, armL, armR, legL, legR, ...plain } = change;
  const own = { arm: { L: armL, R: armR }, leg: { L: legL, R: legR } };
  const arm = (side: Side): ArmSpec => {
    const before = mergeLimb(baseArms, rest[`arm${side}`] ?? {});
    const both = arms ? mergeLimb(before, arms) : before;
    return own.arm[side] ? mergeLimb(both, own.arm[side]) : both;
  };
  const leg = (side: Side): LegSpec => {
    const before = mergeLimb(baseLegs, rest[`leg${side}`] ?? {});
    const both = legs ? mergeLimb(before, legs) : before;
    return own.leg[side] ? mergeLimb(both, own.leg[side]) : both;
  };
  const merged: MergedPose = {
    ...rest,
    ...plain,
    trunk: { ...rest.trunk, ...plain.trunk },
    spine: { ...rest.spine, ...plain.spine },
    neck: { ...rest.neck, ...plain.neck },
    scapula: { ...rest.scapula, ...plain.scapula },
    scapulaL: { ...rest.scapulaL, ...plain.scapulaL },
    scapulaR: { ...rest.scapulaR, ...plain.scapulaR },
  };
  for (const side of SIDES) {
    merged[`arm${side}`] = arm(side);
    merged[`leg${side}`] = leg(side);
  }
  return merged;
}
