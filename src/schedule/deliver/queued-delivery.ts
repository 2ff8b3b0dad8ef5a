// One message in line, with what has become of it so far. Types only.
import type { Reply } from '../../core/reply.ts';
import type { Occasion } from '../claim/claim.ts';
import type { Ordered } from './priority.ts';
import type { Taken } from '../claim/claim-due.ts';

/** One occasion in line. */
export interface Task extends Ordered {
  readonly occasion: Occasion;
  /** Brought forward when it may have arrived and a repeat shows nothing twice only for a while. */
  end: number;
  /** Tries that have failed. */
  tries: number;
  /** Another one of the same chat. */
  next?: Task | undefined;
  /** What it has claimed, its own occasion first: this task alone may send it. */
  taken?: Taken | undefined;
  /** It was claimed and given back, since it certainly did not arrive; it waits for another try. */
  released?: true;
  /** One try may have arrived: its claim is never given back. */
  unsure?: true;
  /** What was written so far, by promise. */
  written?: Map<string, Reply | undefined>;
  /** Not to be tried again before this instant, epoch milliseconds. */
  notBefore?: number;
}

/**
 * - `sent`;
 * - `nothing`: there was nothing to send (any more), or nobody to send it to;
 * - `late`: its time was over before it was claimed;
 * - `lost`: claimed, but it did not arrive, or may not have;
 * - `refused`: the same, since the platform does not accept the message;
 * - `again`: to be tried after `notBefore`.
 */
export type Outcome = 'sent' | 'nothing' | 'late' | 'lost' | 'refused' | 'again';
