// A message is looked at sentence by sentence, and two neighbours together.
import { expect, test } from 'vitest';
import { windowsOf } from '../../../src/understanding/dangers/windows.ts';
import { wordsOf } from '../../../src/understanding/words/words.ts';

const pieces = (text: string): string[] => {
  const words = wordsOf(text);
  return windowsOf(words).map(({ from, to }) => text.slice(words[from]?.from, words[to - 1]?.to));
};

test('each sentence, and neighbours', () => {
  expect(pieces('My back hurts. I cannot pee.')).toEqual([
    'My back hurts',
    'I cannot pee',
    'My back hurts. I cannot pee',
  ]);
});

test('a short message whole', () => {
  expect(pieces('Pregnant. 30 weeks. Blood.')).toContain('Pregnant. 30 weeks. Blood');
});

test('a sentence without an end is cut', () => {
  const long = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ');
  const lengths = pieces(long).map((piece) => piece.split(' ').length);
  expect(lengths.length).toBeGreaterThan(3);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(45);
});

test('nothing of an empty message', () => {
  expect(pieces('')).toEqual([]);
});
