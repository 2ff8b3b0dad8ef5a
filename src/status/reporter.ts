// Delivers minute by minute and reports the numbers to the operator, see file.ts. A report that fails stops nothing.
import { steadyClock, type Clock } from '../core/time/clock.ts';
import { HOUR_MS, type EpochMs } from '../core/time/units.ts';
import { errorFields, type Log } from '../core/util/log.ts';
import type { Delivery } from '../schedule/deliver/deliver.ts';
import { writeStatus } from './file.ts';
import type { Store } from '../store/port.ts';
import type { Unwritten } from './write-faults.ts';

export interface StatusReporterParts {
  /** Where to write; without it nothing is written. */
  readonly folder?: string;
  readonly store: Store;
  /** Works off what is due. */
  readonly deliver: (now: EpochMs) => Promise<void>;
  readonly tallies: () => Delivery['tallies'];
  readonly unwritten: () => Unwritten | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

export interface StatusReporter {
  /** Works off one minute, then reports. */
  readonly tick: (now: EpochMs) => Promise<void>;
  /** @param stopped this is the last report of an orderly end */
  readonly report: (stopped: boolean) => Promise<void>;
}

export function createStatusReporter({
  folder,
  store,
  deliver,
  tallies,
  unwritten,
  clock,
  log,
}: StatusReporterParts): StatusReporter {
  const started = clock();
  let lastTick = { at: started, ms: 0 };

  async function report(stopped: boolean): Promise<void> {
    if (folder === undefined) return;
    const at = clock();
    const { people, promises, due: dueWithinHour } = await store.counts(at, at + HOUR_MS);
    const memoryMb = Math.round(process.memoryUsage.rss() / 2 ** 20);
    const counted = { people, promises, dueWithinHour, tick: lastTick, memoryMb, platforms: tallies() };
    const numbers = { at, started, stopped, ...counted, unwritten: unwritten() };
    try {
      await writeStatus(folder, numbers);
    } catch (error) {
      log('warn', 'status not written', errorFields(error));
    }
  }

  return {
    report,
    async tick(now) {
      const began = steadyClock();
      await deliver(now);
      lastTick = { at: now, ms: Math.round(steadyClock() - began) };
      await report(false);
    },
  };
}
