// Something to try or to look at on oneself. It never says how urgent anything is: the check of warning signs does that.
import { z } from 'zod';
import { LABEL_CHARS } from '../../../core/reply.ts';
import { id, line, review, sources } from '../common.ts';
import { covers, lead } from '../knowledge.ts';

export const selfcheck = z.strictObject({
  title: line(LABEL_CHARS),
  summary: line(160),
  safety: line(280).describe('who leaves it out, and when to stop'),
  steps: z.array(line(120)).min(2).max(7),
  tells: line(280).describe('what it can tell'),
  limits: line(280).describe('what it cannot tell'),
  answers: z
    .array(z.strictObject({ label: line(LABEL_CHARS), text: line(400) }))
    .max(4)
    .default([])
    .describe('buttons for what the person found, each with what may help'),
  leads: z.array(lead).max(2).default([]),
  learn: z.array(id).max(2).default([]).describe('cards that tell more'),
  covers,
  sources,
  review,
});

export type Selfcheck = z.infer<typeof selfcheck> & { readonly id: string };
