// The shape of a thing a person can do: its commands, its buttons, and what free text means to it.
import type { Incoming } from './incoming.ts';
import type { Reply } from './reply.ts';

/** One or more replies, in the order they are to be shown. */
export type Answer = readonly Reply[] | Promise<readonly Reply[]>;

export interface Command {
  /** `[a-z0-9_]{1,32}`: what Telegram and Discord both accept. */
  readonly name: string;
  /** Id of the one-line summary in the words, at most 100 characters (Discord's limit). */
  readonly summary: string;
  /** Id of a hint at what may follow the command; without it the command takes no words. */
  readonly hint?: string;
  /** Left out of the platforms' menus, still answered. */
  readonly hidden?: true;
  /** `args` is what followed the name, trimmed, at most `ARGS_CHARS` characters. */
  readonly run: (ask: Incoming, args: string) => Answer;
}

/** An answer, or undefined for "not mine". */
export type Perhaps = readonly Reply[] | undefined | Promise<readonly Reply[] | undefined>;

/** Gives undefined when the arguments do not fit (any more): the bot then says so kindly. */
export type Press = (ask: Incoming, args: readonly string[]) => Perhaps;

export interface Module {
  /** First part of its routes, `[a-z]{1,16}`. */
  readonly id: string;
  readonly commands: readonly Command[];
  /** Action to handler. */
  readonly presses: ReadonlyMap<string, Press>;
  /** What a private message that is no command means to this module; undefined passes it on. */
  readonly hear?: (ask: Incoming, text: string) => Perhaps | import('./feature.ts').CommandWish;
  /**
   * Cards that somebody may pass on to any chat, one a reply, the best first. What is for the asker alone is shared with
   * nobody: they are led to their private chat, to the reply's `again`.
   */
  readonly share?: (ask: Incoming, words: string) => Answer;
}

/** What a platform's menu needs of a command. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly hint?: string;
}

/** Characters of a command's arguments or a message that are looked at; the rest is left out. */
export const ARGS_CHARS = 200;
