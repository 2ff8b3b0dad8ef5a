// What words mean, with one wrong letter forgiven in a longer word.
import { expect, test } from 'vitest';
import { readVocabulary } from '../../../src/understanding/words/vocabulary.ts';

const vocabulary = readVocabulary(
  { numb: ['numb', 'tingl*', 'pins and needles'], bladder: ['bladder'], bum: ['waist'] },
  new Set(['waste']),
);
const meant = (text: string, place = 0): string[] =>
  vocabulary(text.split(' '), place).map(({ concept, length }) => `${concept} ${length}`);

test.each([
  ['numb', ['numb 1']],
  ['tingling', ['numb 1']],
  ['pins and needles', ['numb 3']],
  ['blader', ['bladder 1']],
  ['blabder', ['bladder 1']],
  ['bldader', ['bladder 1']],
  ['pins and nedles', ['numb 3']],
  ['pins and pans', []],
  ['nmb', []],
])('%s means %j', (text, concepts) => {
  expect(meant(text)).toEqual(concepts);
});

test('a word that people use on purpose is no mistake of another', () => {
  expect(meant('waste')).toEqual([]);
  expect(meant('waisr')).toEqual(['bum 1']);
});
