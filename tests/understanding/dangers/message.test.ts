// What is denied, and what an idiom or a name takes out of a message.
import { expect, test } from 'vitest';
import { readMessage } from '../../../src/understanding/dangers/message.ts';
import { readVocabulary } from '../../../src/understanding/words/vocabulary.ts';
import { wordsOf } from '../../../src/understanding/words/words.ts';

const vocabulary = readVocabulary(
  { numb: ['numb', 'no feeling'], dead: ['dead'], idiom: ['dead tired'], named: ['dead bug'] },
  new Set(),
);
const read = (text: string) => readMessage(wordsOf(text), vocabulary);

test.each([
  ['no fever or numbness', 'numbness', true],
  ['no fever, numbness or weakness', 'weakness', true],
  ['no sleep at all, my legs are numb', 'numb', false],
  ['not hurt but numb', 'numb', false],
  ['no. numb', 'numb', false],
  ['my legs are numb', 'numb', false],
])('in %j %s is denied: %s', (text, word, denied) => {
  const { plain, denied: found } = read(text);
  expect(found[plain.indexOf(word)]).toBe(denied);
});

test('"no feeling" is a sign, not its denial', () => {
  const { meant, denied } = read('no feeling');
  expect(meant[0]).toEqual([{ concept: 'numb', length: 2 }]);
  expect(denied[0]).toBe(false);
});

test.each(['I am dead tired', 'show me the dead bug'])('%j has nothing dead in it', (text) => {
  const { meant } = read(text);
  expect(meant.flat().map(({ concept }) => concept)).not.toContain('dead');
});
