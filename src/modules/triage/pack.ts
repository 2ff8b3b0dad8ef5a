// Writes all answers of a check into a few letters and reads them back. Whatever is changed, cut or made up fails its
// checksum and gives nothing. A code belongs to one version of the questions and rules, by its fingerprint.
import type { Question, TriageContent } from '../../content/triage-types.ts';
import { radix } from './engine.ts';
import type { Engine, Run, Step } from './engine.ts';

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
export interface Walk extends Answers {
  readonly run: Run;
  readonly step: Step;
  readonly asked: readonly (Step & { kind: 'question' })[];
}

/**
 * Follows the answers from the start.
 * @returns undefined when an answer does not fit its question, or an answer comes after the end
 */
export function walk(engine: Engine, { started, digits }: Answers): Walk | undefined {
  const run = engine.begin();
  const asked: (Step & { kind: 'question' })[] = [];
  let step = engine.next(run);
  for (const digit of digits) {
    if (step.kind !== 'question' || !engine.answer(run, step, digit)) return undefined;
    asked.push(step);
    step = engine.next(run);
  }
  return { started, digits, run, step, asked };
}

function radixAt(questions: readonly Question[], at: number): number {
  const question = questions[at];
  if (!question) throw new RangeError('an answer without its question');
  return radix(question);
}

const guard = (fp: string, body: string): string => letters(hash(`${fp} ${body}`), CHECK_LETTERS).slice(-CHECK_LETTERS);

/**
 * Writes answers as letters and digits.
 * @param questions the questions they answer, in the same order
 */
export function pack(fp: string, { started, digits }: Answers, questions: readonly Question[]): string {
  let number = 1n;
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    number = number * BigInt(radixAt(questions, at)) + BigInt(digits[at] ?? 0);
  }
  const minute = BigInt(Math.max(0, Math.floor(started / 60_000) - FIRST_MINUTE)) % MINUTES;
  const body = letters(number * MINUTES + minute);
  return body + guard(fp, body);
}

/** Reads a code back and follows it, or gives undefined for anything that `pack` could not have written. */
export function unpack(engine: Engine, fp: string, code: string): Walk | undefined {
  const body = code.slice(0, -CHECK_LETTERS);
  if (!/^[0-9A-Za-z]+$/.test(code) || body.startsWith('0') || code !== body + guard(fp, body)) return undefined;
  let number = 0n;
  for (const letter of body) number = number * BASE + BigInt(LETTERS.indexOf(letter));
  const started = (Number(number % MINUTES) + FIRST_MINUTE) * 60_000;
  number /= MINUTES;
  const run = engine.begin();
  const asked: (Step & { kind: 'question' })[] = [];
  const digits: number[] = [];
  let step = engine.next(run);
  while (number > 1n) {
    if (step.kind !== 'question') return undefined;
    const base = BigInt(radix(step.question));
    const digit = Number(number % base);
    number /= base;
    if (!engine.answer(run, step, digit)) return undefined;
    digits.push(digit);
    asked.push(step);
    step = engine.next(run);
  }
  return number === 1n ? { started, digits, run, step, asked } : undefined;
}
