// Pieces that several collections share.
import { z } from 'zod';

export const AREAS = ['neck', 'shoulders', 'upper-back', 'lower-back', 'hips'] as const;
export const PLACES = ['chair', 'floor', 'bed', 'standing'] as const;

export type Area = (typeof AREAS)[number];
export type Place = (typeof PLACES)[number];

/** A permanent, readable id; it is also the file's name where a file holds one item. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single dashes, e.g. cat-cow');

/** A plain sentence or phrase without line breaks, 1 to `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'write something here')
    .max(max, `at most ${max} characters, so that it fits on a phone`)
    .regex(/^[^\n\r]*$/, 'keep it on one line');

export const area = z.enum(AREAS);
export const place = z.enum(PLACES);

/** Ids of sources.yaml; what rests on nothing names `general-advice`. */
export const sources = z
  .array(id)
  .min(1, 'name at least one source from sources.yaml')
  .describe('keys of sources.yaml; general-advice when it rests on no study');

/** Who has signed the item. Until a named clinician does, it is awaiting review. */
export const review = z
  .union([z.literal('awaiting'), z.strictObject({ by: line(80), on: z.iso.date() })])
  .default('awaiting')
  .describe('awaiting, or who reviewed it and when');

export type Review = z.infer<typeof review>;
