import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { animate } from '../../src/figures/animation/animate.ts';
import { layOutFrames } from '../../src/figures/animation/timeline.ts';
import { draftAlternativeText } from '../../src/figures/author/draft-alternative-text.ts';
import { CANVAS } from '../../src/figures/canvas.ts';
import { project, toPlane, viewAxes } from '../../src/figures/draw/camera.ts';
import { frameAnimation } from '../../src/figures/draw/framing.ts';
import { drawFrame } from '../../src/figures/draw/scene.ts';
import { drawStoryboard, panelKeys } from '../../src/figures/draw/storyboard.ts';
import { paletteOf } from '../../src/figures/palette/palette.ts';
import { figureOf, library, REFERENCE } from '../support/figure-library.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

test('the twelve reference exercises look as they were approved', () => {
  const seen = REFERENCE.map((id) => {
    const animation = animate(figureOf(id).figure);
    const camera = frameAnimation(animation, CANVAS[animation.figure.canvas]);
    const frames = layOutFrames(animation);
    const looked = [0, 0.35, 0.7].map((share) => {
      const frame = frames[Math.floor(share * frames.length)]!;
      return drawFrame(animation, frame, camera, paletteOf('light', 0));
    });
    return `${id} ${digest(looked.join(''))} ${digest(drawStoryboard(animation, paletteOf('dark', 1)).svg)}`;
  });
  expect(seen).toMatchSnapshot();
});

test('every figure is drawn without a number that is none', () => {
  for (const { id, figure } of library) {
    const animation = animate(figure);
    const { svg } = drawStoryboard(animation, paletteOf('light', 0));
    expect(svg, id).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('the other side is the mirror image: what was right and near is left and near', () => {
  const { figure } = figureOf('bird-dog');
  const [right, left] = [animate(figure, 'right'), animate(figure, 'left')];
  expect([right.mirrored, left.mirrored]).toEqual([false, true]);
  const toe = right.keys[1]!.skeleton.legs.R.toe;
  expect(toPlane(viewAxes(figure.view, true), toe)[0]).toBeCloseTo(-toPlane(viewAxes(figure.view, false), toe)[0], 6);
  expect(toPlane(viewAxes(figure.view, true), toe)[1]).toBeCloseTo(toPlane(viewAxes(figure.view, false), toe)[1], 6);
});

test('every one-sided figure can be drawn for both sides inside the canvas', () => {
  for (const { id, figure } of library.filter((one) => one.figure.side !== undefined)) {
    const animation = animate(figure, figure.side === 'left' ? 'right' : 'left');
    const size = CANVAS[figure.canvas];
    const camera = frameAnimation(animation, size);
    if (figure.frame !== 'whole') continue;
    for (const { skeleton } of animation.keys) {
      const [x, y] = project(camera, skeleton.head);
      expect(x > 0 && x < size.width && y > 0 && y < size.height, id).toBe(true);
    }
  }
});

test('a storyboard has one to four different poses', () => {
  for (const { id, figure } of library) {
    const keys = panelKeys(animate(figure));
    expect(keys.length, id).toBeGreaterThanOrEqual(figure.still ? 1 : 2);
    expect(keys.length, id).toBeLessThanOrEqual(4);
  }
});

test('ids of clip paths are unique within a storyboard', () => {
  const { svg } = drawStoryboard(animate(figureOf('cat-cow').figure), paletteOf('light', 0));
  const ids = [...svg.matchAll(/id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a draft of the text tells start, movement and where it is felt', () => {
  expect(draftAlternativeText(animate(figureOf('hip-bridge').figure))).toBe(
    'Lying on the back with bent knees. The head bends forward, the hips lift (marked: right buttock).',
  );
});
