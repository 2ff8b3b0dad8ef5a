// One exercise. The field descriptions become the help that an author's editor shows.
import { z } from 'zod';
import { alternativeText } from '../../figures/pose/schema/alternative-text.ts';
import { figureSchema } from '../../figures/pose/schema/figure.ts';
import { area, id, line, place, review, sources } from './common.ts';

export const MOVEMENTS = [
  'flexion',
  'loaded-flexion',
  'extension',
  'rotation',
  'side-bend',
  'load',
  'prone',
  'supine',
  'inverted',
  'balance',
  'hold',
  'neck',
  'impact',
] as const;

export type Movement = (typeof MOVEMENTS)[number];

export const KINDS = [
  'mobility',
  'stretch',
  'strength',
  'posture',
  'rest',
  'breathing',
  'massage',
  'walking',
  'activity',
] as const;

export const POSITIONS = [
  'sitting',
  'standing',
  'wall',
  'kneeling',
  'all-fours',
  'lying-back',
  'lying-front',
  'lying-side',
  'water',
  'any',
] as const;

export const EQUIPMENT = [
  'chair',
  'wall',
  'mat',
  'roller',
  'massage-ball',
  'exercise-ball',
  'pillow',
  'strap',
  'band',
  'weights',
  'step',
  'towel',
  'desk',
  'bar',
  'bed',
  'pool',
  'class',
  'partner',
] as const;

const seconds = z.number().min(1).max(3600);

/** How much to do: either counted (reps, perhaps held) or for a time. */
export const dose = z
  .strictObject({
    sets: z.int().min(1).max(10).default(1).describe('rounds'),
    reps: z.int().min(1).max(60).optional().describe('repetitions in a round, for each side if it is one-sided'),
    hold: seconds.optional().describe('seconds held in each repetition'),
    pace: seconds.optional().describe('seconds one repetition takes, the hold not counted; 4 when left out'),
    breaths: z.int().min(1).max(30).optional().describe('slow breaths held in each repetition, in place of hold'),
    time: seconds.optional().describe('seconds in all, in place of reps'),
  })
  .refine((value) => (value.reps === undefined) !== (value.time === undefined), 'give either reps or time')
  .refine((value) => value.hold === undefined || value.breaths === undefined, 'give either hold or breaths');

export type Dose = z.infer<typeof dose>;

export const exercise = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z]{2,4}$/, 'two to four small letters')
    .describe('the permanent short code used in routine codes; never change or reuse it'),
  name: line(40).describe('what people call it; 34 characters fit on a button'),
  aliases: z.array(line(40)).default([]).describe('other names people may type'),
  summary: line(110).describe('what it is good for, in one short sentence'),
  areas: z.array(area).min(1).describe('the main area first'),
  kind: z.enum(KINDS).describe('what sort of thing it is; a session mixes kinds'),
  position: z.enum(POSITIONS).describe('the position of the body'),
  places: z.array(place).min(1).describe('where it can be done'),
  equipment: z.array(z.enum(EQUIPMENT)).default([]).describe('what is needed besides the place itself'),
  oneSided: z.boolean().default(false).describe('true when it is done once for the left and once for the right'),
  movement: z
    .partialRecord(z.enum(MOVEMENTS), z.enum(['mid', 'end']))
    .default({})
    .describe('what it asks of the spine: mid = small comfortable range or light, end = far, long or strong'),
  level: z.enum(['gentle', 'medium', 'strong']).describe('strong ones are never chosen by themselves'),
  dose: z.strictObject({
    start: dose.describe('for a beginner'),
    later: dose.optional().describe('when the first dose has become easy'),
  }),
  steps: z.array(line(120)).min(2).max(6).describe('two to six steps, at most twelve words each where it can be'),
  feel: line(140).describe('what the person should feel'),
  easier: line(140).describe('how to make it gentler'),
  harder: line(140).describe('how to make it stronger, once it is easy'),
  easierMove: id.optional().describe('a gentler exercise of the same family'),
  harderMove: id.optional().describe('a stronger exercise of the same family'),
  avoid: z.array(id).default([]).describe('keys of avoid.yaml: who should leave it out or ask first'),
  stop: z.array(line(120)).default([]).describe('whole sentences: when to stop, beyond the general stop rules'),
  /** Never chosen by itself; reached only by name (activities, classes, gym machines). */
  onRequest: z.boolean().default(false).describe('true when it is only shown to who asks for it by name'),
  sources,
  review,
  alt: alternativeText.describe('the picture in words: the start, the movement and the end'),
  figure: figureSchema.describe('what the drawn person does, see docs/figures.md'),
});

/** An exercise as the program uses it. */
export type Exercise = z.infer<typeof exercise> & { readonly id: string };
