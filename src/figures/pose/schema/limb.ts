// What a pose may say of an arm or a leg: it touches something or it is free, never both.
import { z } from 'zod';
import { ANCHOR, FOOT_SURFACES, HAND_SURFACES } from '../vocabulary.ts';
import { angle, cm, direction, point } from './units.ts';

const surface = (names: readonly string[]) =>
  z.string().refine((on) => names.includes(on) || ANCHOR.test(on), {
    message: `what it touches is one of ${names.join(', ')}, or a place on the body such as body.thigh.L.60 or body.head.temple`,
  });

const ARM_ANGLES = ['flex', 'abd', 'rot', 'elbow', 'wrist'] as const;
const LEG_ANGLES = ['hip', 'abd', 'rot', 'knee'] as const;

/** An arm; angles in degrees as in a clinic. */
export const armSchema = z
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

/** A leg; angles in degrees as in a clinic. */
export const legSchema = z
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

/** What a pose says of an arm. */
export type ArmSpec = z.infer<typeof armSchema>;
/** What a pose says of a leg. */
export type LegSpec = z.infer<typeof legSchema>;
