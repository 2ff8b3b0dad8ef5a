// Tells the words of a text from its placeholders: {call} is filled in, and [you|they] is chosen from, when it is shown.

const PARTS = /(\{\w+\}|[[\]|])/;

/**
 * Changes the words of a text around its placeholders: `{call}` stays as it is, and of `[you|they]` the brackets and the
 * bar stay, while both words change.
 * @param change is given each piece of words; never an empty one
 */
export function changeWords(text: string, change: (words: string) => string): string {
  return text
    .split(PARTS)
    .map((part, at) => (at % 2 === 1 || part === '' ? part : change(part)))
    .join('');
}
