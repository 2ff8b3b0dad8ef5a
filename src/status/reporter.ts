// Delivers minute by minute and tells the operator the numbers, see status.ts. A number that cannot be told stops nothing.
import { steadyClock, type Clock } from '../core/time/clock.ts';
import { errorFields, type Log } from '../core/util/log.ts';
import type { Delivery } from '../schedule/deliver/deliver.ts';
import { writeStatus } from './file.ts';
import type { Store } from '../store/port.ts';

const HOUR_MS = 3_600_000;

export interface TellingParts {
  /** Where to tell; without it nothing is told. */
  readonly folder?: string;
  readonly store: Store;
  readonly delivery: Delivery;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Telling {
  /** Works off one minute (`now` in epoch ms), then tells. */
  readonly tick: (now: number) => Promise<void>;
  /** @param stopped this is the last word of an orderly end */
  readonly tell: (stopped: boolean) => Promise<void>;
}

export function createTelling({ folder, store, delivery, clock, log }: TellingParts): Telling {
  const started = clock();
  let lastTick = { at: started, ms: 0 };

  async function tell(stopped: boolean): Promise<void> {
    if (folder === undefined) return;
    const at = clock();
    const { people, promises, due: dueWithinHour } = await store.counts(at, at + HOUR_MS);
    const memoryMb = Math.round(process.memoryUsage.rss() / 2 ** 20);
    const { tallies: platforms } = delivery;
    const numbers = { at, started, stopped, people, promises, dueWithinHour, tick: lastTick, memoryMb, platforms };
    try {
      await writeStatus(folder, numbers);
    } catch (error) {
      log('warn', 'status not written', errorFields(error));
    }
  }

  return {
    tell,
    async tick(now) {
      const began = steadyClock();
      await delivery.tick(now);
      lastTick = { at: now, ms: Math.round(steadyClock() - began) };
      await tell(false);
    },
  };
}
