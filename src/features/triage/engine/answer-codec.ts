// Writes all answers of a check as a few letters and reads them back. A code that is changed, cut or made up fails its
// checksum and gives nothing. A code belongs to one version of the questions and rules, by its fingerprint.
import { MINUTE_MS } from '../../../core/time/units.ts';
import type { Question, TriageContent } from '../../../content/triage/types.ts';
import { radix } from './engine.ts';
import type { Asking, Engine, Run, Step } from './engine.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = BigInt(LETTERS.length);
const CHECK_LETTERS = 5;
const FINGERPRINT_LETTERS = 5;
/** 2026-01-01T00:00Z in epoch minutes; what `started` counts from. */
const FIRST_MINUTE = 29_453_760;
/** Minutes that fit the code: 31 years. */
const MINUTES = 2n ** 24n;

/** FNV-1a, 32 bits, of the text's UTF-16 units. A guard against accidents and idle hands, not against a forger. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  // Spreads the last letters over all bits.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function letters(value: number | bigint, width = 0): string {
  let rest = BigInt(value);
  let text = '';
  while (rest > 0n || text === '') {
    text = (LETTERS[Number(rest % BASE)] ?? '') + text;
    rest /= BASE;
  }
  return text.padStart(width, '0').slice(-Math.max(width, text.length));
}

/** A few letters that change whenever the questions' structure, the rules or the declared version change; not with wording. */
export function fingerprint({ version, questions, rules, limits }: TriageContent): string {
  const structure = {
    version,
    questions: questions.map(({ id, kind, when, unsure, options }) => [
      id,
      kind,
      when,
      unsure,
      options.map(({ sets, or, implies }) => [sets, or, implies]),
    ]),
    rules: rules.map(({ id, level, when, advises }) => [id, level, when, advises]),
    limits,
  };
  const text = JSON.stringify(structure, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );
  return letters(hash(text), FINGERPRINT_LETTERS).slice(-FINGERPRINT_LETTERS);
}

/** The answers of a check so far, in the order they were given. */
export interface Answers {
  /** When the check began, epoch milliseconds, to the minute. */
  readonly started: number;
  readonly digits: readonly number[];
}

/** A check read back: its answers, where they lead, and what was asked on the way. */
export interface CheckState extends Answers {
  readonly run: Run;
  readonly step: Step;
  readonly asked: readonly Asking[];
}

/**
 * Follows answers from the start as far as `nextDigit` gives any.
 * @returns undefined when an answer does not fit its question, or comes after the end
 */
function follow(
  engine: Engine,
  started: number,
  nextDigit: (asking: Asking | undefined) => number | undefined,
): CheckState | undefined {
  const run = engine.begin();
  const asked: Asking[] = [];
  const digits: number[] = [];
  for (;;) {
    const step = engine.next(run);
    const asking = step.kind === 'question' ? step : undefined;
    const digit = nextDigit(asking);
    if (digit === undefined) return { started, digits, run, step, asked };
    if (!asking || !engine.answer(run, asking, digit)) return undefined;
    digits.push(digit);
    asked.push(asking);
  }
}

export interface Unsent {
  /** Boxes that are ticked and not sent yet, as a sum of 2^place. */
  readonly ticked?: number;
}

/** Follows given answers; undefined when one of them fits no button of its question. */
export function replay(engine: Engine, { started, digits }: Answers): CheckState | undefined {
  let at = 0;
  return follow(engine, started, () => digits[at++]);
}

function radixAt(questions: readonly Question[], at: number): number {
  const question = questions[at];
  if (!question) throw new RangeError('an answer without its question');
  return radix(question);
}

const checksum = (fp: string, body: string): string =>
  letters(hash(`${fp} ${body}`), CHECK_LETTERS).slice(-CHECK_LETTERS);

/**
 * Writes answers as letters and digits.
 * @param questions the questions they answer, in the same order
 */
export function encodeAnswers(fp: string, { started, digits }: Answers, questions: readonly Question[]): string {
  let number = 1n;
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    number = number * BigInt(radixAt(questions, at)) + BigInt(digits[at] ?? 0);
  }
  const minute = BigInt(Math.max(0, Math.floor(started / MINUTE_MS) - FIRST_MINUTE)) % MINUTES;
  const body = letters(number * MINUTES + minute);
  return body + checksum(fp, body);
}

/**
 * Reads a code back and follows it, or gives undefined for anything that `encodeAnswers` could not have written.
 * @param unsent the last answer is boxes that are ticked and not sent: it is returned as `ticked` and not followed
 */
export function decodeAnswers(
  engine: Engine,
  fp: string,
  code: string,
  unsent = false,
): (CheckState & Unsent) | undefined {
  const body = code.slice(0, -CHECK_LETTERS);
  if (!/^[0-9A-Za-z]+$/.test(code) || body.startsWith('0') || code !== body + checksum(fp, body)) return undefined;
  let number = 0n;
  for (const letter of body) number = number * BASE + BigInt(LETTERS.indexOf(letter));
  const started = (Number(number % MINUTES) + FIRST_MINUTE) * MINUTE_MS;
  number /= MINUTES;
  if (number < 1n) return undefined;
  let ticked: number | undefined;
  const walked = follow(engine, started, (asking) => {
    if (number === 1n) return undefined;
    const base = BigInt(asking ? radix(asking.question) : 2);
    const digit = Number(number % base);
    number /= base;
    // A number that runs out before its end mark was never written by us: no question has this answer.
    if (number < 1n) return -1;
    if (!unsent || number > 1n) return digit;
    ticked = digit;
    return undefined;
  });
  return walked && { ...walked, ...(ticked === undefined ? {} : { ticked }) };
}
