// The library's pictures as the program has them: the real exercises, the real drawing thread, a folder of their own.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { Exercise } from '../../src/content/schema/exercise.ts';
import type { FigureBlock } from '../../src/core/reply.ts';
import type { LibraryPictures } from '../../src/app/exercise-pictures.ts';
import { openLibraryPictures } from '../../src/app/exercise-pictures.ts';
import { freshFolder } from '../support/folder.ts';
import { content } from '../support/talk.ts';

const exercise = (id: string, rest: Partial<Exercise> = {}): Exercise => {
  const found = content.exercises.get(id);
  if (!found) throw new Error(`no exercise ${id}`);
  return { ...found, ...rest };
};
const block = (id: string, rest: Partial<FigureBlock> = {}): FigureBlock => ({
  kind: 'figure',
  exercise: id,
  alt: '',
  ...rest,
});

async function open(...exercises: readonly Exercise[]): Promise<{
  pictures: LibraryPictures;
  folder: string;
  lines: string[];
}> {
  const folder = join(await freshFolder(), 'figures');
  const lines: string[] = [];
  const pictures = await openLibraryPictures({
    exercises: new Map(exercises.map((one) => [one.id, one])),
    folder,
    log: (level, event, fields) => lines.push(JSON.stringify({ level, event, ...fields })),
    // A thread runs compiled code: Node 20 does not read TypeScript.
    worker: pathToFileURL('dist/figures/worker.js'),
    warmAfterMs: 0,
  });
  onTestFinished(() => pictures.close());
  return { pictures, folder, lines };
}

test('a picture is found once it was drawn; each side and each look is another', async () => {
  const { pictures } = await open(exercise('clamshell'));
  expect(pictures.find(block('clamshell'))).toBeUndefined();
  const still = { palette: 'light', form: 'still' } as const;
  const own = await pictures.draw(block('clamshell', { look: still }));
  expect(own).toMatchObject({ mime: 'image/png' });
  expect(pictures.find(block('clamshell', { look: still }))).toEqual(own);
  // The figure is drawn for the left side.
  expect(pictures.find(block('clamshell', { look: still, side: 'left' }))).toEqual(own);
  expect(pictures.find(block('clamshell', { look: still, side: 'right' }))).toBeUndefined();
  const dark = await pictures.draw(block('clamshell', { look: { palette: 'dark', form: 'still' } }));
  expect(dark?.hash).not.toBe(own?.hash);
});

test('the pace of the dose is the pace of the picture', async () => {
  const slow = exercise('bird-dog', { dose: { start: { sets: 1, reps: 5, hold: 9, pace: 4 } } });
  const { pictures } = await open(slow);
  const one = await pictures.draw(block('bird-dog'));
  const other = await (await open(exercise('bird-dog'))).pictures.draw(block('bird-dog'));
  expect(one?.mime).toBe('image/gif');
  expect(one?.hash).not.toBe(other?.hash);
});

test('a card that asks for a shorter hold shows another picture, and warming leaves it there', async () => {
  const { pictures, folder } = await open(exercise('half-cobra'));
  const careful = block('half-cobra', { pace: { rep: 5, hold: 3 } });
  const shorter = await pictures.draw(careful);
  await pictures.warm();
  expect(pictures.find(careful)).toEqual(shorter);
  expect(pictures.find(block('half-cobra'))).toBeDefined();
  expect(pictures.find(block('half-cobra'))?.hash).not.toBe(shorter?.hash);
  expect(await readdir(folder)).toHaveLength(2);
});

test('warming draws both sides in the usual look and clears away what nobody would be shown', async () => {
  const { pictures, folder, lines } = await open(exercise('clamshell'), exercise('cat-cow'));
  const old = `${'0'.repeat(32)}.gif`;
  await writeFile(join(folder, old), '');
  await writeFile(join(folder, 'telegram-ids.json'), '{}');
  await pictures.warm();
  for (const wanted of [block('clamshell', { side: 'left' }), block('clamshell', { side: 'right' }), block('cat-cow')])
    expect(pictures.find(wanted)).toBeDefined();
  expect(await readdir(folder)).not.toContain(old);
  expect(await readdir(folder)).toContain('telegram-ids.json');
  expect(lines).toContain(JSON.stringify({ level: 'info', event: 'pictures ready', count: 3, total: 2 }));
});

test('warming ends when the program stops', async () => {
  const { pictures, lines } = await open(exercise('clamshell'), exercise('cat-cow'), exercise('bird-dog'));
  const warming = pictures.warm();
  await pictures.close();
  await warming;
  expect(lines.filter((line) => line.includes('pictures ready') || line.includes('error'))).toEqual([]);
});

test('an exercise nobody knows and a pose nobody can take have no picture', async () => {
  const { figure } = exercise('bird-dog');
  const broken = exercise('bird-dog', { figure: { ...figure, keys: [{ armL: { on: 'body.nowhere' } }] } });
  const { pictures, lines } = await open(broken);
  expect(await pictures.draw(block('moonwalk'))).toBeUndefined();
  expect(await pictures.draw(block('bird-dog'))).toBeUndefined();
  expect(lines.filter((line) => line.includes('figure failed'))).toHaveLength(1);
});

test('every exercise of the library has a picture to ask for and words for it that fit a notice', () => {
  for (const { id, alt, figure } of content.exercises.values()) {
    expect(alt.length, id).toBeLessThanOrEqual(200);
    expect(figure.keys.length, id).toBeGreaterThan(0);
    expect(`figure_alt_${id}_right`.length, id).toBeLessThanOrEqual(64);
  }
});

test('nothing is drawn ahead while that would be in the way', async () => {
  const { pictures } = await open(exercise('clamshell'));
  let looks = 0;
  await pictures.warm(() => {
    looks += 1;
    if (looks < 20) expect(pictures.find(block('clamshell', { side: 'left' }))).toBeUndefined();
    return looks < 20;
  });
  expect(looks).toBeGreaterThanOrEqual(20);
  expect(pictures.find(block('clamshell', { side: 'right' }))).toBeDefined();
});
