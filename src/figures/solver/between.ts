// A pose between two key poses: free limbs swing by their angles, contacts stay where they are, and a limb that changes
// from one to the other swings by its bones in the trunk's own frame.
import type { ArmWay, LegWay, Pin, Posture } from '../pose/posture.ts';
import type { ArmSpec, LegSpec } from '../pose/schema/limb.ts';
import { blendTurn, toLocal, toQuaternion } from '../rig/axes.ts';
import { lerp } from '../rig/numbers.ts';
import { perSide, type Side } from '../rig/sides.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { mix, sub, swing, unit, type Vec } from '../rig/vector.ts';
import type { Room } from './room.ts';
import { solve } from './solve.ts';

/** A key pose in both forms. */
export interface Solved {
  readonly posture: Posture;
  readonly skeleton: Skeleton;
}

/** Blends the numbers of two records of the same keys; a missing one counts as zero. */
function blend<T extends object>(a: T, b: T, t: number, names: readonly (keyof T)[]): T {
  const mixed: T = { ...(t < 0.5 ? a : b) };
  for (const name of names) {
    const [from, to] = [a[name], b[name]];
    if (from === undefined && to === undefined) continue;
    Object.assign(mixed, { [name]: lerp(Number(from ?? 0), Number(to ?? 0), t) });
  }
  return mixed;
}

/** Blends positions: one that is missing on a side is missing in between, as the solver's default moves by itself. */
function slide<T extends ArmSpec | LegSpec>(a: T, b: T, t: number): T {
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

function blendArm(a: Solved, b: Solved, side: Side, t: number): ArmWay {
  const [from, to] = [a.posture.arms[side], b.posture.arms[side]];
  const [p, q] = [a.skeleton.arms[side], b.skeleton.arms[side]];
  if (from.way === 'angles' && to.way === 'angles') {
    return { way: 'angles', spec: blend(from.spec, to.spec, t, ARM_ANGLES) };
  }
  if (from.way === 'touch' && to.way === 'touch' && from.on === to.on) {
    return { way: 'touch', on: from.on, spec: slide(from.spec, to.spec, t), pole: mix(p.pole, q.pole, t) };
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

function blendLeg(a: Solved, b: Solved, side: Side, t: number): LegWay {
  const [from, to] = [a.posture.legs[side], b.posture.legs[side]];
  const [p, q] = [a.skeleton.legs[side], b.skeleton.legs[side]];
  if (from.way === 'angles' && to.way === 'angles') {
    const spec = blend(from.spec, to.spec, t, LEG_ANGLES);
    return { way: 'angles', spec: { ...spec, ankle: lerp(from.spec.ankle ?? ANKLE, to.spec.ankle ?? ANKLE, t) } };
  }
  const foot = (way: typeof from) => (way.way === 'bones' ? 'flat' : (way.spec.foot ?? 'flat'));
  if (from.way === 'touch' && to.way === 'touch' && from.on === to.on && foot(from) === foot(to)) {
    return { way: 'touch', on: from.on, spec: slide(from.spec, to.spec, t), pole: mix(p.front, q.front, t) };
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

function blendPin(a: Solved, b: Solved, t: number): Pin {
  const [from, to] = [a.posture.pin, b.posture.pin];
  if (from.part === to.part && from.part !== 'hips') {
    const z = from.z !== undefined && to.z !== undefined ? lerp(from.z, to.z, t) : from.z;
    return { part: from.part, x: lerp(from.x, to.x, t), y: lerp(from.y, to.y, t), z };
  }
  const [x, y, z] = mix(a.skeleton.hips, b.skeleton.hips, t);
  return { part: 'hips', x, y, z };
}

/** The posture a share `t` (0 to 1) of the way from `a` to `b`. */
export function blendPosture(a: Solved, b: Solved, t: number): Posture {
  const [from, to] = [a.posture, b.posture];
  // When only one end is fitted to its arms, both are taken as they were solved.
  const solved = from.fitArms !== to.fitArms;
  const turn = solved
    ? blendTurn(toQuaternion(a.skeleton.pelvis), toQuaternion(b.skeleton.pelvis), t)
    : blendTurn(from.turn, to.turn, t);
  return {
    turn,
    spine: blend(from.spine, to.spine, t, [
      'lumbar',
      'thoracic',
      'lumbarSide',
      'thoracicSide',
      'lumbarTwist',
      'thoracicTwist',
    ]),
    neck: blend(from.neck, to.neck, t, ['flex', 'side', 'turn', 'nod', 'slide']),
    girdle: perSide((side) => blend(from.girdle[side], to.girdle[side], t, ['up', 'fwd'])),
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
export const between = (a: Solved, b: Solved, t: number, room: Room): Skeleton => solve(blendPosture(a, b, t), room);
