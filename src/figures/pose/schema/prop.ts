// The things that may stand in the room or be held. Lengths are centimetres.
import { z } from 'zod';
import { cm } from './units.ts';

const corner = z.tuple([cm, cm, cm], 'a corner is [x, y, z]');
const held = z.enum(['handL', 'handR', 'footL', 'footR', 'kneeL', 'kneeR', 'chest', 'hips']);

/** Drawn before the person instead of behind. */
const front = z.boolean().optional();
const side = z.enum(['left', 'right']);

/** A prop; its `type` says which other fields it has. */
export const propSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('chair'),
      x: cm.default(0),
      h: cm.default(45),
      back: z.boolean().default(true),
      arms: z.boolean().default(false),
      facing: side.default('right'),
      front,
    }),
    z.strictObject({ type: z.literal('box'), from: corner, to: corner, front }),
    z.strictObject({ type: z.literal('step'), x: cm, h: cm.default(18), depth: cm.default(34), front }),
    z.strictObject({ type: z.literal('bed'), from: cm, to: cm, h: cm.default(40) }),
    z.strictObject({
      type: z.literal('desk'),
      x: cm,
      h: cm.default(71),
      depth: cm.default(52),
      screen: z.boolean().default(false),
    }),
    z.strictObject({ type: z.literal('door'), z: cm, x: cm.default(0), h: cm.default(200), front }),
    z.strictObject({
      type: z.literal('roller'),
      x: cm,
      y: cm.default(7.5),
      r: cm.default(7.5),
      len: cm.default(46),
      front,
    }),
    z.strictObject({ type: z.literal('ball'), x: cm, y: cm.optional(), z: cm.default(0), r: cm.default(30), front }),
    z.strictObject({
      type: z.literal('pillow'),
      at: corner,
      rx: cm.default(14),
      ry: cm.default(5),
      rz: cm.default(18),
      front,
    }),
    z.strictObject({ type: z.literal('mat') }),
    /** A strap, band or towel from one part to the next. */
    z.strictObject({
      type: z.enum(['strap', 'band', 'towel']),
      along: z
        .array(z.union([held, corner]))
        .min(2)
        .max(4),
      front,
    }),
    z.strictObject({ type: z.literal('bottle'), in: z.enum(['handL', 'handR']) }),
    z.strictObject({ type: z.literal('crate'), size: cm.default(30), front }),
    z.strictObject({
      type: z.literal('bar'),
      at: z.tuple([cm, cm]),
      len: cm.default(110),
      post: z.boolean().default(false),
    }),
    z.strictObject({ type: z.literal('dot'), at: corner }),
    z.strictObject({ type: z.literal('water'), y: cm }),
  ],
  'a prop is one of chair, box, step, bed, desk, door, roller, ball, pillow, mat, strap, band, towel, bottle, crate, bar, dot, water',
);

/** A prop, its missing lengths filled in. */
export type Prop = z.infer<typeof propSchema>;
/** A prop of one type. */
export type PropOf<T extends Prop['type']> = Extract<Prop, { type: T }>;
