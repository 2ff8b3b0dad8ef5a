// Makes a call for a person who is waiting: it takes its turn in the bot's pace and is repeated after a short failure. Must
// not be used for the first part of a message that is no answer: its sender decides about repeats.
import type { TakeTurn } from '../../../core/adapter.ts';
import { toSendError } from '../errors.ts';
import { LONGEST_WAIT_MS, RETRY_MS } from '../limits.ts';

/** Waits some milliseconds; tests bring one that does not. */
export type Wait = (ms: number) => Promise<unknown>;

/** What a call with retries needs. */
export interface Retry {
  readonly turn: TakeTurn;
  readonly wait: Wait;
}

/** Network failures after which a call is repeated. */
const FAILURES = 2;

/** Makes a call when its turn has come, and again when Telegram asks to slow down. @throws SendError */
export const inTurn = <T>(call: () => Promise<T>, turn: TakeTurn): Promise<T> =>
  turn(async () => {
    try {
      return await call();
    } catch (error) {
      throw toSendError(error);
    }
  }, LONGEST_WAIT_MS);

/** Makes a call in its turn, and again after a network failure. @throws SendError when it is refused or keeps failing */
export async function withRetry<T>(call: () => Promise<T>, { turn, wait }: Retry): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await inTurn(call, turn);
    } catch (thrown) {
      if (toSendError(thrown).reason !== 'network' || failures === FAILURES) throw thrown;
      await wait(RETRY_MS);
    }
  }
}
