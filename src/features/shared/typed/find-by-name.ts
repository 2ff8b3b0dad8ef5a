// Finds what somebody named in a few typed words among a few things with names. Pure.

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** The things whose names hold most of the typed words; none when no word fits any. */
export function namedBy<T>(things: readonly T[], nameOf: (thing: T) => string, typed: string): readonly T[] {
  const wanted = wordsOf(typed);
  const scored = things.map((thing) => {
    const own = wordsOf(nameOf(thing));
    return { thing, score: wanted.filter((word) => own.some((each) => each.startsWith(word))).length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ thing }) => thing);
}
