// A kind of content is one entry of the table: everything the house does with content follows from it.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { showItem } from '../../src/cli/preview.ts';
import { listFile } from '../../src/content/collection/kinds.ts';
import { COLLECTIONS } from '../../src/content/collections.ts';
import { lintContent } from '../../src/content/lint/lint.ts';
import type { LintResult } from '../../src/content/lint/lint.ts';
import { gatherContent } from '../../src/content/load.ts';
import { id, line } from '../../src/content/schema/common.ts';
import { jsonSchema, schemasOf } from '../../src/content/schemas.ts';
import { contentFolder } from '../support/content-folder.ts';
import { content, say, wordsOf } from '../support/talk.ts';

/** One entry more than the program has. */
const collections = {
  ...COLLECTIONS,
  sayings: listFile('sayings.yaml', z.array(z.strictObject({ id, saying: line(60), goesWith: id })), {
    schema: 'sayings',
    texts: { sentences: ['saying'] },
    links: { goesWith: 'exercises' },
  }),
};

const HEADER = '# yaml-language-server: $schema=./schema/sayings.json\n';
const sayings = (...entries: readonly string[]): string => HEADER + entries.map((entry) => `- ${entry}\n`).join('');

/** What the lint tells of the file of sayings. */
async function lint(text: string): Promise<LintResult['mistakes']> {
  const folder = await contentFolder({ 'sayings.yaml': text });
  const { mistakes } = lintContent({ folder, cards: () => [], collections });
  return mistakes.filter(({ file }) => file === 'sayings.yaml');
}

describe('a collection that is one entry of the table', () => {
  const good = sayings('{ id: slow, saying: Slow is fast., goesWith: cat-cow }');

  const read = async () => gatherContent(await contentFolder({ 'sayings.yaml': good }), collections).values;

  test('is loaded by id', async () => {
    const loaded = new Map<string, unknown>(Object.entries(await read()));
    expect(loaded.get('sayings')).toEqual(
      new Map([['slow', { id: 'slow', saying: 'Slow is fast.', goesWith: 'cat-cow' }]]),
    );
  });

  test('has its schema published, and its files are asked for it', async () => {
    const schema = schemasOf(collections).find(({ name }) => name === 'sayings');
    expect(jsonSchema(schema!)).toContain('"saying"');
    expect(await lint(good)).toEqual([]);
    expect(await lint(good.replace(HEADER, ''))).toEqual([
      { file: 'sayings.yaml', line: 1, field: '', message: expect.stringContaining('schema/sayings.json') as string },
    ]);
  });

  test('has its ids checked', async () => {
    const twice = sayings(
      '{ id: slow, saying: Slow is fast., goesWith: cat-cow }',
      '{ id: slow, saying: Small is large., goesWith: cat-cow }',
    );
    expect(await lint(twice)).toEqual([
      { file: 'sayings.yaml', line: 3, field: 'id', message: 'the id slow stands twice' },
    ]);
  });

  test('has its links followed', async () => {
    expect(await lint(sayings('{ id: slow, saying: Slow is fast., goesWith: dog-cow }'))).toEqual([
      { file: 'sayings.yaml', line: 2, field: 'goesWith', message: 'there is no exercise dog-cow' },
    ]);
  });

  test('has its texts checked for wording', async () => {
    expect(await lint(sayings('{ id: slow, saying: Slow is a cure., goesWith: cat-cow }'))).toEqual([
      { file: 'sayings.yaml', line: 2, field: 'saying', message: 'do not write “cure”: write ease' },
    ]);
  });

  test('is shown by id', async () => {
    const shown = showItem({ content: { ...(await read()), ...content }, say, collections }, 'slow');
    expect(wordsOf(shown ?? [])).toBe('slow\nSlow is fast.');
  });
});
