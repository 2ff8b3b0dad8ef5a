// Further people, written by a second pair of eyes from the rules alone: odd values, gaps, borders and contradictions.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LEVELS } from '../../../../../src/domain/lock/level.ts';
import { explain, playCase } from '../../../../support/triage.ts';

const line = z.looseObject({ id: z.string(), level: z.enum(LEVELS), because: z.array(z.string()) });
const cases = readFileSync('tests/features/triage/engine/result/more-cases.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((text) => {
    const raw: unknown = JSON.parse(text);
    return { raw, ...line.parse(raw) };
  });

describe.each(cases)('$id', ({ raw, level, because }) => {
  test(`is ${level} by the rules and in the chat, for the reasons given`, async () => {
    const result = explain(raw);
    expect(result.level).toBe(level);
    expect(result.fired.map(({ id }) => id)).toEqual(expect.arrayContaining(because));
    expect((await playCase(raw)).level).toBe(level);
  });
});
