// What is heard in a message, over few signs: two detectors united, and what is denied, past or asked about is a question.
import { expect, test } from 'vitest';
import { createHearing } from '../../../src/understanding/dangers/hear.ts';
import { learn } from '../../../src/understanding/dangers/learn.ts';
import { readVocabulary } from '../../../src/understanding/words/vocabulary.ts';

const vocabulary = {
  numb: ['numb', 'dead'],
  bum: ['bum', 'bottom'],
  already: ['years ago'],
  asking: ['what is', 'can'],
  animal: ['dog'],
};
const learnt = learn({
  dangers: [
    ['numb bum', 'my bum is numb', 'my bottom is dead', 'dead bottom since monday', 'no feeling in my bum'],
    [
      'crushing weight on me',
      'a weight crushing me',
      'like an elephant on me',
      'elephant sitting on me',
      'elephant on me',
    ],
    ['i want to die', 'want to die', 'i wish to die'],
  ],
  harmless: [
    'hello',
    'hello there',
    'my back hurts',
    'the back hurts',
    'my bum hurts',
    'a stretch please',
    'my neck',
    'sore',
    'thanks',
    'what is a disc',
  ],
  vocabulary,
});
const hear = createHearing({
  signs: [
    { id: 'saddle', urgency: 4, patterns: [[['@numb'], ['@bum']]], evenAsked: false },
    { id: 'chest', urgency: 4, patterns: [[['chest'], ['pain']]], evenAsked: false },
    { id: 'self-harm', urgency: 4, patterns: [[['want'], ['=die']]], evenAsked: true },
  ],
  model: learnt.model,
  vocabulary: readVocabulary(vocabulary, new Set(learnt.known)),
  titles: new Set(['numb bum']),
});
const told = (text: string): string => {
  const heard = hear(text);
  return heard ? `${heard.sure ? 'sure' : 'asked'} ${heard.sign}` : 'nothing';
};

test.each([
  ['hello', 'nothing'],
  ['my bum feels numb', 'sure 0'],
  ['chest pain', 'sure 1'],
  ['my dog has a numb bum', 'asked 0'],
  ['I had a numb bum years ago', 'asked 0'],
  ['can a bum go numb', 'asked 0'],
  ['thanks, but I want to die', 'sure 2'],
  ['can I want to die', 'sure 2'],
  ['numb bum', 'nothing'],
  ['  Numb bum ', 'nothing'],
])('%j: %s', (text, heard) => {
  expect(told(text)).toBe(heard);
});

test('hears by the model what no pattern says', () => {
  expect(hear('an elephant on me')?.sign).toBe(1);
});

test("quotes the person's own words", () => {
  expect(hear('Hello there. Since Monday my bum is numb, sorry.')?.words).toBe('Since Monday my bum is numb, sorry');
});

test('hears a sign at the end of a long message', () => {
  const long = 'My back hurts when I sit at the desk. '.repeat(100);
  expect(hear(`${long}My bum is numb.`.slice(-4_096))).toMatchObject({ sign: 0, sure: true });
});
