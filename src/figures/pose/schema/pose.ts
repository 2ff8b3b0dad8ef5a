// What a pose may say of the body: how it lies and what pins it, its trunk, its shoulders and its limbs.
import { z } from 'zod';
import { LIES, PINS } from '../vocabulary.ts';
import { armSchema, legSchema } from './limb.ts';
import { angle, cm } from './units.ts';

const girdleSchema = z.strictObject({ up: cm.optional(), fwd: cm.optional() });

/** The fields of a pose, for schemas that add to them. */
export const poseShape = {
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

/** A pose on its own: what a figure starts from. */
export const startSchema = z.strictObject(poseShape);

/** A pose as an author writes it: what differs from the pose it is laid over. */
export type PoseSpec = z.infer<typeof startSchema>;
