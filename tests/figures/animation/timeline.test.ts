import { expect, test } from 'vitest';
import { animate } from '../../../src/figures/animation/animate.ts';
import { layOutFrames } from '../../../src/figures/animation/timeline.ts';
import { figureOf } from '../../support/figure-library.ts';

const bridge = animate(figureOf('hip-bridge').figure);
const total = (frames: readonly { readonly ms: number }[]): number => frames.reduce((sum, { ms }) => sum + ms, 0);

test('a loop lasts as long as its movements and holds', () => {
  // Two movements of 1.1 s and two rests of 0.9 s.
  expect(total(layOutFrames(bridge))).toBe(4000);
});

test('the hold of the dose is spent on the working pose, with a ring that fills', () => {
  const frames = layOutFrames(bridge, { hold: 8 });
  const ring = frames.filter((frame) => frame.ring !== undefined);
  expect(total(ring)).toBe(8000);
  expect(new Set(ring.map((frame) => frame.from))).toEqual(new Set([1]));
  expect(ring.map((frame) => frame.ring)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => n / 8));
});

test('a hold of odd length is shared out to the last hundredth', () => {
  const ring = layOutFrames(bridge, { hold: 3.47 }).filter((frame) => frame.ring !== undefined);
  expect(total(ring)).toBe(3470);
});

test('a long hold has few frames', () => {
  const frames = layOutFrames(bridge, { hold: 45 });
  expect(total(frames.filter((frame) => frame.ring !== undefined))).toBe(45_000);
  expect(frames.length).toBeLessThan(80);
});

test('a repetition takes the time of the dose', () => {
  expect(total(layOutFrames(bridge, { rep: 6 }))).toBe(6000);
});

test('a loop of two repetitions takes twice as long', () => {
  const animation = animate(figureOf('dead-bug').figure);
  expect(animation.figure.reps).toBe(2);
  expect(total(layOutFrames(animation, { rep: 5 }))).toBe(10_000);
});

test('a dose never makes a movement faster than it is drawn', () => {
  expect(total(layOutFrames(bridge, { rep: 0.5 }))).toBe(total(layOutFrames(bridge)));
});

test('every delay is one a GIF can hold', () => {
  for (const { ms } of layOutFrames(bridge, { rep: 7.3, hold: 3.7 })) expect(ms % 10).toBe(0);
});
