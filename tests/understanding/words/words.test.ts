// Words come out of a text plain, and where they stood is known.
import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/understanding/words/words.ts';

const plain = (text: string): string[] => wordsOf(text).map((word) => word.plain);

test.each([
  ["I Can't PEE", ['i', 'cant', 'pee']],
  ['I can not pee', ['i', 'cannot', 'pee']],
  ['it’s numb', ['its', 'numb']],
  ['naïve café', ['naive', 'cafe']],
  ['soooo numb', ['soo', 'numb']],
  ['38.9 and 39,2', ['38.9', 'and', '39,2']],
  ['٣٨ ३९ ๔๐', ['38', '39', '40']],
  ['bp 158/104', ['bp', '158/104']],
  ['', []],
])('%j is read as %j', (text, words) => {
  expect(plain(text)).toEqual(words);
});

test('a word knows where it stands and how it is parted from the one before', () => {
  const text = 'Hot. My legs, both';
  const words = wordsOf(text);
  expect(words.map(({ gap }) => gap)).toEqual([2, 2, 0, 1]);
  expect(words.map(({ from, to }) => text.slice(from, to))).toEqual(['Hot', 'My', 'legs', 'both']);
});
