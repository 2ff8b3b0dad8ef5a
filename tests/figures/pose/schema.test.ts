import { expect, test } from 'vitest';
import { readFigure } from '../../../src/figures/load.ts';
import { mistakes } from '../../support/figure-library.ts';

const alt = 'On hands and knees. One arm reaches forward and comes back to the floor.';
const messages = (data: object, words: unknown = alt): string[] => {
  const read = readFigure('x', { alt: words, figure: { base: 'allFours', keys: [{}], ...data } });
  return Array.isArray(read) ? read.map(({ message }) => message) : [];
};

test('every figure file of the library can be read', () => {
  expect(mistakes).toEqual([]);
});

test('a good figure has no complaints', () => {
  expect(messages({})).toEqual([]);
});

test('a limb that both touches and is free is explained', () => {
  expect(messages({ keys: [{ armL: { on: 'floor', flex: 20 } }] })).toEqual([
    'figure.keys.0.armL: an arm either touches something (on, x, z, elbowTo) or is free (flex, abd, rot, elbow, wrist), not both',
  ]);
});

test('an unknown surface names the known ones', () => {
  expect(messages({ keys: [{ legL: { on: 'ceiling' } }] })[0]).toContain('what it touches is one of floor, knee, wall');
});

test('an unknown starting position names the known ones', () => {
  expect(messages({ base: 'flying' })[0]).toContain('the starting position is one of stand, sit');
});

test('a direction in unknown words is explained', () => {
  expect(messages({ keys: [{ armL: { on: 'floor', elbowTo: 'sideways' } }] })[0]).toContain(
    'a direction is made of words',
  );
});

test('a misspelt field is named', () => {
  expect(messages({ keys: [{ spnie: { flex: 3 } }] })[0]).toContain('spnie');
});

test('a figure without an alternative text is refused', () => {
  expect(messages({}, null)[0]).toContain('every figure has an alternative text');
});

test('more than two arrows are too many', () => {
  expect(messages({ keys: [{ arrows: ['handL', 'handR', 'footL'] }] })[0]).toContain('at most two arrows');
});

test('a one-sided exercise must say which side it shows', () => {
  const read = (figure: object) =>
    readFigure('x', { alt, oneSided: true, figure: { base: 'allFours', keys: [{}], ...figure } });
  expect(read({})).toEqual([{ id: 'x', message: expect.stringContaining('which side its figure shows') as string }]);
  expect(read({ side: 'left' })).toMatchObject({ id: 'x' });
});
