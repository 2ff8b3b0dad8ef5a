// Makes a call for a person who is waiting: it takes its turn with the platform, which obeys wishes to slow down, and it
// outlives a short failure. Must not be used for a message nobody asked for: its sender decides about repeats.
import type { TakeTurn } from '../../../core/adapter.ts';
import { toSendError } from '../errors.ts';
import { LONGEST_WAIT_MS, RETRY_MS } from '../limits.ts';

/** Waits some milliseconds; tests bring one that does not. */
export type Wait = (ms: number) => Promise<unknown>;

export interface Retry {
  readonly turn: TakeTurn;
  readonly wait: Wait;
}

const FAILURES = 2;

/** Waits for its turn, and again when the platform asks to slow down. @throws SendError */
export const inTurn = <T>(call: () => Promise<T>, turn: TakeTurn): Promise<T> =>
  turn(async () => {
    try {
      return await call();
    } catch (error) {
      throw toSendError(error);
    }
  }, LONGEST_WAIT_MS);

/** @throws SendError when the call is refused, or has failed often enough. */
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
