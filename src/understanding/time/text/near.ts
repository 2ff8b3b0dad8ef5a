// Tells whether a word is another with one letter wrong. Pure.

/** Whether two words differ in one letter, or in two neighbours that changed places. */
export function nearly(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rest = one.slice(at);
  const wanted = other.slice(at);
  const swapped =
    rest.length > 1 && wanted.startsWith(`${rest[1] ?? ''}${rest[0] ?? ''}`) && rest.slice(2) === wanted.slice(2);
  return rest.slice(1) === wanted.slice(1) || rest === wanted.slice(1) || rest.slice(1) === wanted || swapped;
}
