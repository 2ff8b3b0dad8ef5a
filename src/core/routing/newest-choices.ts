// Remembers the buttons each private chat saw last, so that what stands on them can be typed. In memory and bounded: where it
// is lost, the buttons can still be pressed.
import { chatKey, type Chat } from '../chat.ts';
import type { Incoming } from '../incoming.ts';
import type { Reply } from '../reply.ts';
import { encodeRoute } from '../route.ts';
import { HOUR_MS, type EpochMs } from '../time/units.ts';

/** A button that leads to a route. */
export interface Choice {
  readonly label: string;
  /** The text of its route. */
  readonly data: string;
}

interface Choices {
  readonly all: readonly Choice[];
  /** A typed number is the number of a button, and no answer such as an age. */
  readonly numbered: boolean;
  readonly at: EpochMs;
}

export interface NewestChoices {
  /** Keeps the buttons of an answer; one without buttons leaves those before it. */
  readonly remember: (chat: Chat, replies: readonly Reply[], at: EpochMs) => void;
  /** The buttons that were shown last; empty when none are known or they are old. */
  readonly of: (chat: Chat, now: EpochMs) => readonly Choice[];
  /** A text as it is meant: the press of a button whose words were typed, else a text that answers the newest buttons. */
  readonly read: (incoming: Incoming) => Incoming;
}

/** Chats whose buttons are remembered; about a kilobyte each. */
const MOST_CHATS = 5_000;
/** After a night, people no longer mean what stood there. */
const FRESH_MS = 6 * HOUR_MS;

/** Only words: no number of the plain form, no sign, no mark. */
const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*\d{1,2}\.\s/, '')
    .split(/[^\p{L}\p{N}:]+/u)
    .filter((word) => word !== '');

const SAME = new Map([
  ...['y', 'yeah', 'yep', 'yup', 'sure'].map((word) => [word, 'yes'] as const),
  ...['n', 'nope', 'nah'].map((word) => [word, 'no'] as const),
]);

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/** The choice whose whole label was typed, or the one that a typed yes or no stands for. */
export function findChoice(typed: string, choices: readonly Choice[]): Choice | undefined {
  const words = wordsIn(typed);
  const [first] = words;
  if (first === undefined) return undefined;
  const whole = choices.filter(({ label }) => wordsIn(label).join(' ') === words.join(' '));
  if (whole[0]) return whole[0];
  const answer = SAME.get(first) ?? first;
  if (words.length > 1 || (answer !== 'yes' && answer !== 'no')) return undefined;
  return only(choices.filter(({ label }) => wordsIn(label)[0] === answer));
}

/** The one choice whose label begins with what was typed. */
export function findBeginning(typed: string, choices: readonly Choice[]): Choice | undefined {
  const words = wordsIn(typed);
  if (words.length === 0) return undefined;
  return only(choices.filter(({ label }) => words.every((word, at) => wordsIn(label)[at] === word)));
}

export const choicesOf = (replies: readonly Reply[]): readonly Choice[] =>
  replies
    .flatMap(({ buttons }) => buttons.flat())
    .flatMap((button) => ('route' in button ? [{ label: button.label, data: encodeRoute(button.route) }] : []));

export function createNewestChoices(): NewestChoices {
  const byChat = new Map<string, Choices>();

  const fresh = (chat: Chat, now: EpochMs): Choices | undefined => {
    const found = byChat.get(chatKey(chat));
    return found && now - found.at < FRESH_MS ? found : undefined;
  };

  return {
    remember(chat, replies, at) {
      const all = choicesOf(replies);
      if (!chat.private || all.length === 0) return;
      const key = chatKey(chat);
      // The chat that spoke last is forgotten last.
      byChat.delete(key);
      byChat.set(key, { all, numbered: replies.every(({ typed }) => typed !== 'number'), at });
      const [oldest] = byChat.keys();
      if (byChat.size > MOST_CHATS && oldest !== undefined) byChat.delete(oldest);
    },
    of: (chat, now) => fresh(chat, now)?.all ?? [],
    read(incoming) {
      if (incoming.kind !== 'text' || incoming.answering !== undefined) return incoming;
      const { chat, person, at, text } = incoming;
      const choices = chat.private ? fresh(chat, at) : undefined;
      if (!choices) return incoming;
      const chosen = findChoice(text, choices.all);
      if (chosen) return { kind: 'press', chat, person, at, data: chosen.data, mine: true };
      const answering = choices.all.map(({ data }) => data);
      return { ...incoming, answering, ...(choices.numbered ? {} : { unnumbered: true as const }) };
    },
  };
}
