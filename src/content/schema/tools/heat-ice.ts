// What /heat and /ice say: which people should not, how, how long, and what to do when the skin looks wrong.
import { z } from 'zod';
import { line, review, sources } from '../common.ts';

/** Minutes: longer than any source we name advises, for heat or cold. */
const LONGEST = 20;

const pack = z.strictObject({
  name: line(34),
  intro: line(240),
  leaveOut: z.array(line(110)).min(3).max(10).describe('who should leave it out or ask first'),
  instead: line(240).describe('what such a person can do in its place'),
  steps: z.array(line(120)).min(2).max(6),
  minutes: z.array(z.int().min(5).max(LONGEST)).min(1).max(4).describe('the timers on offer'),
  often: line(160).describe('how often, and how long to leave between'),
  evidence: line(240),
  over: line(240).describe('the message when the time is up'),
  fine: line(200).describe('when the skin looks as usual'),
  skin: z.array(line(160)).min(1).max(6).describe('what to do when the skin looks or feels wrong'),
  sources,
  review,
});

export const heatIce = z.strictObject({ heat: pack, ice: pack });

export type HeatIce = z.infer<typeof heatIce>;
export type Pack = HeatIce['heat'];
