// What the files of content/understanding/<language>/ may hold: signs of danger with their patterns and example
// sentences, harmless sentences, and words by what they mean.
import { z } from 'zod';
import { LEVELS } from '../../../domain/lock/level.ts';
import { line } from '../common.ts';

/** Characters of a sign on a button of the question. */
const LABEL_CHARS = 34;

/** One sentence a line, as people write: without quotes, whatever it holds. */
const sentences = z
  .string()
  .transform((block) =>
    block
      .split('\n')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  )
  .describe('one sentence a line, as people write them, with their mistakes');

/** `@numb|dead, leg|foot`: groups with commas between, each met by any of its words. */
const pattern = z
  .string()
  .regex(/^[^,|]+(?:[,|][^,|]+)*$/, 'write groups with commas between, and | between the words of a group')
  .transform((text) => text.split(',').map((group) => group.split('|').map((term) => term.trim())))
  .describe('@meaning of vocabulary.yaml, =exact word, #kind of number, or the beginning of a word');

export const danger = z.strictObject({
  level: z.enum(LEVELS),
  source: z.string().min(1).describe('a key of the sources in triage/protocol.yaml'),
  label: line(LABEL_CHARS).describe('the sign as the question and its button name it'),
  advice: line(320),
  evenAsked: z.boolean().default(false).describe('as grave when it is asked about'),
  patterns: z.array(pattern).min(1),
  examples: sentences,
});

export const harmless = z.strictObject({
  why: line(120).describe('what such sentences are about, and why they are no sign'),
  examples: sentences,
});

/** Words and phrases with commas between; an ending `*` stands for all that begin so. */
export const phrases = z.string().transform((text) =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== ''),
);

export const vocabularyFile = z.record(z.string().regex(/^[a-z]+$/, 'small letters'), phrases);

export type DangerSign = z.infer<typeof danger> & { readonly id: string };
