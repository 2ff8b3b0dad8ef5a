// The content as it ships: clean, with its editor schemas up to date, and the same whether parsed now or before.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { measureCards } from '../../../src/cli/preview.ts';
import { lintContent } from '../../../src/content/lint/lint.ts';
import { loadContent } from '../../../src/content/load.ts';
import { tellMistake } from '../../../src/content/mistakes.ts';
import { review } from '../../../src/content/schema/common.ts';
import { exercise } from '../../../src/content/schema/exercise.ts';
import { routine } from '../../../src/content/schema/routine.ts';
import { sourceFile } from '../../../src/content/schema/source.ts';
import { tip, tipFile } from '../../../src/content/schema/tip.ts';
import { jsonSchema, schemaOf, schemasOf } from '../../../src/content/schemas.ts';
import { yamlFiles } from '../../../src/content/yaml/yaml-files.ts';
import { say } from '../../support/talk.ts';

describe('the content that ships', () => {
  test('has no mistakes', () => {
    const { mistakes } = lintContent({ folder: 'content', cards: (content) => measureCards({ content, say }) });
    expect(mistakes.map(tellMistake)).toEqual([]);
  });

  test.each(schemasOf())('tells editors the schema $name as it is (else: npm run content -- schema)', (schema) => {
    expect(readFileSync(`content/schema/${schema.name}.json`, 'utf8')).toBe(jsonSchema(schema));
  });

  test('has a schema for each file that the authors write', () => {
    const written = yamlFiles('content').filter((file) => /^(?:exercises|routines|tips)\/|^[^/]+$/.test(file));
    expect(written.filter((file) => schemaOf(file) === undefined)).toEqual([]);
  });
});

describe('the authors’ guide', () => {
  const guide = readFileSync('content/README.md', 'utf8');
  const examples = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text ?? '');
  const schemaFor = (text: string): z.ZodType => {
    const named = /schema\/(\w+)\.json/.exec(text)?.[1];
    if (text.startsWith('- id:')) return tipFile;
    return schemasOf().find(({ name }) => name === named)?.schema ?? z.union([sourceFile, z.strictObject({ review })]);
  };

  test.each(examples)('shows an example that is right: %#', (text) => {
    expect(schemaFor(text).safeParse(parse(text)).error?.issues ?? []).toEqual([]);
  });

  test('explains every field of exercises, routines and tips', () => {
    const fields = [exercise, routine, tip].flatMap(({ shape }) => Object.keys(shape));
    expect(fields.filter((field) => !guide.includes(`\`${field}\``))).toEqual([]);
  });
});

test('tells a pregnant person in the steps of the cat-cow not to hollow the back, as the NHS does', () => {
  const { steps = [], easier } = loadContent('content').exercises.get('cat-cow') ?? {};
  expect(steps.find((step) => step.includes('dip'))).toContain('Pregnant?');
  // Others are not told about pregnancy as an easier form.
  expect(easier).not.toContain('pregnan');
});
