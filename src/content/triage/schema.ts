// What the files in content/triage/ and countries.yaml may hold. What parts say of each other is checked in load.ts.
import { z } from 'zod';
import { LEVELS } from '../../domain/lock/level.ts';

/** Characters on a button of this check: the limit of a label, less the tick of a chosen one. */
export const CHIP_CHARS = 32;

const line = z.string().min(1);
const level = z.enum(LEVELS);
const id = z.string().regex(/^[A-Za-z]\w*$/, 'use letters, digits and _');
const span = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, 'the first number is the smaller one');
const settings = z.record(id, z.union([line, span])).default({});

const option = z.strictObject({
  label: line.max(CHIP_CHARS),
  said: line.optional(),
  sets: settings,
  or: z.array(settings).default([]),
  implies: settings,
  typed: span.optional(),
  unsure: z.boolean().default(false),
});

export const questionsFile = z.strictObject({
  parts: z.array(line).min(1),
  questions: z.array(
    z.strictObject({
      id,
      part: line,
      kind: z.enum(['choice', 'several']),
      ask: line,
      help: line.optional(),
      when: line.optional(),
      number: id.optional(),
      unsure: id.optional(),
      doubt: line.optional(),
      none: line.max(CHIP_CHARS).optional(),
      options: z.array(option).min(2),
    }),
  ),
});

export const findingsFile = z.strictObject({
  words: z.record(id, z.array(line).min(1)),
  numbers: z.record(id, line),
  yesno: z.record(id, line),
});

export const rulesFile = z.strictObject({
  definitions: z.record(id, line),
  rules: z.array(
    z.strictObject({
      id,
      level,
      source: line,
      when: line,
      advises: z.boolean().default(false),
      added: line.optional(),
    }),
  ),
  limits: z.record(id, line),
});

const outcome = z.strictObject({
  headline: line,
  because: z.string(),
  advice: line,
  steps: z.array(line).min(1),
  recheckHours: z.number().int().min(0),
  validDays: z.number().int().min(0),
});

export const outcomesFile = z.strictObject({
  levels: z.strictObject({
    emergency: outcome,
    urgent_same_day: outcome,
    clinician_soon: outcome,
    routine: outcome,
    self_care: outcome,
  }),
  notes: z.array(
    z.strictObject({
      id,
      levels: z.array(level).min(1),
      when: line,
      text: line,
      first: z.boolean().default(false),
      later: z.boolean().default(false),
    }),
  ),
  safetyNet: z.strictObject({ title: line, signs: z.array(line).min(1), later: line }),
  limits: line,
});

export const protocolFile = z.strictObject({
  version: line,
  date: z.iso.date(),
  status: line,
  reviewedBy: line.optional(),
  purpose: line,
  notFor: line,
  sources: z.record(line, z.strictObject({ who: line, page: line })),
});

export const redFlagsFile = z.strictObject({
  lists: z.array(z.strictObject({ level, title: line, action: line, lines: z.array(line).min(1) })).min(1),
});

const iso = z.string().regex(/^[A-Z]{2}$/, 'two capitals');

export const countriesFile = z.strictObject({
  checked: line,
  likely: z.record(z.string().regex(/^[a-z]{2}$/, 'a language, two letters'), z.array(iso).min(1).max(3)),
  countries: z
    .array(
      z.strictObject({
        iso,
        name: line,
        call: line,
        other: line.optional(),
        advice: line.optional(),
        crisis: line.optional(),
        note: line.optional(),
      }),
    )
    .min(1),
});
