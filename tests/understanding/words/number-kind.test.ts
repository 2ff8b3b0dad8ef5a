// A number by itself says what it may be.
import { expect, test } from 'vitest';
import { numberKind } from '../../../src/understanding/words/number-kind.ts';

test.each([
  ['38.9', '#fever'],
  ['101,3', '#fever'],
  ['36.7', '#decimal'],
  ['78', '#old'],
  ['1998', '#year'],
  ['158/104', '#ratio'],
  ['160', '#high'],
  ['3rd', '#few'],
  ['999', '#number'],
])('%s is %s', (word, kind) => {
  expect(numberKind(word)).toBe(kind);
});
