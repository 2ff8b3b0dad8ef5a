// Repeats a call while a person is waiting: obeys the platform's wish to slow down and outlives a short failure.
// Must not be used for the first part of a message nobody asked for: its sender decides about repeats.
import { toSendError } from './errors.ts';
import { LONGEST_WAIT_MS, RETRY_MS } from './limits.ts';

/** Waits some milliseconds; tests bring one that does not. */
export type Wait = (ms: number) => Promise<unknown>;

const SLOW_DOWNS = 3;
const FAILURES = 2;

/** @throws SendError when the call is refused, or has failed often enough. */
export async function patiently<T>(call: () => Promise<T>, wait: Wait): Promise<T> {
  let slowDowns = 0;
  let failures = 0;
  for (;;) {
    try {
      return await call();
    } catch (thrown) {
      const error = toSendError(thrown);
      if (error.reason === 'slow-down' && error.retryAfterMs <= LONGEST_WAIT_MS && slowDowns < SLOW_DOWNS) {
        slowDowns += 1;
        await wait(error.retryAfterMs);
      } else if (error.reason === 'network' && failures < FAILURES) {
        failures += 1;
        await wait(RETRY_MS);
      } else throw error;
    }
  }
}
