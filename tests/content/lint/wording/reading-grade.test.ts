import { describe, expect, test } from 'vitest';
import { readingGrade, sentencesOf, syllablesOf, wordsOf } from '../../../../src/content/lint/wording/reading-grade.ts';
import { numbersOf } from '../../../../src/content/lint/sense/numbers.ts';

/** As dictionaries divide them. */
const SYLLABLES = {
  1: 'knee hips breathe hands side sides through eyes toes lean pulled the a use whole guide',
  2: 'shoulder table tables gently muscle muscles settled places stretches started forward sideways being quiet little',
  3: 'exercise position radio pregnancy remember together',
  4: 'information usually medication activity',
};

describe('the reading grade', () => {
  test.each(Object.entries(SYLLABLES))('finds %s syllables', (count, words) => {
    const wrong = words.split(' ').filter((word) => syllablesOf(word) !== Number(count));
    expect(wrong.map((word) => `${word}: ${syllablesOf(word)}`)).toEqual([]);
  });

  test('counts sentences and words as people do', () => {
    expect(sentencesOf('Sit tall. Is it easy? Then go on!\nRest')).toEqual([
      'Sit tall.',
      'Is it easy?',
      'Then go on!',
      'Rest',
    ]);
    expect(sentencesOf('Stay for 2.5 minutes.')).toHaveLength(1);
    expect(wordsOf("Don't push back-and-forth for 10 s")).toEqual([
      "Don't",
      'push',
      'back',
      'and',
      'forth',
      'for',
      '10',
      's',
    ]);
  });

  test('is the formula of Kincaid and others', () => {
    // Six words, one sentence, six syllables.
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 5);
    expect(readingGrade('')).toBe(0);
  });

  test('rises with hard words and long sentences, and forgives the listed terms', () => {
    const easy = readingGrade('Sit tall. Breathe out. Let your arms hang.');
    const hard = readingGrade(
      'Maintaining an anatomically neutral position facilitates relaxation of the musculature.',
    );
    expect(easy).toBeLessThan(3);
    expect(hard).toBeGreaterThan(15);
    const text = 'Ask about osteoporosis first.';
    expect(readingGrade(text, new Set(['osteoporosis']))).toBeLessThan(readingGrade(text));
  });

  test('finds counts in digits and words', () => {
    expect(numbersOf('Two to three minutes, then 10 seconds', 'minute')).toEqual([2, 3]);
    expect(numbersOf('Five easy minutes', 'minute')).toEqual([5]);
    expect(numbersOf('a minute later, ten people', 'minute')).toEqual([]);
  });
});
