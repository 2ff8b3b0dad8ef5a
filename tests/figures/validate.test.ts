import { expect, test } from 'vitest';
import { figureSchema } from '../../src/figures/pose/schema/figure.ts';
import { complaintsAbout } from '../../src/figures/validate/validate.ts';
import { library } from '../support/figure-library.ts';

const about = (data: object): string =>
  complaintsAbout(figureSchema.parse({ base: 'allFours', keys: [{}], ...data })).join('\n');

test('no figure of the library has a complaint', () => {
  const all = library.flatMap(({ id, figure }) => complaintsAbout(figure).map((text) => `${id}: ${text}`));
  expect(all).toEqual([]);
});

test('every figure has an alternative text of its own that ends as a sentence', () => {
  for (const { id, alt } of library) expect(alt, id).toMatch(/^[A-Z].*\.$/s);
  expect(new Set(library.map(({ alt }) => alt)).size).toBe(library.length);
});

test('a hand that cannot reach is told', () => {
  expect(about({ keys: [{ fit: false, arms: { on: 'floor', x: 110 } }] })).toContain('short of what it should touch');
});

test('a joint bent too far is told', () => {
  expect(about({ keys: [{}, { legR: { hip: 170, knee: 20 } }] })).toContain('hip bend R is at 170°');
});

test('a body through the floor is told', () => {
  expect(about({ base: 'stand', keys: [{}, { legR: { hip: 0, knee: 0, ankle: 90 } }] })).toContain('into the floor');
});

test('a floating body is told', () => {
  expect(about({ base: 'stand', keys: [{ pin: { part: 'hips', at: [0, 120] }, legs: { hip: 0 } }] })).toContain(
    'floats',
  );
});

test('a support that touches nothing is told', () => {
  expect(about({ supports: ['head'] })).toContain('head is named as a support');
});

test('arms through the trunk are told', () => {
  expect(about({ base: 'stand', keys: [{}, { armR: { flex: 0, abd: -10, elbow: 90, rot: -95 } }] })).toContain(
    'into each other',
  );
});

test('a jump is told', () => {
  expect(about({ base: 'stand', keys: [{}, { arms: { flex: 170 }, move: 0.2 }] })).toContain(
    'give the movement more time',
  );
});

test('a movement nobody sees is told', () => {
  expect(about({ keys: [{}, { neck: { flex: 1 } }] })).toContain('hardly anything moves');
});

test('an arrow across the face is told', () => {
  const arrows = [{ at: 'head', dir: [1, 0], len: 10, off: -5 }];
  expect(about({ keys: [{}, { spine: { flex: 40 }, arrows }] })).toContain('crosses the head');
});

test('an arrow without a way is told', () => {
  expect(about({ keys: [{}, { spine: { flex: 40 }, arrows: ['kneeR'] }] })).toContain('has no way to show');
});

test('one pose that does not move is told', () => {
  expect(about({})).toContain('add a key or still: true');
});

test('an arrow that is only a head is told', () => {
  const arrows = [{ at: 'head', dir: [1, 0], len: 2, shift: [0, 30] }];
  expect(about({ keys: [{}, { spine: { flex: 40 }, arrows }] })).toContain('is too short to show a way');
});

test('an arrow that doubles back is told', () => {
  const via = { armR: { flex: 120 } };
  const arrows = [{ turn: 'crown', to: 'left', start: -170, end: 170, r: 14, up: 30 }];
  expect(about({ base: 'stand', view: { yaw: 0, pitch: 1 }, keys: [{}, { ...via, arrows }] })).toContain(
    'has a corner',
  );
});

test('a foot that carries before and after but floats between is told', () => {
  const supports = ['footR'];
  const low = { pin: { part: 'hips', at: [0, 45] }, legR: { on: 'point', at: [0, 7.2], ankle: -30 }, supports };
  expect(about({ base: 'stand', keys: [{ supports }, low] })).toContain('after key 1: footR is named as a support');
});

test('a hand in the wall is told', () => {
  const wall = { x: 30, faces: 'left' };
  expect(about({ base: 'stand', wall, keys: [{}, { arms: { flex: 90 } }] })).toContain('in the wall');
});

test('a head in a ball is told', () => {
  const props = [{ type: 'ball', x: 70, r: 30 }];
  expect(about({ props })).toMatch(/in ball, [0-9.]+ cm deep/);
});

test('a seat through the thighs is told', () => {
  const props = [{ type: 'chair', x: -4, h: 60 }];
  expect(about({ base: 'sit', props })).toMatch(/in chair/);
});

test('an arrow of a figure that does not move is told when it would not be shown', () => {
  const arrow = { at: 'head', dir: [1, 0], len: 14, shift: [20, 0] };
  const still = (arrows: object[]) => about({ base: 'stand', canvas: 'tall', still: true, keys: [{ arrows }] });
  expect(still([arrow])).toContain('is never shown');
  expect(still([{ ...arrow, stay: true }])).toBe('');
});
