// A pose as the numbers that the solver and the blending work with: every value present, every limb in one of three ways.
// Angles are degrees, lengths are centimetres.
import { type Axes, flex, fromQuaternion, type Quaternion, sidebend, toQuaternion, twist } from '../rig/axes.ts';
import { radians } from '../rig/numbers.ts';
import { perSide, type PerSide, type Side } from '../rig/sides.ts';
import { rotate, UP, type Vec } from '../rig/vector.ts';
import type { MergedPose } from './merge.ts';
import type { ArmSpec, LegSpec } from './schema/limb.ts';
import type { Lie, PinPart } from './vocabulary.ts';

/** A surface's name or a place on the body, see `vocabulary.ts`. */
export type TouchSurface = string;

/** Angles swing in an arc, a touch is solved in every frame, bones (directions in the axes of the trunk) blend the two. */
export type ArmWay =
  | { readonly way: 'angles'; readonly spec: ArmSpec }
  | { readonly way: 'touch'; readonly on: TouchSurface; readonly spec: ArmSpec; readonly pole?: Vec }
  | {
      readonly way: 'bones';
      readonly upper: Vec;
      readonly fore: Vec;
      readonly pole: Vec;
      readonly fingers: Vec;
      readonly thumb: Vec;
    };

/** As for the arm; `tucked` says that the toes are bent under. */
export type LegWay =
  | { readonly way: 'angles'; readonly spec: LegSpec }
  | { readonly way: 'touch'; readonly on: TouchSurface; readonly spec: LegSpec; readonly pole?: Vec }
  | {
      readonly way: 'bones';
      readonly thigh: Vec;
      readonly shank: Vec;
      readonly front: Vec;
      readonly toes: Vec;
      readonly instep: Vec;
      readonly tucked: boolean;
    };

/** An arm or a leg that touches something. */
export type ArmTouch = Extract<ArmWay, { way: 'touch' }>;
export type LegTouch = Extract<LegWay, { way: 'touch' }>;

/** How far a shoulder is raised and brought forward, in centimetres. */
export interface Girdle {
  readonly up: number;
  readonly fwd: number;
}

/** Degrees by which the lumbar and the thoracic spine bend forward, to the right, and turn to the right. */
export interface SpineBend {
  readonly lumbar: number;
  readonly thoracic: number;
  readonly lumbarSide: number;
  readonly thoracicSide: number;
  readonly lumbarTwist: number;
  readonly thoracicTwist: number;
}

/** Degrees by which neck and head bend; `slide` is how far the head moves forward, in centimetres. */
export interface NeckBend {
  readonly flex: number;
  readonly side: number;
  readonly turn: number;
  readonly nod: number;
  readonly slide: number;
}

/** The part of the body that stays where it is put. Centimetres of the room. */
export interface Pin {
  readonly part: PinPart;
  readonly x: number;
  /** Height, or for `overKnees` how far the thighs lean forward in degrees. */
  readonly y: number;
  readonly z?: number;
}

/** A whole pose in numbers. */
export interface Posture {
  /** How the pelvis is turned in the room. */
  readonly turn: Quaternion;
  readonly spine: SpineBend;
  readonly neck: NeckBend;
  readonly girdle: PerSide<Girdle>;
  readonly arms: PerSide<ArmWay>;
  readonly legs: PerSide<LegWay>;
  readonly pin: Pin;
  /** What is let down until it lies on the floor. */
  readonly settle: 'all' | 'trunk' | false;
  /** The trunk leans so that planted arms are nearly straight. */
  readonly fitArms: boolean;
  /** Which way the toes of planted feet point: degrees about the vertical, and to the right (1) or left (-1). */
  readonly heading: number;
  readonly facing: 1 | -1;
  /** How full the lungs are, 0 to 1. */
  readonly breath: number;
}

const LYING: Readonly<Record<Lie, Axes>> = {
  upright: { right: [0, 0, 1], up: [0, 1, 0], front: [1, 0, 0] },
  uprightLeft: { right: [0, 0, -1], up: [0, 1, 0], front: [-1, 0, 0] },
  prone: { right: [0, 0, 1], up: [1, 0, 0], front: [0, -1, 0] },
  supine: { right: [0, 0, 1], up: [-1, 0, 0], front: [0, 1, 0] },
  sideRight: { right: [0, -1, 0], up: [-1, 0, 0], front: [0, 0, 1] },
};

function orientation(spec: MergedPose): Quaternion {
  const { heading = 0, roll = 0, lean = 0, side = 0 } = spec.trunk ?? {};
  const lying = LYING[spec.lie ?? 'upright'];
  const about = (v: Vec): Vec => rotate(v, UP, radians(-heading));
  const turned = { right: about(lying.right), up: about(lying.up), front: about(lying.front) };
  return toQuaternion(sidebend(flex(twist(turned, roll), lean), side));
}

/** Shares of a bend or twist that the lumbar spine takes; the chest takes the rest. Twisting is mostly thoracic. */
const LUMBAR_SHARE = { bend: 0.5, twist: 0.3 } as const;

/** The posture that a merged pose describes. */
export function toPosture(spec: MergedPose): Posture {
  const { flex: bend = 0, side = 0, twist: turn = 0, lumbar, thoracic } = spec.spine ?? {};
  const girdle = (which: Side): Girdle => {
    const { up = 0, fwd = 0 } = { ...spec.scapula, ...spec[`scapula${which}`] };
    return { up, fwd };
  };
  const arm = (which: Side): ArmWay => {
    const own = spec[`arm${which}`] ?? {};
    return own.on === undefined ? { way: 'angles', spec: own } : { way: 'touch', on: own.on, spec: own };
  };
  const leg = (which: Side): LegWay => {
    const own = spec[`leg${which}`] ?? {};
    return own.on === undefined ? { way: 'angles', spec: own } : { way: 'touch', on: own.on, spec: own };
  };
  const { flex: neckFlex = 0, side: neckSide = 0, turn: neckTurn = 0, nod = 0, slide = 0 } = spec.neck ?? {};
  const { part, at } = spec.pin ?? { part: 'hips' as const, at: [0, 90] as const };
  return {
    turn: orientation(spec),
    spine: {
      lumbar: lumbar ?? bend * LUMBAR_SHARE.bend,
      thoracic: thoracic ?? bend * (1 - LUMBAR_SHARE.bend),
      lumbarSide: side * LUMBAR_SHARE.bend,
      thoracicSide: side * (1 - LUMBAR_SHARE.bend),
      lumbarTwist: turn * LUMBAR_SHARE.twist,
      thoracicTwist: turn * (1 - LUMBAR_SHARE.twist),
    },
    neck: { flex: neckFlex, side: neckSide, turn: neckTurn, nod, slide },
    girdle: perSide(girdle),
    arms: perSide(arm),
    legs: perSide(leg),
    pin: { part, x: at[0], y: at[1], z: at[2] },
    settle: spec.settle ?? false,
    fitArms: spec.fit === 'arms',
    heading: spec.trunk?.heading ?? 0,
    facing: spec.lie === 'uprightLeft' ? -1 : 1,
    breath: spec.breath ?? 0,
  };
}

/** The axes of a posture's pelvis. */
export const pelvisOf = (of: Posture): Axes => fromQuaternion(of.turn);
