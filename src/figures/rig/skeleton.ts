// Where every joint of a solved pose is in the room, in centimetres. Only data: the solver fills it, drawing and checks
// read it. Directions are unit vectors of the room.
import type { Axes } from './axes.ts';
import type { PerSide } from './sides.ts';
import type { Vec } from './vector.ts';

/** The joints of one arm. */
export interface Arm {
  readonly shoulder: Vec;
  readonly elbow: Vec;
  readonly wrist: Vec;
  /** The ends of the fingers. */
  readonly tip: Vec;
  /** Direction the elbow points to. */
  readonly pole: Vec;
  /** Directions of the fingers and of the thumb. */
  readonly fingers: Vec;
  readonly thumb: Vec;
  /** Centimetres the hand falls short of what it should touch. */
  readonly gap: number;
}

/** The joints of one leg. */
export interface Leg {
  readonly hip: Vec;
  readonly knee: Vec;
  readonly ankle: Vec;
  readonly heel: Vec;
  readonly ball: Vec;
  readonly toe: Vec;
  /** Direction the front of the thigh faces. */
  readonly front: Vec;
  /** Direction the front of the shin faces. */
  readonly shinFront: Vec;
  /** Directions from heel to toes, and from the sole up through the ankle. */
  readonly toes: Vec;
  readonly instep: Vec;
  /** Centimetres the foot or knee is off what it should touch. */
  readonly gap: number;
}

/** Pelvis, spine, neck and head. */
export interface Trunk {
  /** Half way between the hip joints. */
  readonly hips: Vec;
  readonly pelvis: Axes;
  readonly chest: Axes;
  /** Hips, top of pelvis, two lumbar, three thoracic points; the last is the base of the neck. */
  readonly spine: readonly [Vec, Vec, Vec, Vec, Vec, Vec, Vec];
  /** The axes of each piece between two of those points. */
  readonly pieces: readonly [Axes, Axes, Axes, Axes, Axes, Axes];
  readonly neck: Axes;
  /** Where neck and head meet, and the middle of the head. */
  readonly headBase: Vec;
  readonly head: Vec;
  readonly headAxes: Axes;
  /** How full the lungs are drawn, 0 to 1. */
  readonly breath: number;
}

/** The whole body. */
export interface Skeleton extends Trunk {
  readonly arms: PerSide<Arm>;
  readonly legs: PerSide<Leg>;
}
