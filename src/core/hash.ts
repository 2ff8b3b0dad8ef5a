// A small stable hash for fair orders and file names. Not for secrets.

/** FNV-1a over UTF-16 units: the same text gives the same whole number, 0 to 2^32 - 1, on every machine. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  // One more stir, so that texts that differ only at their end do not stay neighbours.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
}
