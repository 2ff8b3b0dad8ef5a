// What an exercise's figure may hold, with messages an author understands. Only the form is checked here: whether the pose
// is one a body can take is the validator's work.
import { z } from 'zod';
import { propSchema } from './props.ts';
import {
  ANCHOR,
  BASE_NAMES,
  CANVAS_NAMES,
  DIRECTION,
  FOOT_SURFACES,
  HAND_SURFACES,
  LIES,
  PINS,
  SUPPORTS,
  TRACKS,
  VIEW_NAMES,
  ZONES,
} from './words.ts';

const angle = z.number('an angle is a number of degrees').min(-360, 'angles go from -360 to 360').max(360);
const cm = z.number('a length is a number of centimetres').min(-300, 'lengths go from -300 to 300 cm').max(300);
const seconds = z.number('a time is a number of seconds').min(0, 'a time cannot be negative').max(120);
const point = z.union([z.tuple([cm, cm]), z.tuple([cm, cm, cm])], 'a point is [x, y] or [x, y, z] in centimetres');
const direction = z
  .string()
  .regex(
    DIRECTION,
    'a direction is made of words such as "up", "out+back 0.3" (up down left right viewer away forward back head feet out in)',
  );
const surface = (names: readonly string[]) =>
  z.string().refine((on) => names.includes(on) || ANCHOR.test(on), {
    message: `what it touches is one of ${names.join(', ')}, or a place on the body such as body.thigh.L.60 or body.head.temple`,
  });

const ARM_ANGLES = ['flex', 'abd', 'rot', 'elbow', 'wrist'] as const;
const LEG_ANGLES = ['hip', 'abd', 'rot', 'knee'] as const;

const armSchema = z
  .strictObject({
    flex: angle.optional(),
    abd: angle.optional(),
    rot: angle.optional(),
    elbow: angle.optional(),
    wrist: angle.optional(),
    on: surface(HAND_SURFACES).optional(),
    x: cm.optional(),
    y: cm.optional(),
    z: cm.optional(),
    at: point.optional(),
    dir: direction.optional(),
    elbowTo: direction.optional(),
    hand: direction.optional(),
    thumb: direction.optional(),
  })
  .refine((arm) => arm.on === undefined || !ARM_ANGLES.some((name) => arm[name] !== undefined), {
    message: 'an arm either touches something (on, x, z, elbowTo) or is free (flex, abd, rot, elbow, wrist), not both',
  });

const legSchema = z
  .strictObject({
    hip: angle.optional(),
    abd: angle.optional(),
    rot: angle.optional(),
    knee: angle.optional(),
    ankle: angle.optional(),
    on: surface(FOOT_SURFACES).optional(),
    x: cm.optional(),
    y: cm.optional(),
    z: cm.optional(),
    at: point.optional(),
    dir: z.enum(['left', 'right'], 'a lying leg points left or right').optional(),
    spread: angle.optional(),
    kneeTo: direction.optional(),
    shinTo: direction.optional(),
    foot: z.enum(['flat', 'tucked', 'heel', 'relaxed'], 'a foot is flat, tucked, heel or relaxed').optional(),
    toeUp: angle.optional(),
    toesOut: angle.optional(),
  })
  .refine((leg) => leg.on === undefined || !LEG_ANGLES.some((name) => leg[name] !== undefined), {
    message: 'a leg either touches something (on, x, z, kneeTo) or is free (hip, abd, rot, knee), not both',
  });

const girdleSchema = z.strictObject({ up: cm.optional(), fwd: cm.optional() });

const poseShape = {
  lie: z.enum(LIES).optional(),
  pin: z
    .strictObject({
      part: z.enum(PINS, `a pose is pinned by one of ${PINS.join(', ')}`),
      at: z.union([z.tuple([cm, angle]), z.tuple([cm, angle, cm])], 'a pin is placed at [x, y] or [x, y, z]'),
    })
    .optional(),
  settle: z.union([z.enum(['all', 'trunk']), z.literal(false)]).optional(),
  fit: z.union([z.literal('arms'), z.literal(false)]).optional(),
  trunk: z
    .strictObject({
      lean: angle.optional(),
      side: angle.optional(),
      roll: angle.optional(),
      heading: angle.optional(),
    })
    .optional(),
  spine: z
    .strictObject({
      flex: angle.optional(),
      lumbar: angle.optional(),
      thoracic: angle.optional(),
      side: angle.optional(),
      twist: angle.optional(),
    })
    .optional(),
  neck: z
    .strictObject({
      flex: angle.optional(),
      side: angle.optional(),
      turn: angle.optional(),
      nod: angle.optional(),
      slide: cm.optional(),
    })
    .optional(),
  scapula: girdleSchema.optional(),
  scapulaL: girdleSchema.optional(),
  scapulaR: girdleSchema.optional(),
  arms: armSchema.optional(),
  armL: armSchema.optional(),
  armR: armSchema.optional(),
  legs: legSchema.optional(),
  legL: legSchema.optional(),
  legR: legSchema.optional(),
  breath: z
    .number()
    .min(0, 'breath goes from 0 (out) to 1 (in)')
    .max(1, 'breath goes from 0 (out) to 1 (in)')
    .optional(),
};

