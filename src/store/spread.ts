// Which file holds which chat: so many files that one is small, and a write does not grow with the number of people.

/** Files the kept data is spread over. Part of the format: another number needs a migration of the whole folder. */
export const FILES = 256;

/** A 32-bit hash of a text (FNV-1a, over UTF-16 units). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** The number of the file that holds `key`, 0 to 255. */
export function fileOf(key: string): number {
  const value = hash(key);
  return ((value ^ (value >>> 16)) >>> 0) % FILES;
}

/** A file's name, e.g. `kept-3f.json`. */
export const fileName = (number: number): string => `kept-${number.toString(16).padStart(2, '0')}.json`;
