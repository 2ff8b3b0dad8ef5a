// The model learns from few sentences, always the same, and fits its place.
import { expect, test } from 'vitest';
import { featuresOf, risksOf } from '../../../src/understanding/dangers/features.ts';
import { readMessage } from '../../../src/understanding/dangers/message.ts';
import { likelihoods } from '../../../src/understanding/learning/model.ts';
import { train } from '../../../src/understanding/dangers/train.ts';
import { readVocabulary } from '../../../src/understanding/words/vocabulary.ts';
import { wordsOf } from '../../../src/understanding/words/words.ts';

const vocabulary = readVocabulary({ numb: ['numb', 'dead'], bum: ['bum', 'bottom'], leg: ['leg'] }, new Set());
const lessons = [
  ...['numb bum', 'my bum is numb', 'dead bottom', 'the bottom is dead'].map((text) => ({ text, sign: 0 })),
  ...['leg is numb', 'numb leg', 'my leg is dead'].map((text) => ({ text, sign: 1 })),
  ...['my bum hurts', 'sore leg', 'a stretch for my leg', 'dead tired', 'hello', 'my leg hurts'].map((text) => ({
    text,
  })),
];
const model = train(lessons, 2, vocabulary);
const likely = (text: string): number[] => {
  const message = readMessage(wordsOf(text), vocabulary);
  return [...likelihoods(model, featuresOf(message, { from: 0, to: message.words.length }, risksOf(message)))];
};
const best = (text: string): number => likely(text).indexOf(Math.max(...likely(text)));

test.each([
  ['numb bottom', 0],
  ['my leg went dead', 1],
  ['my leg', 2],
  ['nothing of that', 2],
])('%j is most likely %i', (text, row) => {
  expect(best(text)).toBe(row);
});

test('likelihoods add up to one', () => {
  expect(likely('numb bum').reduce((sum, each) => sum + each)).toBeCloseTo(1, 5);
});

test('the same lessons give the same model', () => {
  const again = train(lessons, 2, vocabulary);
  expect(Buffer.from(again.weights).equals(Buffer.from(model.weights))).toBe(true);
});
