// Brings what people type into one form: lower case, plain digits and quotes, Latin letters without accents. Pure.

/** The zeros of scripts that people count in; each is followed by its nine other digits (Unicode, category Nd). */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810,
];

const FRACTIONS = new Map([
  ['½', '.5'],
  ['¼', '.25'],
  ['¾', '.75'],
]);

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((each) => code >= each && code < each + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** @param text in any script; not longer than a message */
export function fold(text: string): string {
  const folded = text
    .replace(/(\d?)\s?([½¼¾])/g, (_, whole: string, part: string) => (whole || '0') + (FRACTIONS.get(part) ?? ''))
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, plainDigit)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  return folded
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[，、،]/g, ',')
    .replace(/[ø]/g, 'o')
    .replace(/[ł]/g, 'l')
    .replace(/[ı]/g, 'i')
    .replace(/[ß]/g, 'ss')
    .replace(/[æ]/g, 'ae')
    .replace(/[đð]/g, 'd');
}
