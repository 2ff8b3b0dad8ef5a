// Hears what is dangerous in a message: by cited patterns and by the trained model, whose findings are united. Surely heard
// is what stands as it is; what is denied, past, asked about, or an animal's is at most suspected. Pure, and clears nobody.
import { featuresOf, risksOf } from './features.ts';
import type { Message } from './message.ts';
import { readMessage } from './message.ts';
import type { Model } from '../learning/model.ts';
import { likelihoods } from '../learning/model.ts';
import type { Met, Pattern } from './patterns.ts';
import { createPatterns } from './patterns.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Window } from './windows.ts';
import { windowsOf } from './windows.ts';
import { wordsOf } from '../words/words.ts';

/** A kind of danger. */
export interface Sign {
  readonly id: string;
  /** How urgent it is, a higher number more so. */
  readonly urgency: number;
  readonly patterns: readonly Pattern[];
  /** It is as grave when it is asked about: "what's the point of living". */
  readonly evenAsked: boolean;
}

export interface Heard {
  /** The place of the sign among all signs. */
  readonly sign: number;
  /** Whether the warning itself stands in place of any other answer; else it is asked first. */
  readonly sure: boolean;
  /** The likeliest signs, two or three where there are as many, the first `sign`. */
  readonly likely: readonly number[];
  /** The person's own words that show it. */
  readonly words: string;
}

export type Hearing = (text: string) => Heard | undefined;

/** Characters of a message that are read: all that a platform lets anybody send at once. */
export const HEARD_CHARS = 4_096;
/** Likelihoods from which on a piece is a warning, and a question. */
export const SURE = 0.9;
export const SUSPECTED = 0.3;
/** The same in a story of several sentences, each of which could be mistaken. */
const SUSPECTED_IN_STORY = 0.45;
const STORY_PIECES = 5;
/** What a pattern finds that is denied, past or asked about counts from this likelihood of the message on. */
export const SOFTENED = 0.1;
/** How many signs a question names, and from which share of the likeliest one on. */
const MOST_ASKED = 3;
const WORTH_ASKING = 0.08;
/** Words beside those of a pattern that are quoted with them. */
const WORDS_AROUND = 3;
/** The longest quote of a person's words, in characters. */
const QUOTE_CHARS = 90;

/** Meanings that make what is told no sign of now. */
const SOFTENS = new Set(['already', 'resolved', 'animal', 'exertion', 'funny', 'quoting']);

/** A number that answers a question, e.g. `20 weeks`, tells nothing by itself; 999 does. */
const BARE_ANSWER =
  /^\s*\d{1,2}(?:[.:]\d\d)?\s*(?:h|am|pm|min(?:ute)?s?|hours?|days?|w(?:ee)?ks?|months?|y(?:ea)?rs?)?(?:\s+old)?\s*$/i;

interface Finding {
  readonly sign: number;
  readonly sure: boolean;
  readonly likely: number;
  readonly window: Window;
}

const meansAny = ({ meant }: Message, { from, to }: Window, concepts: ReadonlySet<string>): boolean =>
  meant.slice(from, to).some((each) => each.some(({ concept }) => concepts.has(concept)));

/** The sentence that a word stands in. */
function sentenceAt({ words }: Message, at: number): Window {
  let from = at;
  while (from > 0 && words[from]?.gap !== 2) from -= 1;
  let to = at + 1;
  while (to < words.length && words[to]?.gap !== 2) to += 1;
  return { from, to };
}

const ASKING = new Set(['asking', 'ifthing']);

/** Whether a sentence asks: it begins like a question, or ends as one. */
function asks(message: Message, { from, to }: Window): boolean {
  const begins = (message.meant[from] ?? []).some(({ concept }) => ASKING.has(concept));
  return begins || message.plain[to - 1] === '?' || message.plain[to] === '?';
}

function createSoftening(signs: readonly Sign[]) {
  return (message: Message, window: Window, sign: number): boolean =>
    meansAny(message, window, SOFTENS) || (signs[sign]?.evenAsked !== true && asks(message, window));
}

const quoteOf = (text: string, { words }: Message, { from, to }: Window): string => {
  const quote = text.slice(words[from]?.from ?? 0, words[to - 1]?.to ?? 0).replace(/\s+/g, ' ');
  return quote.length <= QUOTE_CHARS ? quote : `${quote.slice(0, QUOTE_CHARS - 1).trimEnd()}…`;
};

export interface HearingParts {
  readonly signs: readonly Sign[];
  readonly model: Model;
  readonly vocabulary: Vocabulary;
  /** Names and titles of the bot's own, in small letters: a message that is one of them is no sign. */
  readonly titles: ReadonlySet<string>;
}

export function createHearing({ signs, model, vocabulary, titles }: HearingParts): Hearing {
  const patterns = createPatterns(signs.map((sign) => sign.patterns));
  const softened = createSoftening(signs);

  const byPattern = (message: Message, { sign, at }: Met): Finding => {
    const [first, last] = [Math.min(...at), Math.max(...at) + 1];
    const sentence = sentenceAt(message, first);
    const denied = at.some((place) => message.denied[place]);
    const sure = !denied && !softened(message, sentence, sign);
    const window = {
      from: Math.max(sentence.from, first - WORDS_AROUND),
      to: Math.min(sentence.to, last + WORDS_AROUND),
    };
    return { sign, sure, likely: 1, window };
  };
  const byModel = (message: Message): readonly { window: Window; likely: Float32Array }[] => {
    const risks = risksOf(message);
    return windowsOf(message.words).map((window) => ({
      window,
      likely: likelihoods(model, featuresOf(message, window, risks)),
    }));
  };

  return (text) => {
    const heard = text.slice(0, HEARD_CHARS);
    if (BARE_ANSWER.test(heard) || titles.has(heard.trim().toLowerCase())) return undefined;
    const message = readMessage(wordsOf(heard), vocabulary);
    const pieces = byModel(message);
    const suspected = pieces.length > STORY_PIECES ? SUSPECTED_IN_STORY : SUSPECTED;
    const most = new Float32Array(signs.length);
    const findings: Finding[] = [];
    let danger = 0;
    for (const { window, likely } of pieces) {
      const each = 1 - (likely[signs.length] ?? 0);
      danger = Math.max(danger, each);
      let sign = 0;
      for (let row = 0; row < signs.length; row += 1) {
        if ((likely[row] ?? 0) > (likely[sign] ?? 0)) sign = row;
        most[row] = Math.max(most[row] ?? 0, likely[row] ?? 0);
      }
      if (each < suspected) continue;
      findings.push({ sign, sure: each >= SURE && !softened(message, window, sign), likely: each, window });
    }
    const met = patterns(message).map((each) => byPattern(message, each));
    findings.push(...met.filter(({ sure }) => sure || danger >= SOFTENED));
    const [first] = findings.sort(
      (one, other) =>
        Number(other.sure) - Number(one.sure) ||
        (one.sure ? (signs[other.sign]?.urgency ?? 0) - (signs[one.sign]?.urgency ?? 0) : 0) ||
        other.likely + (most[other.sign] ?? 0) - one.likely - (most[one.sign] ?? 0),
    );
    if (!first) return undefined;
    const more = [...signs.keys()]
      .filter((sign) => (most[sign] ?? 0) >= WORTH_ASKING || findings.some((finding) => finding.sign === sign))
      .sort((one, other) => (most[other] ?? 0) - (most[one] ?? 0));
    const likely = [...new Set([first.sign, ...more])].slice(0, MOST_ASKED);
    return { sign: first.sign, sure: first.sure, likely, words: quoteOf(heard, message, first.window) };
  };
}
