// Where a claim comes from.
import { z } from 'zod';
import { id, line } from './common.ts';

export const source = z.strictObject({
  title: line(200),
  label: line(48).describe('the short human label shown to the person, e.g. NHS: back pain'),
  year: z.int().min(1900).max(2100).optional(),
  kind: z.enum(['guideline', 'review', 'trial', 'study', 'leaflet', 'article', 'general-advice']),
  link: z.url({ protocol: /^https$/ }).optional(),
});

export const sourceFile = z.record(id, source);

export type Source = z.infer<typeof source> & { readonly id: string };
