// A tip: one glance on a phone.
import { z } from 'zod';
import { id, line, review, sources } from './common.ts';

export const TIP_TOPICS = [
  'movement',
  'sitting',
  'desk',
  'lifting',
  'sleep',
  'massage',
  'heat-ice',
  'pregnancy',
  'nutrition',
  'stress',
  'home',
  'driving',
  'shoes',
  'care',
  'mindset',
] as const;

export const tip = z.strictObject({
  id: id.describe('permanent: tip, its topic and a number, e.g. tip-sleep-12'),
  text: line(280).describe('the tip, readable in one glance'),
  /** Where the tip leads, as a button. */
  leads: z
    .union([
      z.strictObject({ stretch: line(40).describe('what follows /stretch, e.g. neck') }),
      z.strictObject({ exercise: id.describe('one exercise') }),
      z.strictObject({ learn: id.describe('a knowledge card') }),
      z.strictObject({ check: z.literal(true) }),
    ])
    .optional()
    .describe('where the tip’s button leads: a stretch, one exercise, a card to read, or the check'),
  sources,
  review,
});

export const tipFile = z.array(tip).min(1);

/** A tip as the program uses it; the topic is the file's name. */
export type Tip = z.infer<typeof tip> & { readonly topic: (typeof TIP_TOPICS)[number] };
