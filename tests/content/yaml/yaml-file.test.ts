// What is wrong with a file is told with its name, whatever it is.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content/load.ts';
import { contentFolder, GOOD, tips } from '../../support/content-folder.ts';

const reason = (folder: string): string => {
  try {
    loadContent(folder);
    return '';
  } catch (error) {
    expect(error).toMatchObject({ name: 'ContentError' });
    return (error as Error).message;
  }
};

describe('the mistake is told with the name of the file', () => {
  test('that holds aliases of aliases, which stand for millions of values', async () => {
    const levels = Array.from({ length: 9 }, (_, n) => {
      const many = Array.from({ length: 9 }, () => (n === 0 ? 'x' : `*a${n - 1}`)).join(', ');
      return `  - &a${n} [${many}]`;
    });
    const folder = await contentFolder({
      'tips/sleep.yaml': `${GOOD['tips/sleep.yaml'] ?? ''}\n- id:\n${levels.join('\n')}\n`,
    });
    expect(reason(folder)).toContain('tips/sleep.yaml:1 too many aliases');
  });

  test('whose name a folder has', async () => {
    const folder = await contentFolder({ 'tips/sleep.yaml': undefined });
    await mkdir(join(folder, 'tips/sleep.yaml'), { recursive: true });
    expect(reason(folder)).toContain('tips/sleep.yaml this file cannot be read (EISDIR)');
  });

  test.each(['../../x', 'a/b', '..', 'a\\b'])('that gives something the id %s', async (id) => {
    const tip = (own: string): string => `{ id: '${own}', text: Drink a little water., sources: [general-advice] }`;
    expect(reason(await contentFolder({ 'tips/sleep.yaml': tips(tip(id)) }))).toMatch(/tips\/sleep\.yaml:\d+ .*id: /);
    const avoid = `${GOOD['avoid.yaml'] ?? ''}'${id}': { label: sore wrists }\n`;
    expect(reason(await contentFolder({ 'avoid.yaml': avoid }))).toMatch(/avoid\.yaml:\d+ /);
    const towns = `${GOOD['towns.yaml'] ?? ''}'${id}': Europe/Paris\n`;
    expect(reason(await contentFolder({ 'towns.yaml': towns }))).toContain('id: an id is no path');
  });
});
