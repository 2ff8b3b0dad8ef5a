// Numbers that stand for features of a text. Pure.

/** Where hashing begins, and its step (FNV-1a, 32 bits). */
export const BEGIN = 0x811c9dc5;
export const STEP = 0x01000193;

/** FNV-1a over the letters, begun from `seed`; a signed whole number. */
export function hashOf(text: string, seed = BEGIN): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), STEP);
  return hash;
}
