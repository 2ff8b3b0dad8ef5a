// Spreads texts evenly and the same way every time. Not for secrets.

/** A 32-bit hash of a text: FNV-1a over UTF-16 units, its bits mixed once more so that any part of it can be used. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}
