// What a number in a message about the body may mean by itself: a temperature, an age, a year. Pure.

/**
 * The kind of a number, e.g. `#fever` for 38.9 and 101.3, `#old` for 78; a whole number between 38 and 42 may be a
 * temperature as well as an age.
 * @param word a plain word that begins with a digit
 */
export function numberKind(word: string): string {
  if (word.includes('/')) return '#ratio';
  const value = Number(word.replace(',', '.').replace(/(?:st|nd|rd|th)$/, ''));
  if (!Number.isFinite(value)) return '#number';
  const fever = (value >= 37.8 && value <= 42.5) || (value >= 100.3 && value <= 106);
  if (!Number.isInteger(value)) return fever ? '#fever' : '#decimal';
  if (value >= 1900 && value <= 2100) return '#year';
  const kinds = [
    [231, '#number'],
    [140, '#high'],
    [107, '#number'],
    [100, '#hundreds'],
    [65, '#old'],
    [43, '#fifty'],
    [38, '#forty'],
    [18, '#twenty'],
    [10, '#ten'],
  ] as const;
  return kinds.find(([from]) => value >= from)?.[1] ?? '#few';
}

export const isNumber = (word: string): boolean => /^\p{N}/u.test(word);
