// What the program expects of a chat platform. Adapters implement it, and only they may talk to an SDK.
import type { Chat } from './chat.ts';
import type { Incoming } from './incoming.ts';
import type { CommandEntry } from './feature.ts';
import type { Reply } from './reply.ts';
import type { Say } from './say.ts';

/** Hands what came in to the bot and gives the replies to show. Never rejects. */
export type Receive = (incoming: Incoming) => Promise<readonly Reply[]>;

export interface SendOptions {
  /** Arrive without a sound. */
  readonly silent?: boolean;
  /** The same text for the same message: a platform that can (Discord) drops a repeat. At most 25 characters. */
  readonly once?: string;
}

/**
 * Makes a call for a person who is waiting when its turn in the platform's pace and in that of its chat has come, ahead of
 * scheduled messages, and again after a `slow-down` that ends within `patienceMs`. Rejects with what the call rejects with,
 * or with a `SendError` when the chat or the platform asks for a longer pause. `chat` is undefined for a call that goes to
 * no chat.
 */
export type TakeTurn = <T>(chat: Chat | undefined, call: () => Promise<T>, patienceMs: number) => Promise<T>;

/**
 * The sentences that adapters say by themselves, in the language of the reply they stand beside (BCP 47); undefined where
 * no reply tells one.
 */
export type SayIn = (language: string | undefined) => Say;

export interface Adapter {
  readonly platform: string;
  /** Connects and begins to receive; resolves when ready. Rejects with a `StartError` when it cannot. */
  start(receive: Receive): Promise<void>;
  /** Takes no more, finishes what is being answered, disconnects. */
  stop(): Promise<void>;
  /** Sends a message that is no answer, such as a daily tip. Rejects with a `SendError`. */
  send(chat: Chat, reply: Reply, options?: SendOptions): Promise<void>;
  /** Puts the commands into the platform's menu, writing only when they differ. */
  publishCommands(commands: readonly CommandEntry[]): Promise<void>;
}

/**
 * Why a message was not sent:
 * - `gone`: blocked, removed, deleted: never try this chat again;
 * - `not-allowed`: it is there, and we may not write now: a right is missing, private messages are closed, a thread is
 *   archived; nothing has arrived;
 * - `slow-down`: the platform asks to wait `retryAfterMs`, in this chat or, where it says so, `everywhere`;
 * - `refused`: the platform does not accept this message: our bug, do not repeat;
 * - `network`: the server did not answer, or with an error of its own; `certain` tells that nothing has arrived.
 */
export type SendReason = 'gone' | 'not-allowed' | 'slow-down' | 'refused' | 'network';

/** Carries no address, no text and no token: safe to log. */
export class SendError extends Error {
  override readonly name = 'SendError';
  readonly reason: SendReason;
  readonly retryAfterMs: number;
  readonly certain: boolean;
  readonly everywhere: boolean;
  /** Milliseconds for which an uncertain message may be sent again, since a repeat shows nothing twice. */
  readonly repeatableMs: number;

  constructor(
    reason: SendReason,
    detail: string,
    { retryAfterMs = 0, certain = true, everywhere = false, repeatableMs = 0 } = {},
  ) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
    this.certain = certain;
    this.everywhere = everywhere;
    this.repeatableMs = repeatableMs;
  }
}

/** The platform cannot be used as configured; `message` is one clear line for the operator, without the token. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
