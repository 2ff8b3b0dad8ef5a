// Reads one time of day: 8, 8:30pm, half past eight, ten to nine, 0830, noon. Knows nothing of days. Pure.
import type { ClockItem, Found } from './items.ts';
import { readHand, type ClockHint, type Hand } from './hand.ts';
import type { Token } from '../text/tokens.ts';

const HALVES = new Map<string, 'am' | 'pm'>([
  ['am', 'am'],
  ['pm', 'pm'],
]);

const isHalf = (token: Token | undefined): token is Token => token !== undefined && HALVES.has(token.text);

const WHOLE = new Map([
  ['noon', 12],
  ['midnight', 0],
]);

function named(tokens: readonly Token[], at: number): Hand | undefined {
  const hour = WHOLE.get(tokens[at]?.text ?? '');
  if (hour !== undefined) return { hour, minute: 0, next: at + 1, bare: false, sure: true };
  const behind = WHOLE.get(tokens[at + 1]?.text ?? '');
  if (tokens[at]?.value !== 12 || behind === undefined) return undefined;
  return { hour: behind, minute: 0, next: at + 2, bare: false, sure: true };
}

const PAST = new Set(['past', 'after']);
const TO = new Set(['to', 'until', 'before', 'of']);

/** "half past eight", "quarter to 9", "20 minutes to 7", "five past noon". */
function relative(tokens: readonly Token[], at: number, hint: ClockHint): Hand | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  const led = first.text === 'a' && tokens[at + 1]?.text === 'quarter' ? at + 1 : at;
  const word = tokens[led]?.text ?? '';
  const amount = word === 'half' ? 30 : word === 'quarter' ? 15 : first.kind === 'number' ? first.value : undefined;
  if (amount === undefined || amount >= 60) return undefined;
  let next = led + 1;
  const unit = /^min(?:ute)?s?$/.test(tokens[next]?.text ?? '');
  if (unit) next += 1;
  const link = tokens[next]?.text ?? '';
  const target = (from: number): Hand | undefined =>
    named(tokens, from) ?? readHand(tokens, from, { ...hint, lengths: false });
  if (word === 'half' && !unit && tokens[next]?.kind === 'number') {
    const hour = target(next);
    return hour?.bare === true ? { ...hour, minute: 30, bare: false, sure: false, twofold: true } : undefined;
  }
  const past = PAST.has(link);
  if (!past && !TO.has(link)) return undefined;
  if (!past && first.kind === 'number' && !unit && (hint.windows || link !== 'to' || amount % 5 !== 0))
    return undefined;
  if (first.kind === 'number' && !unit && link === 'after') return undefined;
  const hour = target(next + 1);
  if (hour?.minute !== 0) return undefined;
  const minutes = (hour.hour * 60 + (past ? amount : 1440 - amount)) % 1440;
  return { ...hour, hour: Math.floor(minutes / 60), minute: minutes % 60, bare: false };
}

function withHalf(hand: Hand, half: 'am' | 'pm' | undefined): ClockItem | undefined {
  const { hour, minute, bare, twofold } = hand;
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined;
  if (half === undefined || hour > 12) {
    const sure = hand.sure || hour === 0 || hour > 12;
    const at = ((hour % 24) * 60 + minute) % 1440;
    return {
      type: 'clock',
      minute: at,
      sure,
      bare,
      ...(twofold ? { twofold } : {}),
      ...(hand.full ? { full: true } : {}),
    };
  }
  if (hour === 0 && half === 'pm') return { type: 'clock', minute: 720, sure: false, bare, twofold: true };
  const at = ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
  return { type: 'clock', minute: at, sure: true, half, bare: false, ...(twofold ? { twofold } : {}) };
}

/** @returns what was read; `never` for a time that no clock shows */
export function readClock(tokens: readonly Token[], at: number, hint: ClockHint): Found | undefined {
  const hand = named(tokens, at) ?? relative(tokens, at, hint) ?? readHand(tokens, at, hint);
  if (!hand) return undefined;
  let { next } = hand;
  let half = HALVES.get(tokens[next]?.text ?? '');
  if (half !== undefined) next += 1;
  else if (tokens[next]?.text === 'in' && tokens[next + 1]?.text === 'the' && isHalf(tokens[next + 2])) {
    half = HALVES.get(tokens[next + 2]?.text ?? '');
    next += 3;
  }
  // A number before a word that counts something else is no time.
  const item = withHalf(hand, half);
  if (item) return { item, next };
  const words = tokens.slice(at, next).map(({ text }) => text);
  return { item: { type: 'never', words: words.join('') }, next };
}
