// What the build keeps of checked content: the same as a full check gives, and only as long as no letter has changed.
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openContent, writeChecked } from '../../src/content/content-cache.ts';
import { freshFolder } from '../support/folder.ts';

async function copy(): Promise<{ content: string; checked: string }> {
  const folder = await freshFolder();
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  return { content, checked: join(folder, 'content.bin') };
}

describe('checked content', () => {
  test('is the same as what a start without it reads', async () => {
    const { content, checked } = await copy();
    await writeChecked(content, checked);
    const kept = await openContent(content, checked);
    expect(kept).toEqual(await openContent(content));
    const [first] = kept.exercises.values();
    expect(kept.byCode.get(first!.code)).toBe(first);
  });

  test('counts no longer once a letter or a file has changed: every mistake is told', async () => {
    const { content, checked } = await copy();
    await writeChecked(content, checked);
    appendFileSync(join(content, 'sources.yaml'), '\nsurprise: 1\n');
    await expect(openContent(content, checked)).rejects.toThrow('sources.yaml');
    cpSync('content/sources.yaml', join(content, 'sources.yaml'));
    writeFileSync(join(content, 'tips', 'surprise.yaml'), '- id: x\n');
    await expect(openContent(content, checked)).rejects.toThrow('surprise.yaml');
    // Nothing is kept of content with mistakes.
    await expect(writeChecked(content, checked)).rejects.toThrow('surprise.yaml');
    expect(() => readFileSync(checked)).toThrow('ENOENT');
  });

  test('that is damaged is not used', async () => {
    const { content, checked } = await copy();
    await writeChecked(content, checked);
    const whole = readFileSync(checked);
    const wrong = Buffer.from(whole.toString('latin1').replaceAll('cat-cow', 'cat-caw'), 'latin1');
    writeFileSync(checked, wrong);
    expect((await openContent(content, checked)).byCode.get('cc')?.id).toBe('cat-cow');
    writeFileSync(checked, whole.subarray(0, whole.length / 2));
    expect((await openContent(content, checked)).exercises.size).toBeGreaterThan(10);
  });
});
