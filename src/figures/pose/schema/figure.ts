// The pose data of one exercise, with messages an author understands. Only the form is checked here: whether a body can
// take the pose is the validator's work.
import { z } from 'zod';
import { BASE_NAMES, CANVAS_NAMES, VIEW_NAMES } from '../vocabulary.ts';
import { keySchema, supports } from './key.ts';
import { startSchema } from './pose.ts';
import { propSchema } from './prop.ts';
import { angle, cm } from './units.ts';

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

/** The pose data of one exercise, checked. */
export type Figure = z.infer<typeof figureSchema>;

/** Where the picture is seen from: a named view, or degrees about the vertical and from above. */
export type View = z.infer<typeof viewSchema>;
