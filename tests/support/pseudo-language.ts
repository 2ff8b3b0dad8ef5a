// A language that nobody speaks, made from English: `Stretch now` becomes `[!! Śtŕéťćĥ ńóŵ~~~ !!]`. What comes out of the
// bot without these marks was not said in the language of the request; what is a third longer shows what has no room.
import type { Content } from '../../src/content/content.ts';
import { translateContent } from '../../src/content/texts/translate.ts';
import { changeWords } from '../../src/content/texts/words.ts';
import { sentencesOf } from '../../src/content/sentences.ts';
import { createWords } from '../../src/core/say.ts';
import type { Texts } from '../../src/domain/feature.ts';

export const PSEUDO = 'en-XA';

const PLAIN = 'aceghilnorstuwyzACEGHILNORSTUWYZ';
const ACCENTED = 'áćéĝĥíĺńóŕśťúŵýźÁĆÉĜĤÍĹŃÓŔŚŤÚŴÝŹ';

/** Marks some words, and makes them a third longer. What holds no letter stays as it is. */
export function mark(words: string): string {
  if (!/\p{L}/u.test(words)) return words;
  const inner = words.trim().replace(/[A-Za-z]/g, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
  const [before = ''] = /^\s*/.exec(words) ?? [];
  const [after = ''] = /\s*$/.exec(words) ?? [];
  return `${before}[!! ${inner}${'~'.repeat(Math.ceil(inner.length / 3))} !!]${after}`;
}

/** What is left of a text without what was marked. */
export const unmarked = (words: string): string => words.replace(/\[!! .*?(?:~+ !!\]|…)/gs, ' ');

export const pseudoTexts = (content: Content): Texts => ({
  say: createWords(PSEUDO, sentencesOf('content', 'en'), mark),
  content: translateContent(content, (text) => changeWords(text, mark)),
});
