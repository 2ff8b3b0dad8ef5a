// Makes people's own words fit to be said back: nothing in them can steer the text around them or become a link. Pure.

/** Characters of somebody's words that are said back. */
const ECHO_CHARS = 60;

/** Control characters, marks of direction and other characters without a shape (Unicode, general category C). */
const SHAPELESS = /\p{C}+/gu;

/**
 * The words on one line, cut, without what platforms make links of: addresses, names after `@`, commands after `/` and
 * words after `#` (Bot API, MessageEntity; Discord, message formatting).
 */
export function echoed(words: string, most = ECHO_CHARS): string {
  const plain = words
    .replace(/[\r\n\t]+/g, ' ')
    .replace(SHAPELESS, '')
    .replace(/\b[a-z][a-z0-9+-]*:\/+/gi, '')
    .replace(/(^|[\s(<"'“])[@#/$]+(?=\p{L})/gu, '$1')
    .replace(/(?<=[\p{L}\p{N}])[.@](?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = Array.from(plain);
  return letters.length <= most ? plain : `${letters.slice(0, most - 1).join('')}…`;
}
