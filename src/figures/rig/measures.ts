// The measures of the drawn person in centimetres: about 168 cm tall, the head a tenth too large so that a small picture
// still shows where it looks. Everything drawn or checked takes its sizes from here.

/** Lengths between joints in centimetres. */
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

/** Half axes of the head in centimetres. */
export const HEAD = { wide: 9.2, high: 12.4, deep: 10.8 } as const;

/** Centimetres from a joint to the skin. */
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
export const RELAXED_CURVE = { lumbar: -8, thoracic: 13, neck: 6, head: -11 } as const;
