// One knowledge question of /quiz. Trivia with a reason, never a health test.
import { z } from 'zod';
import { id, line, review, sources } from '../common.ts';

/** Characters of a question's id, so that a button can carry it with the round and the score. */
const ID_CHARS = 24;

export const question = z
  .strictObject({
    id: id.max(ID_CHARS, `at most ${ID_CHARS} characters: buttons carry it`),
    ask: line(200),
    right: line(34).describe('the right choice; the choices are mixed by the program'),
    wrong: z.array(line(34)).min(2).max(3),
    why: line(320).describe('the explanation, shown after every answer'),
    sources,
    review,
  })
  .refine(({ right, wrong }) => new Set([right, ...wrong]).size === wrong.length + 1, 'two choices are alike');

export const quizFile = z.array(question).min(5, 'a round has five questions');

export type Question = z.infer<typeof question>;
