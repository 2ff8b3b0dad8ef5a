// Fields are named by paths; what is not named stays as it is.
import { expect, test } from 'vitest';
import { changeTexts, findTexts } from '../../../src/content/collection/fields.ts';

const item = {
  name: 'Cat',
  steps: ['one', '', 'two'],
  parts: new Map([['a', { label: 'A', code: 'x' }]]),
  figure: { keys: [1, 2] },
};

test.each([
  ['name', [['name']]],
  [
    'steps.*',
    [
      ['steps', 0],
      ['steps', 2],
    ],
  ],
  ['steps.2', [['steps', 2]]],
  ['parts.*.label', [['parts', 'a', 'label']]],
  ['parts', []],
  ['figure.keys.*', []],
  ['nothing.*', []],
])('finds texts at %s, in objects, lists and maps, and no empty one', (field, paths) => {
  expect(findTexts(item, field).map(({ path }) => path)).toEqual(paths);
});

test('changes the named texts of a copy and shares what holds none', () => {
  const changed = changeTexts(item, ['name', 'steps.*', 'parts.*.label'], (text, path) => `${text}@${path.join('.')}`);
  expect(changed).toEqual({
    name: 'Cat@name',
    steps: ['one@steps.0', '', 'two@steps.2'],
    parts: new Map([['a', { label: 'A@parts.a.label', code: 'x' }]]),
    figure: { keys: [1, 2] },
  });
  expect(changed.figure).toBe(item.figure);
  expect(item.name).toBe('Cat');
});
