// One message in the queue, with what has become of it so far. Types only.
import type { Reply } from '../../core/reply.ts';
import type { EpochMs } from '../../core/time/units.ts';
import type { Claim } from '../claim/claim.ts';
import type { DueDelivery } from '../claim/consume.ts';
import type { Ordered } from './priority.ts';

export interface QueuedDelivery extends Ordered {
  readonly delivery: DueDelivery;
  /** The end of the lease; from then on the store hands it out anew. */
  readonly leasedUntil: EpochMs;
  /** Brought forward when it may have arrived and a repeat shows nothing twice only for a while. */
  end: EpochMs;
  /** Tries that have failed. */
  tries: number;
  /** What it has claimed, its own delivery first; no other may send that. */
  claim?: Claim | undefined;
  /** It was claimed and released, since it certainly did not arrive; it waits for another try. */
  released?: true;
  /** One try may have arrived: its claim is never released. */
  unsure?: true;
  /** What was written so far, by promise. */
  written?: Map<string, Reply | undefined>;
  /** Not to be tried again before this instant. */
  notBefore?: EpochMs;
}

/**
 * - `sent`;
 * - `nothing`: there was nothing to send (any more), or no chat to send it to;
 * - `late`: its time was over before it was claimed;
 * - `lost`: claimed, but it did not arrive, or may not have;
 * - `refused`: the same, since the platform does not accept the message;
 * - `again`: to be tried after `notBefore`.
 */
export type Outcome = 'sent' | 'nothing' | 'late' | 'lost' | 'refused' | 'again';
