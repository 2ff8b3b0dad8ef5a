// What the model looks at in a piece of a message: its words and neighbours, what words mean, which meanings stand
// together, what is denied, and what was told elsewhere that makes a sign graver. Each is a number by hash. Pure.
import { BEGIN, hashOf, STEP } from '../learning/hash.ts';
import type { Message } from './message.ts';
import { isNumber, numberKind } from '../words/number-kind.ts';
import type { Window } from './windows.ts';

/** Meanings that colour whatever stands with them, however far apart. */
const FRAMES = new Set(
  `already resolved asking ifthing animal machine exercise exertion idiom funny mild pregnant postnatal cancer steroid
  thinbones bloodthinner immune diabetes old child operation inject fall clot aneurysm tablets sudden back`.split(
    /\s+/,
  ),
);
/** Meanings told anywhere in a message that make a sign in any of its pieces more likely. */
const RISKS = new Set(
  'pregnant postnatal cancer steroid thinbones bloodthinner immune diabetes operation inject clot aneurysm old'.split(
    ' ',
  ),
);
/** How far apart, in words, two meanings are met as a pair. */
const PAIR_REACH = 7;
const NEXT_REACH = 2;

const MIX = 0x5bd1e995;

const both = (kind: number, one: number, other: number): number => Math.imul(Math.imul(one ^ kind, STEP) ^ other, MIX);

const WORD = hashOf('word ');
const DENIED = hashOf('denied ');
const NEIGHBOURS = hashOf('neighbours ');
const MEANING = hashOf('meaning ');
const TOGETHER = hashOf('together ');
const FRAMED = hashOf('framed ');
const NEXT = hashOf('next ');
const RISK = hashOf('risk ');

/** What a message tells anywhere of what makes signs graver. */
export function risksOf({ meant }: Message): readonly number[] {
  const told = new Set<string>();
  for (const each of meant) for (const { concept } of each) if (RISKS.has(concept)) told.add(concept);
  return [...told].map((concept) => hashOf(concept, RISK));
}

interface Told {
  readonly hash: number;
  readonly frames: boolean;
  readonly at: number;
  readonly end: number;
}

function toldIn({ meant, denied }: Message, { from, to }: Window): Told[] {
  const told: Told[] = [];
  for (let at = from; at < to; at += 1) {
    for (const { concept, length } of meant[at] ?? []) {
      if (at + length > to) continue;
      const hash = hashOf(concept, denied[at] ? DENIED : BEGIN);
      told.push({ hash, frames: FRAMES.has(concept), at, end: at + length });
    }
  }
  return told;
}

function addPairs(told: readonly Told[], add: (hash: number) => void): void {
  for (const [index, one] of told.entries()) {
    for (let at = index + 1; at < told.length; at += 1) {
      const other = told[at];
      if (!other || other.hash === one.hash) continue;
      const apart = other.at - one.end;
      const [low, high] = one.hash < other.hash ? [one.hash, other.hash] : [other.hash, one.hash];
      if (apart <= PAIR_REACH) add(both(TOGETHER, low, high));
      if (apart >= 0 && apart <= NEXT_REACH) add(both(NEXT, one.hash, other.hash));
      if (one.frames || other.frames) add(both(FRAMED, low, high));
    }
  }
}

/** The numbers of all there is in a piece, each once. `risks` are those of the whole message. */
export function featuresOf(message: Message, window: Window, risks: readonly number[]): Uint32Array {
  const hashes = new Set<number>();
  const add = (hash: number): void => {
    hashes.add(hash >>> 0);
  };
  let before = hashOf('<');
  for (let at = window.from; at < window.to; at += 1) {
    const typed = message.plain[at] ?? '';
    const word = hashOf(isNumber(typed) ? numberKind(typed) : typed);
    add(both(WORD, word, 0));
    if (message.denied[at]) add(both(DENIED, word, 0));
    add(both(NEIGHBOURS, before, word));
    before = word;
  }
  add(both(NEIGHBOURS, before, hashOf('>')));
  const told = toldIn(message, window);
  for (const { hash } of told) {
    add(both(MEANING, hash, 0));
    for (const risk of risks) add(both(RISK, hash, risk));
  }
  for (const risk of risks) add(both(RISK, 0, risk));
  addPairs(told, add);
  return Uint32Array.from(hashes);
}
