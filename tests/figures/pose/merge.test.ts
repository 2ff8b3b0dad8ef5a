import { expect, test } from 'vitest';
import { mergePose } from '../../../src/figures/pose/merge.ts';

const base = { arms: { on: 'floor', x: 45, hand: 'right' }, spine: { flex: 10, twist: 5 } } as const;

test('a pair of limbs is written out for each side', () => {
  const { armL, armR } = mergePose(base, {});
  expect([armL, armR]).toEqual([base.arms, base.arms]);
});

test('a touching limb keeps its surface when only its place changes', () => {
  expect(mergePose(base, { armL: { x: 50 } }).armL).toEqual({ on: 'floor', x: 50, hand: 'right' });
});

test('a free limb replaces a touching one whole', () => {
  expect(mergePose(base, { armL: { flex: 90 } })).toMatchObject({ armL: { flex: 90 }, armR: base.arms });
  expect(mergePose(base, { armL: { flex: 90 } }).armL).not.toHaveProperty('on');
});

test('another surface replaces the old one with its place', () => {
  expect(mergePose(base, { arms: { on: 'body.hip' } }).armR).toEqual({ on: 'body.hip' });
});

test('unnamed values of a group stay', () => {
  expect(mergePose(base, { spine: { flex: 30 } }).spine).toEqual({ flex: 30, twist: 5 });
});
