// The ways of massage in /massage, each with its cautions.
import { z } from 'zod';
import { id, line, review, sources } from '../common.ts';

const way = z.strictObject({
  id,
  name: line(34).describe('also the button'),
  steps: z.array(line(120)).min(2).max(6),
  care: line(200).describe('where not, how hard, who should leave this way out'),
  exercises: z.array(id).max(4).default([]).describe('movements of the library that belong to it'),
  sources,
});

export const massage = z.strictObject({
  intro: line(240),
  leaveOut: z.array(line(110)).min(3).max(10).describe('who should leave massage out or ask first'),
  stop: line(200),
  evidence: line(240),
  ways: z.array(way).min(1).max(8),
  sources,
  review,
});

export type Massage = z.infer<typeof massage>;
export type MassageWay = Massage['ways'][number];
