// The course: parts with lessons, read one a day by people who ask for it.
import { z } from 'zod';
import { line, review, sources } from '../common.ts';
import { tip } from '../tip.ts';

const lesson = z.strictObject({
  title: line(60),
  text: z.array(line(320)).min(2).max(4).describe('short paragraphs'),
  today: line(200).describe('one small thing to do or notice until the next lesson'),
  leads: z
    .union([
      tip.shape.leads.unwrap(),
      z.strictObject({
        command: z
          .string()
          .regex(/^[a-z]+$/)
          .describe('a command of the bot, e.g. setup'),
      }),
    ])
    .optional(),
  sources,
});

export const course = z.strictObject({
  intro: line(320),
  parts: z
    .array(z.strictObject({ name: line(30), lessons: z.array(lesson).min(1).max(7) }))
    .min(1)
    .max(8),
  end: line(320).describe('shown after the last lesson'),
  review,
});

export type Course = z.infer<typeof course>;
export type Lesson = Course['parts'][number]['lessons'][number];
