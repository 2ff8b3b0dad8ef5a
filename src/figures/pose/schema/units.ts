// The measures that fields of a figure are given in, each with what an author is told when it is wrong.
import { z } from 'zod';
import { DIRECTION } from '../vocabulary.ts';

/** Degrees. */
export const angle = z.number('an angle is a number of degrees').min(-360, 'angles go from -360 to 360').max(360);

/** Centimetres. */
export const cm = z.number('a length is a number of centimetres').min(-300, 'lengths go from -300 to 300 cm').max(300);

/** Seconds. */
export const seconds = z.number('a time is a number of seconds').min(0, 'a time cannot be negative').max(120);

/** A point of the room in centimetres; without z it lies at the depth of its joint. */
export const point = z.union(
  [z.tuple([cm, cm]), z.tuple([cm, cm, cm])],
  'a point is [x, y] or [x, y, z] in centimetres',
);

/** A direction in words of the vocabulary. */
export const direction = z
  .string()
  .regex(
    DIRECTION,
    'a direction is made of words such as "up", "out+back 0.3" (up down left right viewer away forward back head feet out in)',
  );
