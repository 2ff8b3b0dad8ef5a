// Takes up all that is due and puts it into the queue of its platform. Never two for one slot; a crash loses no more than
// what was claimed and not yet sent. Knows no platform and no text.
import { setImmediate as turn } from 'node:timers/promises';
import type { Adapter } from '../../core/adapter.ts';
import { NotWrittenError } from '../../core/not-written.ts';
import { HOUR_MS, type EpochMs } from '../../core/time/units.ts';
import { errorFields } from '../../core/util/log.ts';
import type { Due } from '../../store/port.ts';
import type { DueDelivery } from '../claim/consume.ts';
import { skipDelivery } from '../claim/stored-claim.ts';
import type { Pacer } from '../pace/pacer.ts';
import { isAwaited } from '../plan/plan.ts';
import { createDeliveryTimes, type DeliveryTimes } from './delivery-times.ts';
import { placeInTurn } from './priority.ts';
import { createDeliveryQueue, type Tally } from './queue.ts';
import type { SenderParts } from './sender.ts';

/**
 * Promises taken from the store at a time, until none is left: then no platform hides another's. Other work gets a turn
 * after each batch, which takes about a millisecond.
 */
const BATCH = 250;

/** As long as what comes regularly may be late, so that nothing in a queue is handed out a second time. */
const LEASE_MS = 3 * HOUR_MS;

export interface DeliveryParts extends Pick<SenderParts, 'store' | 'clock' | 'log' | 'write' | 'merge'> {
  readonly adapters: readonly Adapter[];
  /** The pace of a platform, shared with all who send there. */
  readonly pacer: (platform: string) => Pacer;
}

export interface Delivery {
  /** Takes up all that is due at `now` and queues it, many of them bit by bit after this has resolved. Never rejects. */
  tick(now: EpochMs): Promise<void>;
  /** Resolves when nothing is taken up, in a queue or under way; what waits for a later try may remain. */
  settled(): Promise<void>;
  /** Numbers for the operator, by platform. */
  readonly tallies: Readonly<Record<string, Tally>>;
  /** Begins nothing more; resolves when all that is under way has come to its end. */
  stop(): Promise<void>;
}

/** Keys begin with the platform, see `chatKey`. */
const platformOf = (key: string): string => key.slice(0, key.indexOf(':'));

export function createDelivery({ adapters, pacer, ...parts }: DeliveryParts): Delivery {
  const { store, log } = parts;
  const queues = new Map(
    adapters.map((adapter) => {
      const { platform } = adapter;
      return [platform, createDeliveryQueue({ ...parts, adapter, pacer: pacer(platform) })] as const;
    }),
  );
  let stopped = false;
  /** Resolves when all that was taken up is queued. */
  let queueing = Promise.resolve();
  /** Too late, and could not be used up; tried again at the next tick, since they are leased to this worker. */
  const unskipped: DueDelivery[] = [];

  function failed(error: unknown): void {
    // What could not be written is told by whoever writes.
    if (!(error instanceof NotWrittenError)) log('error', 'promise not taken up', errorFields(error));
  }

  /** Takes the next that are due; none when the store cannot tell. */
  async function takeBatch(now: EpochMs): Promise<readonly Due[]> {
    try {
      return await store.claimDue(now, BATCH, LEASE_MS);
    } catch (error) {
      log('error', 'what is due could not be read', errorFields(error));
      return [];
    }
  }

  /** Uses up what comes too late; tells whether it was there to be used. */
  async function skipLate(delivery: DueDelivery, now: EpochMs): Promise<boolean> {
    try {
      const used = await skipDelivery(store, delivery, now);
      if (used) queues.get(platformOf(delivery.key))?.addLate();
      return used;
    } catch (error) {
      failed(error);
      unskipped.push(delivery);
      return false;
    }
  }

  /** Puts one promise into its queue; when it comes too late for that, uses it up and tells whether it could. */
  function takeUp({ key, promise }: Due, now: EpochMs, timesOf: DeliveryTimes): Promise<boolean> | undefined {
    const { id, due = now } = promise;
    const { slot, end } = timesOf(promise, due);
    const delivery = { key, id, due, slot };
    if (now >= end) return skipLate(delivery, now);
    queues.get(platformOf(key))?.add({
      delivery,
      leasedUntil: now + LEASE_MS,
      end,
      place: placeInTurn(key, due),
      awaited: isAwaited(promise),
      tries: 0,
    });
    return undefined;
  }

  /** Takes up batches until one is not full. Gives, for each that comes too late, whether it could be used up. */
  async function takeUpBatches(first: readonly Due[], now: EpochMs): Promise<readonly Promise<boolean>[]> {
    const timesOf = createDeliveryTimes();
    const late: Promise<boolean>[] = [];
    for (let batch = first; batch.length > 0 && !stopped; batch = await takeBatch(now)) {
      for (const due of batch) {
        try {
          const skipped = takeUp(due, now, timesOf);
          if (skipped) late.push(skipped);
        } catch (error) {
          // One record that cannot be computed (its zone exists no longer) must not hold up the others.
          failed(error);
        }
      }
      // Only a full one leaves others behind.
      if (batch.length < BATCH) break;
      await turn();
    }
    return late;
  }

  /** Takes up all that is due, beginning with a batch, and starts sending when the order of it all is known. */
  async function takeUpAll(first: readonly Due[], now: EpochMs): Promise<void> {
    let total = 0;
    // Not one after the other: those that are used up together are written together.
    let late = unskipped.splice(0).map((delivery) => skipLate(delivery, now));
    for (let batch = first; ;) {
      late.push(...(await takeUpBatches(batch, now)));
      total += (await Promise.all(late)).filter(Boolean).length;
      if (late.length === 0 || stopped) break;
      // What came due after those is due by now, where it is still in its time.
      late = [];
      batch = await takeBatch(now);
    }
    for (const queue of queues.values()) queue.go();
    if (total > 0) log('warn', 'promises skipped, too late', { count: total });
  }

  return {
    async tick(now) {
      // Long done, unless a computer was asleep in between.
      await queueing;
      for (const queue of queues.values()) queue.begin(now);
      const first = await takeBatch(now);
      const before = queueing;
      queueing = takeUpAll(first, now).then(() => before);
    },
    async settled() {
      await queueing;
      for (const queue of queues.values()) await queue.settled();
    },
    get tallies() {
      return Object.fromEntries([...queues].map(([platform, { tally }]) => [platform, tally]));
    },
    async stop() {
      stopped = true;
      await queueing;
      await Promise.all([...queues.values()].map((queue) => queue.stop()));
    },
  };
}
