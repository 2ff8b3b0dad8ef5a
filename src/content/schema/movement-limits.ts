// Which movements suit whom: conditions against what an exercise does to the spine.
import { z } from 'zod';
import { MOVEMENTS } from './exercise.ts';
import type { Movement } from './exercise.ts';

/** From mild to strict. */
export const VERDICTS = ['allow', 'caution', 'avoid'] as const;
export type Verdict = (typeof VERDICTS)[number];
export type MovementRange = 'mid' | 'end';
/** A verdict for the middle and for the end of a movement. */
export type Cell = Readonly<Record<MovementRange, Verdict>>;

const words = z.string().min(1);
const verdict = z.enum(VERDICTS);
const cell = z
  .union([verdict.transform((both) => ({ mid: both, end: both })), z.strictObject({ mid: verdict, end: verdict })])
  .refine(
    ({ mid, end }) => VERDICTS.indexOf(mid) <= VERDICTS.indexOf(end),
    'the middle range is stricter than the end',
  );

export const limitsFile = z.strictObject({
  version: words,
  date: z.iso.date(),
  status: words,
  purpose: words,
  notFor: words,
  tags: z.record(z.enum(MOVEMENTS), z.strictObject({ means: words, hard: z.array(words).min(1) })),
  conditions: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]\w*$/),
      label: words,
      source: words,
      note: words.optional(),
      hard: z.array(words).default([]),
      cells: z.record(z.enum(MOVEMENTS), cell),
    }),
  ),
});

export interface MovementCondition {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly cells: Readonly<Record<Movement, Cell>>;
  /** Names of hard forms that are left out besides those of its cells. */
  readonly hard: readonly string[];
}

export interface MovementLimits {
  readonly tags: Readonly<Record<Movement, { readonly means: string; readonly hard: readonly string[] }>>;
  readonly conditions: ReadonlyMap<string, MovementCondition>;
}
