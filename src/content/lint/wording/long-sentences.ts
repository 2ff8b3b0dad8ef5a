// A single long sentence is hard to follow while moving. A warning: some good sentences are long.
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';
import { sentencesOf, wordsOf } from './reading-grade.ts';

export const MOST_WORDS = 22;

export const warnLongSentences: Rule = (material, tell) => {
  for (const { item, path, text, kind } of material.texts) {
    if (kind !== 'sentence') continue;
    for (const sentence of sentencesOf(text)) {
      const { length } = wordsOf(sentence);
      if (length <= MOST_WORDS) continue;
      tell(mistakeAt(material, item, path, `a sentence of ${length} words, better ${MOST_WORDS} at most: split it`));
    }
  }
};
