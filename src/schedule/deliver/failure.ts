// What a failed delivery means: whether it is tried again and when, what is noted, and what the operator is told. Only what
// certainly did not arrive is tried again, or what the platform would not show twice.
import { SendError } from '../../core/adapter.ts';
import { NotWrittenError } from '../../core/not-written.ts';
import type { Clock } from '../../core/time/clock.ts';
import { MINUTE_MS } from '../../core/time/units.ts';
import { errorFields, type Log } from '../../core/util/log.ts';
import type { Store } from '../../store/port.ts';
import { withoutPromises } from '../claim/consume.ts';
import { skipDelivery } from '../claim/stored-claim.ts';
import { bar } from '../plan/activity.ts';
import type { Outcome, QueuedDelivery } from './queued-delivery.ts';

/** The first wait before a new try, and the longest; doubled each time in between. */
const FIRST_RETRY_MS = MINUTE_MS;
const LONGEST_RETRY_MS = 15 * MINUTE_MS;

/** The same where we may not write: that lasts for hours, and platforms count refusals. Without a longest. */
const FIRST_BARRED_RETRY_MS = 5 * MINUTE_MS;

/** Whether the same message may be welcome later. */
export const mayTryAgain = (error: unknown): error is SendError =>
  error instanceof SendError && error.reason !== 'gone' && error.reason !== 'refused';

export interface JudgeParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly platform: string;
}

/** Gives what becomes of a delivery that failed. Rejects only when the store does. */
export function createJudge({
  store,
  clock,
  log,
  platform,
}: JudgeParts): (queued: QueuedDelivery, error: unknown) => Promise<Outcome> {
  /** Leaves it to the next minute. */
  function later(queued: QueuedDelivery): Outcome {
    queued.notBefore = clock();
    return 'again';
  }

  /** Another try after a pause; when its time is over by then, the end of this one. */
  async function retry(queued: QueuedDelivery, pause: number): Promise<Outcome> {
    queued.tries += 1;
    queued.notBefore = clock() + pause;
    if (queued.notBefore < queued.end) return 'again';
    if (!queued.claim) await skipDelivery(store, queued.delivery, clock());
    return 'lost';
  }

  /** Notes that a chat may not be written to, and tells the operator when that begins and when what it gets comes to rest. */
  async function noteBarred(key: string, code: string): Promise<void> {
    const before = (await store.get(key))?.barred;
    const after = (await store.update(key, (kept) => kept && bar(kept, clock())))?.barred;
    if (!after || (before && before.rests === after.rests)) return;
    log('warn', after.rests ? 'not allowed to write for a week, rests' : 'not allowed to write', { platform, code });
  }

  return async function judge(queued: QueuedDelivery, error: unknown): Promise<Outcome> {
    if (!(error instanceof SendError)) {
      // What could not be written is told by whoever writes.
      if (!(error instanceof NotWrittenError)) log('error', 'delivery failed', { platform, ...errorFields(error) });
      // Without a claim it was the claim that failed.
      return queued.claim ? 'lost' : later(queued);
    }
    switch (error.reason) {
      case 'gone':
        log('info', 'chat is gone, promises ended', { platform, code: error.message });
        await store.update(queued.delivery.key, withoutPromises);
        return 'nothing';
      case 'refused':
        log('error', 'message refused', { platform });
        return 'refused';
      case 'not-allowed':
        await noteBarred(queued.delivery.key, error.message);
        return retry(queued, FIRST_BARRED_RETRY_MS * 2 ** queued.tries);
      case 'slow-down':
      case 'network': {
        // Turned away before its turn came.
        if (!queued.claim && queued.released !== true) return later(queued);
        if (!error.certain) {
          queued.unsure = true;
          queued.end = Math.min(queued.end, clock() + error.repeatableMs);
        }
        const pause = Math.min(FIRST_RETRY_MS * 2 ** queued.tries, LONGEST_RETRY_MS);
        return retry(queued, Math.max(pause, error.retryAfterMs));
      }
    }
  };
}
