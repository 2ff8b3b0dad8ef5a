// The cases that clinicians keep beside the rules, by the rules and in the chat.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LEVELS } from '../../../../../src/domain/lock/level.ts';
import type { Mistake } from '../../../../../src/content/mistakes.ts';
import { openFilesOf } from '../../../../../src/content/yaml/open-files.ts';
import { content, explain, playCase } from '../../../../support/triage.ts';

const file = z.strictObject({
  cases: z.array(
    z.strictObject({
      id: z.string(),
      age: z.number(),
      findings: z.record(z.string(), z.unknown()),
      level: z.enum(LEVELS),
      notes: z.array(z.string()).default([]),
    }),
  ),
});
/** The published cases have a form and a test of their own. */
const PUBLISHED = 'published.cases.yaml';
const names = readdirSync('content/triage').filter((name) => name.endsWith('.cases.yaml') && name !== PUBLISHED);

describe.each(names)('%s', (name) => {
  const mistakes: Mistake[] = [];
  const cases = openFilesOf('content/triage', mistakes)(name, file)?.value?.cases ?? [];

  test('can be read, and names only findings there are', () => {
    expect(mistakes).toEqual([]);
    expect(cases.length).toBeGreaterThan(0);
    for (const each of cases)
      expect([...content.findings.keys()]).toEqual(expect.arrayContaining(Object.keys(each.findings)));
  });

  test.each(cases)('$id is $level', async (each) => {
    const result = explain(each);
    expect(result.level).toBe(each.level);
    expect(result.notes.map(({ id }) => id)).toEqual(expect.arrayContaining(each.notes));
    expect((await playCase(each)).level).toBe(each.level);
  });
});
