// Finds counts in sentences, written as digits or in words.

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const TENS = new Map([
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['sixty', 60],
]);

function valueOf(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const place = WORDS.indexOf(word);
  return place < 0 ? TENS.get(word) : place + 1;
}

/**
 * All numbers that count `unit` in a text: `two to three minutes` gives 2 and 3 for the unit `minute`. An adjective may
 * stand between (`five easy minutes`).
 */
export function numbersOf(text: string, unit: string): number[] {
  const number = `(\\d+|${[...WORDS, ...TENS.keys()].join('|')})`;
  const pattern = new RegExp(`\\b(?:${number}(?: to | or |–))?${number}[ -](?:[a-z]+ )?${unit}s?\\b`, 'gi');
  return [...text.matchAll(pattern)].flatMap(([, from, to]) =>
    [from, to].flatMap((word) => (word === undefined ? [] : (valueOf(word.toLowerCase()) ?? []))),
  );
}
