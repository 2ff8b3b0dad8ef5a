// The measures of the drawn person in centimetres: about 168 cm tall, the head a tenth too large so that a small picture
// still shows where it looks. Everything drawn or checked takes its sizes from here.

export type Side = 'L' | 'R';
export const SIDES: readonly Side[] = ['L', 'R'];

/** One of something on each side. */
export type Pair<T> = Readonly<Record<Side, T>>;

export const pair = <T>(make: (side: Side) => T): Pair<T> => ({ L: make('L'), R: make('R') });
export const otherSide = (side: Side): Side => (side === 'L' ? 'R' : 'L');

/** Which way along a frame's `right` a side lies. */
export const sign = (side: Side): 1 | -1 => (side === 'R' ? 1 : -1);

/** Lengths between joints. */
export const BONE = {
  halfHips: 8,
  thigh: 42,
  shank: 40.5,
  ankleHeight: 7.2,
  heelBack: 4.6,
  ballForward: 11,
  toeForward: 16.5,
  /** From the hips up: pelvis, two of the lumbar, three of the thoracic spine. */
  spine: [9, 8.5, 8.5, 9, 9, 6],
  neck: 8.5,
  headUp: 8.8,
  headForward: 2.4,
  halfShoulders: 16.2,
  shouldersDown: 6.2,
  upperArm: 28.5,
  forearm: 24.5,
  hand: 15,
} as const;

/** Half axes of the head. */
export const HEAD = { wide: 9.2, high: 12.4, deep: 10.8 } as const;

/** How thick the body is around a joint. */
export const RADIUS = {
  hip: 8.6,
  knee: 5.6,
  calf: 5.5,
  ankle: 3.5,
  shoulder: 5.1,
  elbow: 4.1,
  wrist: 3,
  palm: 3.6,
  finger: 2.3,
  heel: 3.2,
  ball: 2.9,
  toe: 2.1,
  neck: 5,
} as const;

/** Relaxed curves of the spine in degrees of flexion, so that a pose of zeros looks like a person and not like a plank. */
export const POSTURE = { lumbar: -8, thoracic: 13, neck: 6, head: -11 } as const;
