// The breathing patterns of /breathe and which people should leave pauses out.
import { z } from 'zod';
import { id, line, review, sources } from '../common.ts';

/** Seconds a turn may take, since it is called about a minute. */
const TURN = { least: 45, most: 75 };

const pattern = z
  .strictObject({
    id,
    name: line(34).describe('also the button'),
    in: z.int().min(2).max(8).describe('seconds'),
    wait: z.int().min(0).max(4).describe('seconds between in and out; 0 when there is no pause'),
    out: z.int().min(2).max(10).describe('seconds'),
    rounds: z.int().min(3).max(12).describe('breaths in one turn; a turn takes about a minute'),
    steps: z.array(line(120)).min(2).max(6),
  })
  .refine((one) => {
    const seconds = (one.in + one.wait + one.out) * one.rounds;
    return seconds >= TURN.least && seconds <= TURN.most;
  }, 'the rounds must take about a minute (45 to 75 seconds)');

export const breathing = z.strictObject({
  intro: line(240),
  ask: line(300).describe('the one clear line that tells who should choose a pattern without pauses'),
  patterns: z
    .array(pattern)
    .min(2)
    .max(6)
    .refine((all) => all[0]?.wait === 0, 'the first pattern has no pause: it is offered first, as it fits most people'),
  stop: line(200).describe('shown under the steps'),
  dizzy: z.array(line(160)).min(1).max(5).describe('what to do when light-headed'),
  note: line(240).describe('what is known of it, honestly'),
  sources,
  review,
});

export type Breathing = z.infer<typeof breathing>;
export type BreathingPattern = Breathing['patterns'][number];
