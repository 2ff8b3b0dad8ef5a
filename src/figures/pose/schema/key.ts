// A key pose of a figure: a pose with its time, the zone that is felt, its arrows and its supports.
import { z } from 'zod';
import { SUPPORTS, ZONES } from '../vocabulary.ts';
import { arrowSchema } from './arrow.ts';
import { poseShape } from './pose.ts';
import { point, seconds } from './units.ts';

const zone = z.enum(ZONES, `the marked zone is one of ${ZONES.join(', ')}`);

/** The parts that carry the body. */
export const supports = z.array(z.enum(SUPPORTS, `what carries is one of ${SUPPORTS.join(', ')}`));

/** A key pose; times in seconds. */
export const keySchema = z.strictObject({
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

/** A key pose as an author writes it. */
export type KeySpec = z.infer<typeof keySchema>;
