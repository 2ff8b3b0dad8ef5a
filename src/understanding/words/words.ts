// Cuts what somebody typed into plain words: small letters without accents, apostrophes taken out, digits of any script as
// our own. Knows no meaning of a word. Pure.

/** A word of a text, and where it stands there. */
export interface Word {
  /** As it is compared: `can't` is `cant`. */
  readonly plain: string;
  /** Where it begins and ends in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** How it is parted from the word before: 2 a new sentence, 1 a comma or the like, 0 nothing. */
  readonly gap: 0 | 1 | 2;
}

const WORD =
  /\p{N}+(?:[.,/]\p{N}+)?(?:st|nd|rd|th)?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’‘`´][\p{L}\p{M}]+)*|[&?]|\p{Extended_Pictographic}/gu;
const SENTENCE_END = /[.!?;\n]|\s[-–—]\s/;
const PAUSE = /[,:()[\]"“”…/-]/;

/** The zero of each script whose digits people type: Arabic, Persian, Hindi, Bengali, Thai. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((each) => code >= each && code < each + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** What is plain already, without a letter three times in a row. */
const PLAIN = /^(?:([a-z])(?!\1\1))*$/;

/** A word in the form in which words are compared; a letter typed many times counts twice. */
export function plainOf(typed: string): string {
  if (PLAIN.test(typed)) return typed;
  return typed
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´]/gu, '')
    .toLowerCase()
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(/(\p{L})\1{2,}/gu, '$1$1');
}

/** Each word of the text in its order; `can not` is one word. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const [typed] = match;
    const between = text.slice(end, match.index);
    const to = match.index + typed.length;
    const plain = plainOf(typed);
    const before = words.at(-1);
    if (plain === 'not' && before?.plain === 'can' && between === ' ') {
      words[words.length - 1] = { ...before, plain: 'cannot', to };
    } else {
      const gap = words.length === 0 || SENTENCE_END.test(between) ? 2 : PAUSE.test(between) ? 1 : 0;
      words.push({ plain, from: match.index, to, gap });
    }
    end = to;
  }
  return words;
}
