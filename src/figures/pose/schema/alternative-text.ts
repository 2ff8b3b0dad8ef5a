// The alternative text of a figure: what it shows in words, for people who cannot see it.
import { z } from 'zod';

/** Characters of an alternative text: a notice on a press holds so many (core/reply.ts). */
const ALT_CHARS = 200;

/** An alternative text of a length that is read out well. */
export const alternativeText = z
  .string('every figure has an alternative text: alt')
  .min(30, 'the alternative text says the start, the movement and the end')
  .max(ALT_CHARS, `the alternative text has at most ${ALT_CHARS} characters`);
