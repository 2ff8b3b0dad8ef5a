// A named, ordered set of exercises.
import { z } from 'zod';
import { area, id, line, place, review, sources } from './common.ts';
import { dose } from './exercise.ts';

export const routine = z.strictObject({
  name: line(40).describe('what the list of routines calls it; 34 characters fit on a button'),
  summary: line(160).describe('who it is for and what it does'),
  areas: z.array(area).min(1).describe('what it is for, the main area first'),
  places: z.array(place).min(1).describe('where it begins; all of it happens there unless `then` says more'),
  then: z.array(place).default([]).describe('where it goes on after the beginning, e.g. lie in bed, then stand up'),
  minutes: z.int().min(1).max(45).describe('how long it takes; the checker compares it with the doses'),
  purpose: z
    .enum(['everyday', 'strength', 'desk', 'morning', 'evening', 'flare', 'pregnancy', 'circuit', 'walking', 'posture'])
    .default('everyday')
    .describe('when it is offered; flare, pregnancy, strength and circuit are only chosen by name'),
  steps: z
    .array(
      z.strictObject({
        exercise: id.describe('the id of an exercise: its file’s name without .yaml'),
        dose: dose.optional().describe('in place of the exercise’s own dose'),
      }),
    )
    .min(1)
    .max(12)
    .describe('the movements in their order'),
  note: line(200).optional().describe('something to know before starting'),
  sources,
  review,
});

export type Routine = z.infer<typeof routine> & { readonly id: string };
export type RoutineStep = Routine['steps'][number];
