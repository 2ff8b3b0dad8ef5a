// A pattern is met by all of its groups, close together, in one sentence, in any order.
import { expect, test } from 'vitest';
import { readMessage } from '../../../src/understanding/dangers/message.ts';
import { createPatterns } from '../../../src/understanding/dangers/patterns.ts';
import { readVocabulary } from '../../../src/understanding/words/vocabulary.ts';
import { wordsOf } from '../../../src/understanding/words/words.ts';

const vocabulary = readVocabulary({ numb: ['numb', 'dead'], named: ['dead bug'] }, new Set());
const find = createPatterns([[[['@numb'], ['leg', '=bum']]], [[['#fever'], ['spine']], [['paraly']]]]);
const signs = (text: string): number[] => find(readMessage(wordsOf(text), vocabulary)).map(({ sign }) => sign);

test.each([
  ['my legs are numb', [0]],
  ['numb in one leg', [0]],
  ['a dead bum', [0]],
  ['bumpy and numb', []],
  ['legendary numb', []],
  ['numb. My leg hurts', []],
  ['numb one two three four five six seven leg', []],
  ['the dead bug for my leg', []],
  ['38.9 and my spine aches', [1]],
  ['paralysed', [1]],
  ['numb leg, paralysed', [0, 1]],
])('%j names %j', (text, found) => {
  expect(signs(text)).toEqual(found);
});

test('says which words show it', () => {
  expect(find(readMessage(wordsOf('both legs are numb'), vocabulary))).toEqual([{ sign: 0, at: [3, 1] }]);
});
