// An arm or a leg between two key poses: free limbs swing by their angles, contacts stay where they are, and a limb that
// changes from one to the other swings by its bones in the axes of the trunk.
import type { ArmWay, LegWay, Posture } from '../pose/posture.ts';
import type { ArmSpec, LegSpec } from '../pose/schema/limb.ts';
import { toLocal } from '../rig/axes.ts';
import { lerp } from '../rig/numbers.ts';
import type { Side } from '../rig/sides.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { mix, sub, swing, unit, type Vec } from '../rig/vector.ts';

/** A pose before and after it is solved. */
export interface SolvedPose {
  readonly posture: Posture;
  readonly skeleton: Skeleton;
}

/** Blends the numbers of two records of the same keys; a missing one counts as zero. */
export function blendNumbers<T extends object>(a: T, b: T, t: number, names: readonly (keyof T)[]): T {
  const mixed: T = { ...(t < 0.5 ? a : b) };
  for (const name of names) {
    const [from, to] = [a[name], b[name]];
    if (from === undefined && to === undefined) continue;
    Object.assign(mixed, { [name]: lerp(Number(from ?? 0), Number(to ?? 0), t) });
  }
  return mixed;
}

/** Blends positions: one that is missing on a side is missing in between, as the solver's default moves by itself. */
function blendPlace<T extends ArmSpec | LegSpec>(a: T, b: T, t: number): T {
  const mixed: T = { ...(t < 0.5 ? a : b) };
  for (const name of ['x', 'y', 'z', 'toeUp', 'spread', 'ankle'] as const) {
    const from = Reflect.get(a, name) as number | undefined;
    const to = Reflect.get(b, name) as number | undefined;
    if (from !== undefined && to !== undefined) Object.assign(mixed, { [name]: lerp(from, to, t) });
  }
  if (a.at && b.at) {
    const [from, to] = [a.at, b.at];
    const z = from[2] !== undefined && to[2] !== undefined ? lerp(from[2], to[2], t) : undefined;
    const [x, y] = [lerp(from[0], to[0], t), lerp(from[1], to[1], t)];
    mixed.at = z === undefined ? [x, y] : [x, y, z];
  }
  return mixed;
}

const ARM_ANGLES = ['flex', 'abd', 'rot', 'elbow', 'wrist'] as const;
const LEG_ANGLES = ['hip', 'abd', 'rot', 'knee'] as const;
/** Plantar flexion of a foot whose author gave none. */
const ANKLE = 10;

export function blendArm(a: SolvedPose, b: SolvedPose, side: Side, t: number): ArmWay {
  const [from, to] = [a.posture.arms[side], b.posture.arms[side]];
  const [p, q] = [a.skeleton.arms[side], b.skeleton.arms[side]];
  if (from.way === 'angles' && to.way === 'angles') {
    return { way: 'angles', spec: blendNumbers(from.spec, to.spec, t, ARM_ANGLES) };
  }
  if (from.way === 'touch' && to.way === 'touch' && from.on === to.on) {
    return { way: 'touch', on: from.on, spec: blendPlace(from.spec, to.spec, t), pole: mix(p.pole, q.pole, t) };
  }
  const turn = (x: Vec, y: Vec): Vec => swing(toLocal(a.skeleton.chest, x), toLocal(b.skeleton.chest, y), t);
  return {
    way: 'bones',
    upper: turn(unit(sub(p.elbow, p.shoulder)), unit(sub(q.elbow, q.shoulder))),
    fore: turn(unit(sub(p.wrist, p.elbow)), unit(sub(q.wrist, q.elbow))),
    pole: turn(p.pole, q.pole),
    fingers: turn(p.fingers, q.fingers),
    thumb: turn(unit(p.thumb), unit(q.thumb)),
  };
}

export function blendLeg(a: SolvedPose, b: SolvedPose, side: Side, t: number): LegWay {
  const [from, to] = [a.posture.legs[side], b.posture.legs[side]];
  const [p, q] = [a.skeleton.legs[side], b.skeleton.legs[side]];
  if (from.way === 'angles' && to.way === 'angles') {
    const spec = blendNumbers(from.spec, to.spec, t, LEG_ANGLES);
    return { way: 'angles', spec: { ...spec, ankle: lerp(from.spec.ankle ?? ANKLE, to.spec.ankle ?? ANKLE, t) } };
  }
  const foot = (way: typeof from) => (way.way === 'bones' ? 'flat' : (way.spec.foot ?? 'flat'));
  if (from.way === 'touch' && to.way === 'touch' && from.on === to.on && foot(from) === foot(to)) {
    return { way: 'touch', on: from.on, spec: blendPlace(from.spec, to.spec, t), pole: mix(p.front, q.front, t) };
  }
  const turn = (x: Vec, y: Vec): Vec => swing(toLocal(a.skeleton.pelvis, x), toLocal(b.skeleton.pelvis, y), t);
  return {
    way: 'bones',
    thigh: turn(unit(sub(p.knee, p.hip)), unit(sub(q.knee, q.hip))),
    shank: turn(unit(sub(p.ankle, p.knee)), unit(sub(q.ankle, q.knee))),
    front: turn(p.front, q.front),
    toes: turn(p.toes, q.toes),
    instep: turn(p.instep, q.instep),
    tucked: foot(from) === 'tucked' && foot(to) === 'tucked',
  };
}
