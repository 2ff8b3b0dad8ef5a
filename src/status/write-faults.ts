// Counts the writes that fail and tells the operator why, once a minute at most: with a full disk every request fails.
import type { NotWrittenError } from '../core/not-written.ts';
import type { Clock } from '../core/time/clock.ts';
import { MINUTE_MS, type EpochMs } from '../core/time/units.ts';
import type { Log } from '../core/util/log.ts';

/** Writes that fail now. */
export interface Unwritten {
  /** When it began. */
  readonly since: EpochMs;
  /** How many have failed since. */
  readonly count: number;
  readonly code: string;
}

export interface WriteFaults {
  readonly failed: (error: NotWrittenError) => void;
  readonly written: () => void;
  /** Undefined when the last write did not fail. */
  readonly now: () => Unwritten | undefined;
}

export function createWriteFaults(log: Log, clock: Clock): WriteFaults {
  let present: Unwritten | undefined;
  let told = { at: Number.NEGATIVE_INFINITY, count: 0 };

  return {
    now: () => present,
    failed({ code }) {
      const at = clock();
      present = { since: present?.since ?? at, count: (present?.count ?? 0) + 1, code };
      told.count += 1;
      if (Math.abs(at - told.at) < MINUTE_MS) return;
      log('error', 'data not written', { kind: 'records', code, count: told.count });
      told = { at, count: 0 };
    },
    written() {
      if (!present) return;
      log('info', 'data is written again', { kind: 'records', count: present.count });
      present = undefined;
    },
  };
}
