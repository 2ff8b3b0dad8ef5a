// The walking plan: week by week from five minutes up.
import { z } from 'zod';
import { id, line, review, sources } from '../common.ts';

/** Minutes a walk may grow by from one week to the next. */
const STEP_UP = 5;

const week = z.strictObject({
  minutes: z.int().min(5).max(60).describe('length of one walk'),
  days: z.int().min(2).max(7).describe('walks in the week'),
  how: line(200),
});

export const walking = z.strictObject({
  intro: line(300),
  evidence: z.array(line(320)).min(1).max(3).describe('what the trial found, and how it differs from this plan'),
  askFirst: line(300).describe('who should ask before starting'),
  stop: line(240).describe('shown under every week'),
  hard: z.array(line(160)).min(1).max(5).describe('what to do when a week was too much'),
  end: line(240).describe('shown after the last week'),
  exercise: id.describe('the movement that a guided walk shows'),
  weeks: z
    .array(week)
    .min(4)
    .max(20)
    .refine((weeks) => weeks[0]?.minutes === 5, 'the first week begins with 5 minutes')
    .refine(
      (weeks) => weeks.every(({ minutes }, at) => minutes <= (weeks[at - 1]?.minutes ?? minutes) + STEP_UP),
      `no week is more than ${STEP_UP} minutes longer than the one before`,
    ),
  sources,
  review,
});
