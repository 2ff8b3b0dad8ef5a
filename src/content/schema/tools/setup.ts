// One checklist of /setup: what to look at in a place where somebody spends hours.
import { z } from 'zod';
import { id, line, review, sources } from '../common.ts';

const item = z.strictObject({
  mark: z
    .string()
    .regex(/^[a-z]$/, 'one small letter')
    .describe('the permanent letter that buttons carry for this item; never change or reuse it'),
  label: line(32).describe('what stands on the button; two characters fewer than a label may have, for the tick'),
  how: line(140).describe('how it should be, so that the person can tell'),
});

export const checklist = z.strictObject({
  name: line(34),
  summary: line(160).describe('what the list is for, in one sentence'),
  items: z
    .array(item)
    .min(3)
    .max(10)
    .refine((items) => new Set(items.map(({ mark }) => mark)).size === items.length, 'two items share a mark'),
  end: line(240).describe('shown on the end card'),
  exercise: id.optional().describe('a movement to go on with'),
  sources,
  review,
});

export type Checklist = z.infer<typeof checklist> & { readonly id: string };
