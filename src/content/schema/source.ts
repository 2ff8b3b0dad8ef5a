// Where a claim comes from.
import { z } from 'zod';
import { id, line } from './common.ts';

export const source = z.strictObject({
  title: line(200).describe('the work’s own title, or plainly what it is'),
  label: line(48).describe('the short human label shown to the person, e.g. NHS: back pain'),
  year: z.int().min(1900).max(2100).optional().describe('of publication, where it is known'),
  kind: z
    .enum(['guideline', 'review', 'trial', 'study', 'leaflet', 'article', 'general-advice'])
    .describe('how much it can carry'),
  link: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('to the work itself, not to a copy'),
});

export const sourceFile = z.record(id, source);

export type Source = z.infer<typeof source> & { readonly id: string };
