// A named, ordered set of exercises.
import { z } from 'zod';
import { area, id, line, place, review, sources } from './common.ts';
import { dose } from './exercise.ts';

export const routine = z.strictObject({
  name: line(40),
  summary: line(160).describe('who it is for and what it does'),
  areas: z.array(area).min(1),
  places: z.array(place).min(1).describe('where all of it can be done'),
  minutes: z.int().min(1).max(45).describe('how long it takes; the checker compares it with the doses'),
  purpose: z
    .enum(['everyday', 'strength', 'desk', 'morning', 'evening', 'flare', 'pregnancy', 'circuit', 'walking', 'posture'])
    .default('everyday'),
  steps: z
    .array(z.strictObject({ exercise: id, dose: dose.optional().describe('in place of the exercise’s own dose') }))
    .min(1)
    .max(12),
  note: line(200).optional().describe('something to know before starting'),
  sources,
  review,
});

export type Routine = z.infer<typeof routine> & { readonly id: string };
export type RoutineStep = Routine['steps'][number];
