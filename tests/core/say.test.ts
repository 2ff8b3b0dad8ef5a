import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/core/say.ts';

describe('words', () => {
  test('are said by id with their values', () => {
    expect(createWords('en', ['hello = Hello { $name }'])('hello', { name: 'Ana' })).toBe('Hello Ana');
  });

  test('missing are a bug, told by id', () => {
    expect(() => createWords('en', ['a = A'])('b')).toThrow('"b"');
  });

  test('asked for without a value are a bug', () => {
    expect(() => createWords('en', ['hello = Hello { $name }'])('hello')).toThrow('"hello"');
  });

  test('that stand twice stop the start', () => {
    expect(() => createWords('en', ['a = A', 'a = B'])).toThrow('a');
  });
});