const track = z.enum(TRACKS, `an arrow follows one of ${TRACKS.join(', ')}`);
const flat = z.tuple([z.number(), z.number()], 'a direction in the picture is [right, up]');

const arrowSchema = z.union(
  [
    track,
    z.strictObject({
      track,
      off: cm.optional(),
      side: z.union([z.literal(1), z.literal(-1)]).optional(),
      from: z.number().min(0).max(1).optional(),
      to: z.number().min(0).max(1).optional(),
    }),
    z.strictObject({
      at: track,
      dir: flat,
      len: cm.optional(),
      off: cm.optional(),
      shift: flat.optional(),
      stay: z.boolean().optional(),
    }),
    z.strictObject({
      turn: z.enum(['head', 'crown', 'chest', 'hips']),
      to: z.enum(['left', 'right']),
      r: cm.optional(),
      up: cm.optional(),
      start: angle.optional(),
      end: angle.optional(),
    }),
  ],
  'an arrow is a point to follow such as handL, {at, dir, len} for a straight one, or {turn, to} for a turn',
);

const zone = z.enum(ZONES, `the marked zone is one of ${ZONES.join(', ')}`);
const supports = z.array(z.enum(SUPPORTS, `what carries is one of ${SUPPORTS.join(', ')}`));

const startSchema = z.strictObject(poseShape);

const keySchema = z.strictObject({
  ...poseShape,
  hold: seconds.optional(),
  move: seconds.min(0.2, 'a movement takes at least 0.2 seconds').optional(),
  ease: z.enum(['soft', 'linear']).optional(),
  feel: z.union([zone, z.array(zone).max(2)]).optional(),
  arrows: z.array(arrowSchema).max(2, 'at most two arrows, else the picture says nothing').optional(),
  props: z.array(z.record(z.string(), z.union([z.number(), point]))).optional(),
  supports: supports.optional(),
  panel: z.boolean().optional(),
});

const viewSchema = z.union(
  [z.enum(VIEW_NAMES), z.strictObject({ yaw: angle, pitch: z.number().min(0).max(80) })],
  `the view is one of ${VIEW_NAMES.join(', ')} or {yaw, pitch} in degrees`,
);

/** The second person of an exercise that needs a helper: one pose, standing still. */
const helperSchema = z.strictObject({ base: z.enum(BASE_NAMES), start: startSchema.optional() });

/** The pose data of one exercise. */
export const figureSchema = z.strictObject({
  /** One-sided exercises: the side that is drawn; the other side is its mirror image. */
  side: z.enum(['left', 'right'], 'the side drawn is left or right').optional(),
  base: z.enum(BASE_NAMES, `the starting position is one of ${BASE_NAMES.join(', ')}`),
  view: viewSchema.default('side'),
  canvas: z.enum(CANVAS_NAMES, `the canvas is one of ${CANVAS_NAMES.join(', ')}`).default('wide'),
  frame: z.enum(['whole', 'upper', 'bust']).default('whole'),
  zoom: z.number().min(0.3).max(3).optional(),
  mat: z.boolean().optional(),
  wall: z.strictObject({ x: cm, faces: z.enum(['left', 'right', 'viewer']) }).optional(),
  props: z.array(propSchema).default([]),
  supports: supports.default([]),
  start: startSchema.optional(),
  keys: z.array(keySchema).min(1, 'a figure has at least one key pose').max(8, 'a figure has at most eight key poses'),
  still: z.boolean().default(false),
  /** How many repetitions one loop shows, e.g. 2 when both sides take turns. */
  reps: z.number().int().min(1).max(4).default(1),
  helper: helperSchema.optional(),
  /** Which of the drawn people, when the even choice by id does not suit. */
  person: z.number().int().min(0).max(5).optional(),
});

/** Characters of an alternative text: a notice on a press holds so many (core/reply.ts). */
const ALT_CHARS = 200;

/** The same in words. */
export const alternativeText = z
  .string('every figure has an alternative text: alt')
  .min(30, 'the alternative text says the start, the movement and the end')
  .max(ALT_CHARS, `the alternative text has at most ${ALT_CHARS} characters`);

export type Figure = z.infer<typeof figureSchema>;
export type PoseSpec = z.infer<typeof startSchema>;
export type KeySpec = z.infer<typeof keySchema>;
export type ArmSpec = z.infer<typeof armSchema>;
export type LegSpec = z.infer<typeof legSchema>;
export type ArrowSpec = z.infer<typeof arrowSchema>;
export type View = z.infer<typeof viewSchema>;
