// Reasons to leave an exercise out, each worded once.
import { z } from 'zod';
import { id, line } from './common.ts';

export const avoidFile = z.record(
  id,
  z.strictObject({
    label: line(120).describe('completes the sentence “Leave it out, or ask first, with …”'),
  }),
);
