// Makes a call for a person who is waiting, and repeats it after a short failure: in its turn in the bot's pace, or beside it
// where Telegram does not count it. Must not be used for the first part of a message that is no answer: its sender decides
// about repeats.
import type { SendError, TakeTurn } from '../../../core/adapter.ts';
import type { Chat } from '../../../core/chat.ts';
import { toSendError } from '../errors.ts';
import { LONGEST_WAIT_MS, RETRY_MS } from '../limits.ts';

/** Waits some milliseconds; tests bring one that does not. */
export type Wait = (ms: number) => Promise<unknown>;

/** What a call with retries needs. */
export interface Retry {
  readonly turn: TakeTurn;
  readonly wait: Wait;
}

/** Failures after which a call is repeated. */
const FAILURES = 2;

/** Makes a call, and again after the pause that a failure asks for. @throws SendError when there is none or it keeps failing */
async function repeat<T>(
  call: () => Promise<T>,
  wait: Wait,
  pauseAfter: (failure: SendError) => number | undefined,
): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await call();
    } catch (thrown) {
      const failure = toSendError(thrown);
      const pause = failures < FAILURES ? pauseAfter(failure) : undefined;
      if (pause === undefined) throw failure;
      await wait(pause);
    }
  }
}

/**
 * Makes a call when the turn of its chat has come, and again when Telegram asks to slow down.
 * @param chat undefined for a call that goes to no chat
 * @throws SendError
 */
export const inTurn = <T>(chat: Chat | undefined, call: () => Promise<T>, turn: TakeTurn): Promise<T> =>
  turn(
    chat,
    async () => {
      try {
        return await call();
      } catch (error) {
        throw toSendError(error);
      }
    },
    LONGEST_WAIT_MS,
  );

/** Makes a call in its turn, and again after a network failure. @throws SendError when it is refused or keeps failing */
export const withRetry = <T>(chat: Chat | undefined, call: () => Promise<T>, { turn, wait }: Retry): Promise<T> =>
  repeat(
    () => inTurn(chat, call, turn),
    wait,
    ({ reason }) => (reason === 'network' ? RETRY_MS : undefined),
  );

/**
 * Makes a call that is no message, such as the answer to a press: at once, since none of the published limits counts it, and
 * again after a short failure. @throws SendError when it is refused or keeps failing
 */
export const outOfTurn = <T>(call: () => Promise<T>, wait: Wait): Promise<T> =>
  repeat(call, wait, ({ reason, retryAfterMs }) => {
    if (reason === 'network') return RETRY_MS;
    return reason === 'slow-down' && retryAfterMs <= LONGEST_WAIT_MS ? retryAfterMs : undefined;
  });
