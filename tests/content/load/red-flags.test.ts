// Every warning sign of the source articles is carried by the check, by the lists, or by neither for a stated reason; and
// whatever makes the check urgent stands in the lists as well, since in leaflet mode they are all there is.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findingsOf } from '../../../src/content/triage/condition.ts';
import { askedBy } from '../../../src/content/triage/asks.ts';
import { loadTriage } from '../../../src/content/triage/load.ts';

const sign = z.strictObject({
  id: z.string().regex(/^dm?-[a-z0-9-]+$/),
  /** What the check asks for. */
  findings: z.array(z.string()).default([]),
  /** The rules that lead to a level for it. */
  rules: z.array(z.string()).default([]),
  /** Words by which exactly one line of /redflags is known. */
  lines: z.array(z.string()).default([]),
  why: z.string().min(20).optional(),
});
const table = z
  .strictObject({
    signs: z.array(sign),
    /** Rules that no article names, with their line. */
    beyond: z.array(z.strictObject({ rules: z.array(z.string()).min(1), line: z.string() })),
  })
  .parse(JSON.parse(readFileSync('tests/content/load/red-flags.json', 'utf8')));

const { redFlags, rules, questions, findings } = loadTriage('content');
const asked = new Set(questions.flatMap((question) => [...askedBy(question)]));
const byId = new Map(rules.map((rule) => [rule.id, rule]));
const lines = redFlags.flatMap((flags) => flags.lines);
/** Rules for answers that are not sure: a list has no such answer. */
const NOT_SURE = ['U20', 'U21', 'D14', 'R07'];

test('the table holds 47 signs of the articles and 18 that they miss, each once', () => {
  const ids = table.signs.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.startsWith('d-')).length).toBe(47);
  expect(ids.filter((id) => id.startsWith('dm-')).length).toBe(18);
});

describe.each(table.signs)('$id', ({ findings: found, rules: named, lines: parts, why }) => {
  test('is carried by a rule and a line, or the table says why not', () => {
    if (named.length === 0 || parts.length === 0) expect(why).toBeDefined();
  });

  test('names findings that are asked for, rules that read one of them, and lines that stand in the lists once', () => {
    for (const name of found) {
      expect([...findings.keys()]).toContain(name);
      expect(asked).toContain(name);
    }
    for (const id of named) {
      const rule = byId.get(id);
      expect(rule, id).toBeDefined();
      const read = rule ? findingsOf(rule.when) : new Set<string>();
      expect(
        found.some((name) => read.has(name)),
        `${id} reads none of ${found.join()}`,
      ).toBe(true);
    }
    for (const part of parts) expect(lines.filter((line) => line.includes(part)).length, part).toBe(1);
  });
});

test('every rule, but for answers that are not sure, has its line in the lists', () => {
  for (const { line } of table.beyond) expect(lines.filter((each) => each.includes(line)).length, line).toBe(1);
  const carried = new Set([
    ...table.signs.filter((each) => each.lines.length > 0).flatMap((each) => each.rules),
    ...table.beyond.flatMap((each) => each.rules),
  ]);
  expect(rules.map(({ id }) => id).filter((id) => !carried.has(id) && !NOT_SURE.includes(id))).toEqual([]);
});

test('no line stands in the lists twice, and the lists run from the most urgent down', () => {
  expect(new Set(lines).size).toBe(lines.length);
  expect(redFlags.map(({ level }) => level)).toEqual(['emergency', 'urgent_same_day', 'clinician_soon', 'routine']);
});
