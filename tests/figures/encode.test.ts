import { expect, test } from 'vitest';
import { animate } from '../../src/figures/animation/animate.ts';
import { layOutFrames } from '../../src/figures/animation/timeline.ts';
import { MOST_BYTES } from '../../src/figures/drawing.ts';
import { overlay } from '../../src/figures/encode/overlay.ts';
import { render } from '../../src/figures/encode/render.ts';
import { drawingOf } from '../../src/figures/request.ts';
import { figureOf } from '../support/figure-library.ts';
import { readGif } from '../support/gif.ts';

const dose = { hold: 10, rep: 5 };

test('a moving picture is a GIF whose delays are the pace of the dose', async () => {
  const { id, figure } = figureOf('bird-dog');
  const bytes = await render(drawingOf({ id, pose: figure, form: 'moving', palette: 'light', dose }));
  const gif = readGif(bytes);
  const frames = layOutFrames(animate(figure), dose);
  expect([gif.width, gif.height]).toEqual([480, 300]);
  expect(gif.delays).toEqual(frames.map(({ ms }) => ms));
  expect(gif.delays.reduce((sum, ms) => sum + ms, 0)).toBe(15_000);
  expect(gif.colors).toBeLessThanOrEqual(256);
  expect(bytes.length).toBeLessThan(MOST_BYTES);
});

test('a long hold adds few bytes', async () => {
  const { id, figure } = figureOf('hip-bridge');
  const size = async (hold: number): Promise<number> =>
    (await render(drawingOf({ id, pose: figure, form: 'moving', palette: 'dark', dose: { hold } }))).length;
  expect((await size(30)) - (await size(1))).toBeLessThan(60_000);
});

test('a still is a PNG, also where a moving picture is asked for and there is none', async () => {
  const { id, figure } = figureOf('walking');
  const bytes = await render(drawingOf({ id, pose: figure, form: 'moving', palette: 'light' }));
  expect([...bytes.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
});

test('an overlay covers what is below as far as it is opaque', () => {
  const under = { width: 2, data: Uint8Array.of(100, 100, 100, 255, 100, 100, 100, 255) };
  const over = { width: 1, data: Uint8Array.of(128, 0, 0, 128) };
  const [r, g, b, , other] = overlay(under, over, 0);
  expect([r, g, b]).toEqual([177, 49, 49]);
  expect(other).toBe(100);
});
