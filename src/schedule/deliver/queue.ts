// One platform's queue of messages that are due: a few under way at a time, the most urgent first, and what failed put
// back for another try.
import TinyQueue from 'tinyqueue';
import type { EpochMs } from '../../core/time/units.ts';
import { errorFields } from '../../core/util/log.ts';
import { goesBefore } from './priority.ts';
import { createSender, type SenderParts } from './sender.ts';
import type { Outcome, QueuedDelivery } from './queued-delivery.ts';

/** Messages taken out of the queue at a time; a few more than the pacer has under way, so that it never runs dry. */
const WORKERS = 16;

/** From this many on a delivery is large, and its progress stands in the log. */
const LARGE = 100;

/** Numbers for the operator. */
export interface Tally {
  /** In the queue or under way now. */
  readonly waiting: number;
  /** How many the present delivery had from the beginning. */
  readonly total: number;
  /** To be tried again later. */
  readonly again: number;
  /** Since the start. */
  readonly sent: number;
  readonly lost: number;
  readonly refused: number;
  readonly late: number;
}

export interface DeliveryQueue {
  readonly tally: Tally;
  /** Puts back what is to be tried again at `now`, and notes the progress. */
  begin(now: EpochMs): void;
  add(queued: QueuedDelivery): void;
  /** Counts one whose time was over before it came into the queue. */
  addLate(): void;
  /** Starts sending. */
  go(): void;
  /** Resolves when nothing is in the queue or under way. */
  settled(): Promise<void>;
  /** Begins nothing more; resolves when what is under way has come to its end. */
  stop(): Promise<void>;
}

const nothing: Record<Outcome, number> = { sent: 0, nothing: 0, late: 0, lost: 0, refused: 0, again: 0 };

export function createDeliveryQueue(parts: SenderParts): DeliveryQueue {
  const { log, pacer } = parts;
  const { platform } = parts.adapter;
  const send = createSender(parts);
  const queue = new TinyQueue<QueuedDelivery>([], (one, other) => (goesBefore(one, other) ? -1 : 1));
  const idle: (() => void)[] = [];
  let again: QueuedDelivery[] = [];
  let workers = 0;
  let stopped = false;
  let counts = { ...nothing };
  const ever = { ...nothing };
  let total = 0;

  async function work(): Promise<void> {
    for (let next = queue.pop(); next; next = stopped ? undefined : queue.pop()) {
      let outcome: Outcome = 'lost';
      try {
        outcome = await send(next);
      } catch (error) {
        log('error', 'delivery failed', { platform, ...errorFields(error) });
      }
      counts[outcome] += 1;
      ever[outcome] += 1;
      if (outcome === 'again') again.push(next);
    }
  }

  function finish(): void {
    workers -= 1;
    if (workers > 0) return;
    if (total >= LARGE) log('info', 'delivery done', { platform, count: counts.sent, total });
    const lost = counts.lost + counts.refused;
    if (lost > 0) log('warn', 'messages lost', { platform, count: lost });
    if (counts.late > 0) log('warn', 'promises skipped, too late', { platform, count: counts.late });
    counts = { ...nothing };
    total = 0;
    for (const resolve of idle.splice(0)) resolve();
  }

  const settled = (): Promise<void> =>
    workers === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve));

  return {
    get tally() {
      const { sent, lost, refused, late } = ever;
      return { waiting: queue.length + workers, total, again: again.length, sent, lost, refused, late };
    },
    begin(now) {
      if (workers > 0 && total >= LARGE) log('info', 'delivery goes on', { platform, count: counts.sent, total });
      const ready = again.filter(({ notBefore = 0 }) => notBefore <= now);
      again = again.filter(({ notBefore = 0 }) => notBefore > now);
      for (const queued of ready) queue.push(queued);
    },
    add(queued) {
      if (stopped) return;
      total += 1;
      queue.push(queued);
    },
    addLate() {
      ever.late += 1;
    },
    go() {
      while (!stopped && workers < WORKERS && queue.length > 0) {
        workers += 1;
        void work().finally(finish);
      }
    },
    settled,
    stop() {
      stopped = true;
      pacer.stop('bulk');
      return settled();
    },
  };
}
