// The three kinds of arrow a key pose may have: one that follows a point, a straight one, and a turn.
import { z } from 'zod';
import { TRACKS } from '../vocabulary.ts';
import { angle, cm } from './units.ts';

const track = z.enum(TRACKS, `an arrow follows one of ${TRACKS.join(', ')}`);
const flat = z.tuple([z.number(), z.number()], 'a direction in the picture is [right, up]');

/** An arrow; lengths in centimetres of the picture plane. */
export const arrowSchema = z.union(
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

/** An arrow as an author writes it. */
export type ArrowSpec = z.infer<typeof arrowSchema>;
