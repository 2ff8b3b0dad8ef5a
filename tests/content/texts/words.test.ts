// Placeholders survive whatever is done to the words around them.
import { expect, test } from 'vitest';
import { changeWords } from '../../../src/content/texts/words.ts';

test.each([
  ['Call {call} now.', 'CALL {call} NOW.'],
  ['{crisis}', '{crisis}'],
  ['Do any of these fit [you|them]?', 'DO ANY OF THESE FIT [YOU|THEM]?'],
  ['[Do not drive.|Let {call} come.] Go.', '[DO NOT DRIVE.|LET {call} COME.] GO.'],
  ['[your|]', '[YOUR|]'],
  ['plain', 'PLAIN'],
  ['', ''],
])('%j becomes %j', (text, changed) => {
  expect(changeWords(text, (words) => words.toUpperCase())).toBe(changed);
});
