// What the features know of the schedule: when promises are due, and how long unanswered ones go on.
import type { Planner } from '../domain/recurring.ts';
import { ASLEEP_AFTER, WEEKLY_AFTER } from '../schedule/plan/engagement.ts';
import { moveZone, replan } from '../schedule/plan/plan.ts';

export const planner: Planner = { replan, moveZone, weeklyAfter: WEEKLY_AFTER, asleepAfter: ASLEEP_AFTER };
