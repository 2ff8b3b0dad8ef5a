// What people write when they want something: example sentences by what they want, and words that mean the same.
import { z } from 'zod';
import { line } from '../common.ts';
import { phrases } from './dangers.ts';

const sentences = z.array(line(600)).min(1);
const name = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'use small letters, e.g. stop_all');

/** Sentences by the intent that they stand for; `during` is typed while a movement is on the screen. */
export const wishesFile = z.record(name, z.strictObject({ says: sentences.optional(), during: sentences.optional() }));

const words = z.record(name, phrases);

export const wishWordsFile = z.strictObject({
  alike: words.describe('words of one kind, which stand for each other in a sentence'),
  means: words.describe('what words mean, wherever they stand'),
});
