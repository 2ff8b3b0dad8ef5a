// The bot's own sentences are read from the folder of their language.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languagesOf, loadSentences } from '../../src/content/sentences.ts';
import { freshFolder } from '../support/folder.ts';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await freshFolder();
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(folder, 'locales', file, '..'), { recursive: true });
    await writeFile(join(folder, 'locales', file), text);
  }
  return folder;
}

test('each language has sentences of its own', async () => {
  const folder = await folderWith({ 'en/a.ftl': 'hello = Hello\n', 'de/a.ftl': 'hello = Hallo\n', 'README.md': '' });
  expect(languagesOf(folder)).toEqual(['de', 'en']);
  expect(loadSentences(folder, 'de')('hello')).toBe('Hallo');
});

test('several files are one language, and an id stands once in all of them', async () => {
  const folder = await folderWith({ 'en/a.ftl': 'hello = Hello\n', 'en/b.ftl': 'bye = Bye\n' });
  const say = loadSentences(folder, 'en');
  expect([say('hello'), say('bye')]).toEqual(['Hello', 'Bye']);
  await writeFile(join(folder, 'locales/en/c.ftl'), 'bye = Farewell\n');
  expect(() => loadSentences(folder, 'en')).toThrow('bye');
});

test('a language without sentences is told by its name', async () => {
  const folder = await folderWith({ 'en/a.ftl': 'hello = Hello\n' });
  expect(() => loadSentences(folder, 'xx')).toThrow('words (xx)');
});
