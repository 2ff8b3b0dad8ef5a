// A word that Limber must not say is found wherever people could read it: in every collection and every file of sentences.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lintContent } from '../../../../src/content/lint/lint.ts';
import { COLLECTIONS } from '../../../../src/content/collections.ts';
import { gatherContent } from '../../../../src/content/load.ts';
import type { Mistake } from '../../../../src/content/mistakes.ts';
import { sentenceFiles } from '../../../../src/content/sentences.ts';
import { textsOf } from '../../../../src/content/texts/texts.ts';
import { exercise, lintWith, tips } from '../../../support/content-folder.ts';

const { values, origins } = gatherContent('content');
const texts = textsOf(values, COLLECTIONS).filter(({ kind }) => kind !== 'typed');

/** Collections in which people read something. */
const collections = [...new Set(texts.map(({ item }) => item.split('/')[0] ?? ''))];
const ftl = sentenceFiles('content', 'en');

/** A whole word in whose place another fits. */
const LONG_WORD = /(?<![\p{L}-])\p{Ll}{6,}(?![\p{L}-])/u;

/** Puts `word` into the first text of a collection that stands whole on one line. @returns the file it stands in */
async function plant(folder: string, collection: string, word: string): Promise<string> {
  for (const { item, path, text } of texts) {
    if (item.split('/')[0] !== collection || !LONG_WORD.test(text)) continue;
    const { file } = origins.get(item)!(path);
    const source = await readFile(join(folder, file), 'utf8');
    if (source.split(text).length !== 2) continue;
    await writeFile(join(folder, file), source.replace(text, text.replace(LONG_WORD, word)));
    return file;
  }
  throw new Error(`nothing to plant a word in ${collection}`);
}

describe('a forbidden word', () => {
  const planted = new Map<string, string>();
  let mistakes: readonly Mistake[] = [];
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'limber-test-'));
    await cp('content', folder, { recursive: true });
    for (const collection of collections) planted.set(collection, await plant(folder, collection, 'toxins'));
    for (const file of ftl) {
      const source = await readFile(join(folder, file), 'utf8');
      await writeFile(join(folder, file), `${source}\nplanted-${file.replace(/\W/g, '-')} = Toxins.\n`);
    }
    mistakes = lintContent({ folder, cards: () => [] }).mistakes;
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('could be read in most collections, the check among them', () => {
    expect(collections.length).toBeGreaterThan(15);
    expect(collections).toContain('triage');
  });

  test.each(collections)('is found in %s', (collection) => {
    const found = mistakes.filter(({ message }) => message.startsWith('do not write “toxins”'));
    expect(found.map(({ file }) => file)).toContain(planted.get(collection));
  });

  test.each(ftl)('is found in %s, with its line', async (file) => {
    const lines = (await readFile(join('content', file), 'utf8')).split('\n').length;
    const found = mistakes.filter((mistake) => mistake.file === file);
    expect(found).toContainEqual(
      expect.objectContaining({ line: lines + 1, message: expect.stringContaining('“Toxins”') as string }),
    );
  });
});

describe('a phrase that is excepted', () => {
  const voice = (except: string): string =>
    `# yaml-language-server: $schema=./schema/voice.json\nbanned: [{ words: [hold your breath], except: [${except}], instead: breathe }]\nillnesses: [x]\nterms: [y]\n`;
  const told = async (text: string): Promise<readonly string[]> => {
    const { mistakes } = await lintWith({
      'voice.yaml': voice('never hold your breath'),
      'tips/sleep.yaml': tips(`{ id: tip-sleep-01, text: ${text}, sources: [general-advice] }`),
    });
    return mistakes.filter(({ field }) => field === 'text').map(({ message }) => message);
  };

  test('may stand, and the words may not stand beside it', async () => {
    expect(await told('Never hold your breath.')).toEqual([]);
    expect(await told('Never hold your breath. Hold your breath.')).toEqual([
      'do not write “Hold your breath”: breathe',
    ]);
  });
});

test('what people may type is theirs', async () => {
  const { mistakes } = await lintWith({ 'exercises/cat-cow.yaml': exercise({ aliases: '[back cure]' }) });
  expect(mistakes.filter(({ message }) => message.startsWith('do not write'))).toEqual([]);
});
