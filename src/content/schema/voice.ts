// The words Limber does not use, and what to write instead.
import { z } from 'zod';
import { line } from './common.ts';

export const voiceFile = z.strictObject({
  banned: z
    .array(
      z.strictObject({
        words: z
          .array(line(60))
          .min(1)
          .describe('every form that is refused; {illness} stands for each name of the list below'),
        except: z
          .array(line(80))
          .default([])
          .describe('phrases in which such words are meant otherwise and may stand, e.g. never hold your breath'),
        instead: line(160).describe('what to write instead'),
      }),
    )
    .min(1),
  illnesses: z.array(line(40)).describe('names that {illness} stands for'),
  terms: z
    .array(line(30))
    .describe('words that cannot be avoided and that readers here know; the reading grade counts them as short'),
});

export type Voice = z.infer<typeof voiceFile>;
