// Where every joint of a solved pose is in the room. Only data: the solver fills it, drawing and checks read it.
import type { Frame } from './frame.ts';
import type { Pair } from './body.ts';
import type { Vec } from './vector.ts';

export interface Arm {
  readonly shoulder: Vec;
  readonly elbow: Vec;
  readonly wrist: Vec;
  readonly tip: Vec;
  /** Direction the elbow points to. */
  readonly pole: Vec;
  readonly fingers: Vec;
  readonly thumb: Vec;
  /** How far the hand falls short of what it should touch. */
  readonly gap: number;
}

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
  readonly gap: number;
}

export interface Trunk {
  readonly hips: Vec;
  readonly pelvis: Frame;
  readonly chest: Frame;
  /** Hips, top of pelvis, two lumbar, three thoracic points; the last is the base of the neck. */
  readonly spine: readonly [Vec, Vec, Vec, Vec, Vec, Vec, Vec];
  /** The frame of each piece between two of those points. */
  readonly pieces: readonly [Frame, Frame, Frame, Frame, Frame, Frame];
  readonly neck: Frame;
  readonly headBase: Vec;
  readonly head: Vec;
  readonly headFrame: Frame;
  /** How full the lungs are drawn, 0 to 1. */
  readonly breath: number;
}

export interface Skeleton extends Trunk {
  readonly arms: Pair<Arm>;
  readonly legs: Pair<Leg>;
}
