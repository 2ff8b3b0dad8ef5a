import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LogFields } from '../../src/core/util/log.ts';
import { createPictures, prunePictures, type PictureRequest, type Pictures } from '../../src/figures/picture.ts';
import { figureOf } from '../support/figure-library.ts';

// A thread runs compiled code: Node 20 does not read TypeScript.
const worker = pathToFileURL('dist/figures/worker.js');

let folder: string;
let pictures: Pictures;
let lines: { event: string; fields: LogFields | undefined }[];

const request = (rest: Partial<PictureRequest> = {}): PictureRequest => {
  const { id, figure } = figureOf('hip-bridge');
  return { id, pose: figure, form: 'still', palette: 'light', ...rest };
};
const broken = (): PictureRequest => {
  const { figure } = figureOf('hip-bridge');
  // The schema lets no such anchor through; the solver refuses it.
  return request({ id: 'broken', pose: { ...figure, keys: [{ armL: { on: 'body.nowhere' } }] } });
};
const open = (): Promise<Pictures> =>
  createPictures({ folder, worker, log: (_level, event, fields) => lines.push({ event, fields }) });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'limber-pictures-'));
  lines = [];
  pictures = await open();
});

afterEach(async () => {
  await pictures.close();
  await rm(folder, { recursive: true, force: true });
});

test('the folder is for the owner alone, also when it was there before', async () => {
  await chmod(folder, 0o777);
  await pictures.close();
  pictures = await open();
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test('a picture that cannot be kept is told once with the cause, and is drawn when it can be', async () => {
  await rm(folder, { recursive: true });
  void pictures.warm([request({ palette: 'dark' })]);
  expect(await pictures.draw(request())).toBeUndefined();
  expect(await pictures.draw(request())).toBeUndefined();
  expect(lines.map(({ event, fields }) => [event, fields?.kind, fields?.code])).toEqual([
    ['data not written', 'pictures', 'ENOENT'],
  ]);
  await mkdir(folder);
  expect(await pictures.draw(request())).toBeDefined();
});

test('a picture is found once it was drawn, also after a restart', async () => {
  expect(pictures.find(request())).toBeUndefined();
  const drawn = await pictures.draw(request());
  expect(drawn?.mime).toBe('image/png');
  expect((await readFile(drawn!.path)).length).toBeGreaterThan(1000);
  expect(pictures.find(request())).toEqual(drawn);
  const again = await open();
  expect(again.find(request())).toEqual(drawn);
  await again.close();
});

test('whatever changes the picture changes its hash, and nothing else does', async () => {
  const hash = async (rest: Partial<PictureRequest>) => (await pictures.draw(request(rest)))?.hash;
  const { figure } = figureOf('hip-bridge');
  const same = await hash({});
  expect(await hash({ pose: structuredClone(figure) })).toBe(same);
  expect(await hash({ side: 'left' })).toBe(same);
  expect(await hash({ dose: { hold: 20 } })).toBe(same);
  expect(await hash({ palette: 'dark' })).not.toBe(same);
  expect(await hash({ pose: { ...figure, zoom: 0.9 } })).not.toBe(same);
});

test('the same picture asked for twice at once is drawn once', async () => {
  const [a, b] = await Promise.all([pictures.draw(request()), pictures.draw(request())]);
  expect(a).toEqual(b);
  expect(await readdir(folder)).toHaveLength(1);
});

test('what is asked for comes before what is only warmed', async () => {
  const order: string[] = [];
  const warmed = ['cat-cow', 'dead-bug', 'clamshell'].map((id) => request({ id, pose: figureOf(id).figure }));
  const warming = pictures.warm(warmed).then(() => order.push('warm'));
  await pictures.draw(request()).then(() => order.push('asked'));
  await warming;
  expect(order).toEqual(['asked', 'warm']);
  for (const one of warmed) expect(pictures.find(one)).toBeDefined();
});

test('a rendering that fails gives no picture and one line in the log', async () => {
  expect(await pictures.draw(broken())).toBeUndefined();
  expect(await pictures.draw(broken())).toBeUndefined();
  expect(lines).toEqual([{ event: 'figure failed', fields: { figure: 'broken', error: 'Error' } }]);
  expect(await pictures.draw(request())).toBeDefined();
});

test('a folder that cannot be written gives no picture', async () => {
  await rm(folder, { recursive: true });
  await writeFile(folder, '');
  expect(await pictures.draw(request())).toBeUndefined();
  expect(lines.map(({ event }) => event)).toEqual(['data not written']);
});

test('the event loop goes on while a picture is drawn', async () => {
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  }, 5);
  await pictures.draw(request({ form: 'moving' }));
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(10);
});

test('what a crash left half written is gone after the next start', async () => {
  await writeFile(join(folder, '0123.png.99-1.tmp'), 'half');
  await pictures.close();
  pictures = await open();
  expect(await readdir(folder)).toEqual([]);
});

test('closing settles what waits', async () => {
  const waiting = [pictures.draw(request()), pictures.draw(request({ palette: 'dark' }))];
  await pictures.close();
  expect((await Promise.all(waiting))[1]).toBeUndefined();
  expect(lines).toEqual([]);
});

test('old pictures are removed, wanted ones stay', async () => {
  const kept = await pictures.draw(request());
  await pictures.draw(request({ palette: 'dark' }));
  expect(await prunePictures(folder, [request()])).toBe(1);
  expect(await readdir(folder)).toEqual([`${kept!.hash}.png`]);
});
