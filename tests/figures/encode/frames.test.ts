import { expect, test } from 'vitest';
import { animate } from '../../../src/figures/animation/animate.ts';
import { bodyAt } from '../../../src/figures/animation/animation.ts';
import { layOutFrames } from '../../../src/figures/animation/timeline.ts';
import { CANVAS } from '../../../src/figures/canvas.ts';
import { frameAnimation } from '../../../src/figures/draw/framing.ts';
import { bodyNames, framePixels } from '../../../src/figures/encode/frames.ts';
import { paletteOf } from '../../../src/figures/palette/palette.ts';
import { figureOf, library } from '../../support/figure-library.ts';

const colors = paletteOf('light', 0);

test('there and back between two poses is drawn once', () => {
  const animation = animate(figureOf('hip-bridge').figure);
  const frames = layOutFrames(animation, { hold: 10, rep: 4 });
  const names = new Set(bodyNames(animation, frames));
  const moving = frames.filter(({ t }) => t > 0).length;
  expect(names.size).toBe(moving / 2 + 2);
});

test('frames that go by one name show one body in every figure', () => {
  const numbers = (body: object): number[] => [...JSON.stringify(body).matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
  for (const { id, figure } of library) {
    const animation = animate(figure);
    const frames = layOutFrames(animation, { rep: 6 });
    const seen = new Map<string, number[]>();
    bodyNames(animation, frames).forEach((name, i) => {
      const { from, to, t } = frames[i]!;
      // Half way a hand's named direction changes at once, there and back alike.
      if (t === 0.5) return;
      const body = numbers(bodyAt(animation, from, to, t));
      const before = seen.get(name) ?? body;
      const off = Math.max(...body.map((value, n) => Math.abs(value - before[n]!)));
      expect(off, `${id}, frame ${i}, ${name}`).toBeLessThan(0.01);
      seen.set(name, before);
    });
  }
});

test('a body is drawn once and forgotten when no later frame needs it', () => {
  const { figure } = figureOf('hip-bridge');
  const animation = animate(figure);
  const size = CANVAS[figure.canvas];
  const frames = layOutFrames(animation, { rep: 4 });
  let drawn = 0;
  const draw = framePixels(animation, frames, { camera: frameAnimation(animation, size), colors, size }, () => {
    drawn += 1;
    return new Uint8Array(size.width * size.height * 4);
  });
  frames.forEach((_, i) => draw(i));
  // Once for the pose they leave, once for the way.
  const arrows = 2;
  expect(drawn).toBe(new Set(bodyNames(animation, frames)).size + arrows);
});
