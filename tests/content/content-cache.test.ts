// What the build keeps of checked content: the same as a full check gives, and only as long as no letter has changed.
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { openContent, writeChecked } from '../../src/content/content-cache.ts';
import { freshFolder } from '../support/folder.ts';

/** Checked once: learning from all sentences takes seconds. */
let made = '';
beforeAll(async () => {
  made = join(mkdtempSync(join(tmpdir(), 'limber-checked-')), 'content.bin');
  await writeChecked('content', made);
});
afterAll(() => {
  rmSync(dirname(made), { recursive: true });
});

/** The same content elsewhere, with what was kept of it. */
async function copy(): Promise<{ content: string; checked: string }> {
  const folder = await freshFolder();
  const content = join(folder, 'content');
  const checked = join(folder, 'content.bin');
  cpSync('content', content, { recursive: true });
  cpSync(made, checked);
  return { content, checked };
}

describe('checked content', () => {
  test('is the same as what a start without it reads', async () => {
    const { content, checked } = await copy();
    const kept = await openContent(content, checked);
    const read = await openContent(content);
    const texts = (content: Content): unknown => ({ ...content, learnt: undefined, wishModel: undefined });
    expect(texts(kept)).toEqual(texts(read));
    // What was learnt holds a million weights, which are compared as bytes.
    const bytes = ({ learnt, wishModel }: Content): Buffer => serialize([learnt.model.weights, wishModel.weights]);
    expect(bytes(kept).equals(bytes(read))).toBe(true);
    const [first] = kept.exercises.values();
    expect(kept.byCode.get(first!.code)).toBe(first);
  });

  test('counts no longer once a letter or a file has changed: every mistake is told', async () => {
    const { content, checked } = await copy();
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
    const whole = readFileSync(checked);
    const wrong = Buffer.from(whole.toString('latin1').replaceAll('cat-cow', 'cat-caw'), 'latin1');
    writeFileSync(checked, wrong);
    expect((await openContent(content, checked)).byCode.get('cc')?.id).toBe('cat-cow');
    writeFileSync(checked, whole.subarray(0, whole.length / 2));
    expect((await openContent(content, checked)).exercises.size).toBeGreaterThan(10);
  });
});
