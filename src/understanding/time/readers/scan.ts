// Reads a whole text from left to right: at each word the first reader that knows it takes it, and what none knows is
// unread. Puts nothing together. Pure.
import { readDate } from './dates.ts';
import { readDays, readExcept, readFree } from './days.ts';
import type { Found, Item } from './items.ts';
import { NEVER, phrase, VAGUE } from './phrases.ts';
import { readRhythm } from './rhythm.ts';
import { isDayWord, readTimes, type ScanHint } from './times.ts';
import type { Token } from '../text/tokens.ts';
import { CORRECTIONS, FILLERS, PARTS } from '../text/words.ts';

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

function readWord(tokens: readonly Token[], at: number, hint: ScanHint): Found | undefined {
  const word = text(tokens, at);
  const part = PARTS.get(word);
  if (part !== undefined && word !== 'am') return { item: { type: 'part', part }, next: at + 1 };
  if (word === 'until' || word === 'through') return { item: { type: 'until' }, next: at + 1 };
  if (word === 'no' && text(tokens, at + 1) === 'wait') return { item: { type: 'correction' }, next: at + 2 };
  if (CORRECTIONS.has(word)) return { item: { type: 'correction' }, next: at + 1 };
  if (tokens[at]?.kind === 'mark' || word === 'and') {
    return /^[,;&+/()!.:'"-]$|^and$/.test(word) ? { item: { type: 'link', words: word }, next: at + 1 } : undefined;
  }
  return FILLERS.has(word) || (hint.sentence && tokens[at]?.kind === 'word')
    ? { item: { type: 'link', words: '' }, next: at + 1 }
    : undefined;
}

const RHYTHM =
  /\b(?:every|each|evry|hourly|once an hour)\b(?! day| morning| evening| night| mon| tue| wed| thu| fri| sat| sun| week)/;

/** In a sentence, words that lead from how it is to how it shall be. */
const INSTEAD = /^(?:want|so|make|send|prefer|rather|instead|like|need)$/;

/** Everything found, in the order it was said. */
export function scan(tokens: readonly Token[], hint: ScanHint): readonly Item[] {
  const windows = RHYTHM.test(tokens.map((token) => token.text).join(' '));
  const items: Item[] = [];
  for (let at = 0; at < tokens.length;) {
    const vague = phrase(tokens, at, VAGUE);
    const never = phrase(tokens, at, NEVER);
    const earlier = items.some(({ type }) => type === 'clock');
    const found =
      (never && { item: { type: 'never', words: never[0] } as const, next: never[1] }) ??
      (hint.sentence && earlier && INSTEAD.test(text(tokens, at))
        ? { item: { type: 'correction' } as const, next: at + 1 }
        : undefined) ??
      (items.at(-1)?.type === 'length' && /^(?:later|time)$/.test(text(tokens, at)) && text(tokens, at + 1) !== 'than'
        ? { item: { type: 'link', words: '' } as const, next: at + 1 }
        : undefined) ??
      readRhythm(tokens, at) ??
      readFree(tokens, at) ??
      readExcept(tokens, at) ??
      (hint.recurring && !/^(?:until|through)$/.test(text(tokens, at - 1)) ? undefined : readDate(tokens, at)) ??
      hint.place?.(tokens, at) ??
      readTimes(
        tokens,
        at,
        hint,
        windows,
        items.some(({ type }) => type === 'until' || type === 'date' || type === 'days'),
      ) ??
      (hint.sentence && !isDayWord(tokens, at) ? undefined : readDays(tokens, at)) ??
      (vague && { item: { type: 'vague', words: vague[0] } as const, next: vague[1] }) ??
      readWord(tokens, at, hint);
    items.push(found?.item ?? { type: hint.sentence ? 'link' : 'unread', words: text(tokens, at) });
    at = found?.next ?? at + 1;
  }
  return items;
}
