// A claim that people meet, and what is known about it.
import { z } from 'zod';
import { id, line, review, sources } from './common.ts';
import { covers } from './knowledge.ts';

export const myth = z.strictObject({
  id,
  claim: line(160).describe('the claim as people say it, without numbers or steps that could harm who follows them'),
  answer: z.enum(['true', 'not-quite']),
  reason: line(400).describe('why, and what helps in its place'),
  learn: id.optional().describe('the card that tells more'),
  covers,
  sources,
  review,
});

export const mythFile = z.array(myth).min(1);

export type Myth = z.infer<typeof myth>;
