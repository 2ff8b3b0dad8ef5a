// What a platform tells the core. Everything in it is untrusted.
import type { Chat, Person } from './chat.ts';

interface Base {
  readonly chat: Chat;
  readonly person: Person;
  /** When it reached us, epoch milliseconds. */
  readonly at: number;
  /** The platform says that we can answer here and may not write by ourselves: nothing can be promised to this chat. */
  readonly answersOnly?: true;
}

export interface CommandIncoming extends Base {
  readonly kind: 'command';
  /** Lower case, without the slash. */
  readonly name: string;
  readonly args: string;
}

export interface PressIncoming extends Base {
  readonly kind: 'press';
  /** The route text the button carried; a modified client can send anything. */
  readonly data: string;
  /** It came by a link that anybody may have written, not by a button of ours: it may only show something. */
  readonly byLink?: true;
  /**
   * The message with the button answers a request of this very person. Left out where it answers somebody else's or
   * nobody's, and where the platform cannot tell. In a private chat everything is the person's own.
   */
  readonly mine?: true;
}

export interface TextIncoming extends Base {
  readonly kind: 'text';
  readonly text: string;
  /** Route texts of the buttons on the message this text answers, where the platform tells. Untrusted. */
  readonly answering?: readonly string[];
  /** Those buttons have no numbers, since a typed number is an answer there, such as an age. */
  readonly unnumbered?: true;
}

/**
 * Somebody types after the bot's name in any chat, to share a card there. `chat` is their own private one: where it will
 * be shared, no platform tells.
 */
export interface InlineIncoming extends Base {
  readonly kind: 'inline';
  readonly query: string;
}

/** The bot was blocked or removed. */
export interface LeftIncoming extends Base {
  readonly kind: 'left';
}

/** The chat got another id; all that is kept about `chat` belongs to `to` from now on. */
export interface MovedIncoming extends Base {
  readonly kind: 'moved';
  readonly to: Chat;
}

export type Incoming = CommandIncoming | PressIncoming | TextIncoming | InlineIncoming | LeftIncoming | MovedIncoming;
