// Reads the hours and minutes of one clock time as digits or words: 8, 830, 0830, 8:30, 8h30, nine oh five. Knows nothing
// of am and pm. Pure.
import type { Token } from '../text/tokens.ts';
import { OCLOCK } from '../text/words.ts';

/** How a clock time is read: whether `9h` may be a length, and `10 to 6` a window. */
export interface ClockHint {
  readonly lengths: boolean;
  readonly windows: boolean;
  /** Whether a year may be meant. */
  readonly dates: boolean;
}

/** A time as its digits say it. */
export interface Hand {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  readonly bare: boolean;
  readonly sure: boolean;
  readonly twofold?: true;
  readonly full?: true;
}

const SEPARATORS = new Set([':', '.', ';', ',', 'h', 'uhr', '-']);

const twoDigits = (token: Token | undefined): token is Token => token?.kind === 'number' && token.digits === 2;

/** Minutes that people write after a blank or a comma, where another hour could stand as well. */
const likelyMinutes = ({ value }: Token): boolean => (value > 24 && value < 60) || value === 15 || value === 0;

function minutesBehind(
  tokens: readonly Token[],
  at: number,
  hour: Token,
): readonly [minute: number, next: number] | undefined {
  const mark = tokens[at];
  const after = tokens[at + 1];
  if (mark && SEPARATORS.has(mark.text) && twoDigits(after)) {
    const strict = mark.text === ':' || mark.text === 'h' || mark.text === 'uhr' || mark.text === '.';
    if (strict ? mark.text !== '.' || !after.gap : !mark.gap && !after.gap && likelyMinutes(after)) {
      const seconds = mark.text === ':' && tokens[at + 2]?.text === ':' && twoDigits(tokens[at + 3]);
      return [after.value, seconds ? at + 4 : at + 2];
    }
  }
  // ８：３０ is folded to a colon already; "nine oh five", "8 30", "twelve thirty".
  if ((mark?.text === 'oh' || mark?.text === 'o') && after?.kind === 'number' && after.value < 10)
    return [after.value, at + 2];
  if (mark?.text === 'e' && after?.text === 'meia') return [30, at + 2];
  if (mark?.kind !== 'number' || !mark.gap || mark.value >= 60) return undefined;
  const spelled = hour.digits === 0 && mark.digits === 0 && mark.value >= 10 && hour.value > 0;
  return (hour.digits > 0 && twoDigits(mark) && likelyMinutes(mark)) || spelled ? [mark.value, at + 1] : undefined;
}

/** `830`, `0830`, `2030 hours`, `8 30`, `8h30`, `8`. */
export function readHand(tokens: readonly Token[], at: number, hint: ClockHint): Hand | undefined {
  const token = tokens[at];
  if (token?.text === 'oh' && tokens[at + 1]?.kind === 'number') {
    const hand = readHand(tokens, at + 1, hint);
    return hand && { ...hand, sure: true, bare: false };
  }
  if (token?.kind !== 'number') return undefined;
  const after = tokens[at + 1];
  if (token.digits > 2) {
    if (token.text.includes('.')) {
      const [hour = '', minute = ''] = token.text.split('.');
      if (minute.length !== 2 || hint.lengths) return undefined;
      return { hour: Number(hour), minute: Number(minute), next: at + 2, bare: false, sure: true };
    }
    if (token.digits > 4) return undefined;
    const next = after && OCLOCK.has(after.text) ? at + 2 : at + 1;
    const sure = token.digits === 4;
    // 2027 is a year as well as a time, where dates are told.
    const year = sure && hint.dates && /^20[2-5]/.test(token.text) && next === at + 1;
    return {
      hour: Math.floor(token.value / 100),
      minute: token.value % 100,
      next,
      bare: false,
      sure,
      ...(year ? { twofold: true } : {}),
    };
  }
  if (after?.text === 'hundred') {
    const next = tokens[at + 2] && OCLOCK.has(tokens[at + 2]?.text ?? '') ? at + 3 : at + 2;
    return { hour: token.value, minute: 0, next, bare: false, sure: true };
  }
  const zero = token.text.startsWith('0');
  const minutes = minutesBehind(tokens, at + 1, token);
  if (minutes) {
    const [minute, next] = minutes;
    const tail = OCLOCK.has(tokens[next]?.text ?? '') ? next + 1 : next;
    return {
      hour: token.value,
      minute,
      next: tail,
      bare: false,
      sure: zero,
      ...(token.digits === 2 ? { full: true } : {}),
    };
  }
  if (after && OCLOCK.has(after.text)) {
    const hours = after.text.startsWith('h') && after.text !== 'h';
    if ((after.text.startsWith('h') && hint.lengths) || hours) return undefined;
    return { hour: token.value, minute: 0, next: at + 2, bare: false, sure: after.text === 'h' };
  }
  return {
    hour: token.value,
    minute: 0,
    next: at + 1,
    bare: true,
    sure: zero,
    ...(token.text === '24' ? { twofold: true } : {}),
  };
}
