// Takes up all that is due and puts it in line, platform by platform. Never two for one slot; a crash loses no more than
// what was claimed and not yet sent. Knows no platform and no text.
import { setImmediate as turn } from 'node:timers/promises';
import type { Adapter } from '../../core/adapter.ts';
import { errorFields } from '../../core/util/log.ts';
import type { Due } from '../../store/port.ts';
import type { Promised } from '../../core/promise.ts';
import { createLane, type Tally } from './queue.ts';
import { placeInTurn } from './priority.ts';
import type { Pacer } from '../pace/pacer.ts';
import { endOf, isAwaited, isTimer, slotFor } from '../plan/plan.ts';
import { pass, type SenderParts } from './sender.ts';

/** Promises read at a time: more than one platform takes in its three hours, so that none hides another's. */
const BATCH = 500_000;

/** Promises put in line before others get a turn: about a millisecond. */
const STRETCH = 250;

export interface DeliveryParts extends Pick<SenderParts, 'store' | 'clock' | 'log' | 'write' | 'merge'> {
  readonly adapters: readonly Adapter[];
  /** The pace of a platform, shared with whoever else sends there. */
  readonly pacer: (platform: string) => Pacer;
}

export interface Delivery {
  /**
   * Takes up all that is due at `now` (epoch ms) and puts it in line, many of them bit by bit after this has resolved.
   * Never rejects.
   */
  tick(now: number): Promise<void>;
  /** Resolves when nothing is taken up, in line or under way; what waits for a later try may remain. */
  settled(): Promise<void>;
  /** Numbers for the operator, by platform. */
  readonly tallies: Readonly<Record<string, Tally>>;
  /** Begins nothing more; resolves when all that is under way has come to its end. */
  stop(): Promise<void>;
}

/** Keys begin with the platform, see `chatKey`. */
const platformOf = (key: string): string => key.slice(0, key.indexOf(':'));

interface Times {
  readonly slot: string;
  /** See `endOf`. */
  readonly end: number;
}

/** Slot and end of a due instant, computed once for all who share a zone and a kind of rule. */
function createTimes(): (promise: Promised, due: number) => Times {
  const known = new Map<string, Map<number, Times>>();
  return (promise, due) => {
    const { rule } = promise;
    const alone = promise.snoozeAt !== undefined || promise.held === true || isTimer(promise);
    if (alone) return { slot: slotFor(promise, due), end: endOf(promise, due) };
    const name =
      rule.type === 'daily'
        ? rule.zone
        : rule.type === 'once'
          ? ''
          : `${rule.type === 'every' ? rule.every : 0} ${rule.zone}`;
    const same = known.get(name) ?? new Map<number, Times>();
    known.set(name, same);
    const times = same.get(due) ?? { slot: slotFor(promise, due), end: endOf(promise, due) };
    same.set(due, times);
    return times;
  };
}

export function createDelivery({ adapters, pacer, ...parts }: DeliveryParts): Delivery {
  const { store, log } = parts;
  const lanes = new Map(
    adapters.map((adapter) => [adapter.platform, createLane({ ...parts, adapter, pacer: pacer(adapter.platform) })]),
  );
  let stopped = false;
  /** Resolves when what is taken up stands in line. */
  let arranging = Promise.resolve();

  /** Puts one promise in line; when it comes too late for that, uses it up and tells whether it was there to be used. */
  function takeOne(
    { key, promise }: Due,
    now: number,
    timesOf: ReturnType<typeof createTimes>,
  ): Promise<boolean> | undefined {
    const { id, due } = promise;
    const lane = lanes.get(platformOf(key));
    if (due === undefined || lane?.has(key, id, due)) return undefined;
    const { slot, end } = timesOf(promise, due);
    const occasion = { key, id, due, slot };
    if (now >= end) {
      return pass(store, occasion, now).then((used) => {
        if (used) lane?.addLate();
        return used;
      });
    }
    // All fields at once: thousands of these are made in one go.
    lane?.add({
      occasion,
      end,
      place: placeInTurn(key, due),
      awaited: isAwaited(promise),
      tries: 0,
      next: undefined,
    });
    return undefined;
  }

  /** Puts all in line, a stretch at a time, and starts sending when their order is known. */
  async function arrange(all: readonly Due[], now: number): Promise<void> {
    const timesOf = createTimes();
    // Not one after the other: those that are used up together are written together.
    const late: Promise<boolean>[] = [];
    for (const [count, due] of all.entries()) {
      if (count > 0 && count % STRETCH === 0) await turn();
      if (stopped) break;
      try {
        const used = takeOne(due, now, timesOf);
        if (used) late.push(used.catch(failed));
      } catch (error) {
        // One record that cannot be computed (its zone exists no longer) must not hold up the others.
        failed(error);
      }
    }
    for (const lane of lanes.values()) lane.go();
    const skipped = (await Promise.all(late)).filter(Boolean).length;
    if (skipped > 0) log('warn', 'promises skipped, too late', { count: skipped });
  }

  function failed(error: unknown): boolean {
    log('error', 'promise not taken up', errorFields(error));
    return false;
  }

  return {
    async tick(now) {
      // Long done, unless a computer was asleep in between.
      await arranging;
      for (const lane of lanes.values()) lane.begin(now);
      try {
        arranging = arrange(await store.due(now, BATCH), now);
      } catch (error) {
        log('error', 'what is due could not be read', errorFields(error));
      }
    },
    async settled() {
      await arranging;
      for (const lane of lanes.values()) await lane.settled();
    },
    get tallies() {
      return Object.fromEntries([...lanes].map(([platform, { tally }]) => [platform, tally]));
    },
    async stop() {
      stopped = true;
      await arranging;
      await Promise.all([...lanes.values()].map((lane) => lane.stop()));
    },
  };
}
