// Ties reasons to leave an exercise out to the conditions of the movement limits.
import { z } from 'zod';
import { id } from './common.ts';

export const reasonsFile = z.record(
  z.string().regex(/^[a-z]\w*$/, 'the id of a condition of movement-limits.yaml'),
  z.strictObject({
    avoid: z.array(id).default([]).describe('keys of avoid.yaml that leave a movement out'),
    caution: z.array(id).default([]).describe('keys of avoid.yaml that make it smaller and are shown'),
  }),
);
