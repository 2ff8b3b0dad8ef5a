// Which promises are due, in memory: the keys of chats by the minute in which one of their promises comes due. It holds no
// promise; those that are due are read from the records when their minute has come.
import type { Promised } from '../core/promise.ts';
import type { Kept } from '../core/record.ts';
import { MINUTE_MS, type EpochMs } from '../core/time/units.ts';
import { createLeases } from './leases.ts';
import type { Due, Store } from './port.ts';

export interface DueIndex {
  /** Promises with a due instant. */
  readonly size: number;
  /** How many come due from `from` to before `until`, to the minute. */
  readonly between: (from: EpochMs, until: EpochMs) => number;
  /** Takes note of a change that is on disk. */
  readonly replace: (key: string, before: Kept | undefined, after: Kept | undefined) => void;
  /** See `Store.claimDue`. */
  readonly claimDue: (...asked: Parameters<Store['claimDue']>) => readonly Due[];
}

const NONE: readonly never[] = [];

const minuteOf = (at: EpochMs): number => Math.floor(at / MINUTE_MS);

const holds = (promises: readonly Promised[], id: string, due: EpochMs): boolean =>
  promises.some((promise) => promise.id === id && promise.due === due);

/** @param recordOf the record as it is on disk */
export function createDueIndex(recordOf: (key: string) => Kept | undefined): DueIndex {
  /** Chats to look at in a minute. Those of whom all is leased are looked at again when the lease ends. */
  const agenda = new Map<number, Set<string>>();
  /** No minute before it stands in the agenda. */
  let earliest = Number.POSITIVE_INFINITY;
  const leases = createLeases();
  /** How many come due in each minute, so that counting reads no record. */
  const totals = new Map<number, number>();
  let size = 0;

  function count(due: EpochMs, more: 1 | -1): void {
    const minute = minuteOf(due);
    const sum = (totals.get(minute) ?? 0) + more;
    if (sum === 0) totals.delete(minute);
    else totals.set(minute, sum);
    size += more;
  }

  function note(key: string, due: EpochMs): void {
    const minute = minuteOf(due);
    const keys = agenda.get(minute);
    if (keys) keys.add(key);
    else agenda.set(minute, new Set([key]));
    earliest = Math.min(earliest, minute);
  }

  function strike(key: string, minute: number): void {
    const keys = agenda.get(minute);
    keys?.delete(key);
    if (keys?.size === 0) agenda.delete(minute);
  }

  /** Hands out what is due in one minute, until `found` is full. */
  function lookAt(minute: number, now: EpochMs, limit: number, until: EpochMs, found: Due[]): void {
    for (const key of agenda.get(minute) ?? NONE) {
      let later = false;
      for (const promise of recordOf(key)?.promises ?? NONE) {
        const { id, due } = promise;
        if (due === undefined || minuteOf(due) !== minute || leases.has(key, id, due)) continue;
        if (due > now) {
          later = true;
          continue;
        }
        if (found.length >= limit) return;
        leases.add({ key, id, due, until });
        found.push({ key, promise });
      }
      if (!later) strike(key, minute);
    }
  }

  return {
    get size() {
      return size;
    },
    between(from, until) {
      let sum = 0;
      for (let minute = minuteOf(from); minute < minuteOf(until); minute += 1) sum += totals.get(minute) ?? 0;
      return sum;
    },
    replace(key, before, after) {
      const [former, present] = [before?.promises ?? NONE, after?.promises ?? NONE];
      for (const { id, due } of former) {
        if (due === undefined || holds(present, id, due)) continue;
        count(due, -1);
        const minute = minuteOf(due);
        if (!present.some((each) => each.due !== undefined && minuteOf(each.due) === minute)) strike(key, minute);
      }
      for (const { id, due } of present) {
        if (due === undefined || holds(former, id, due)) continue;
        count(due, 1);
        note(key, due);
      }
    },
    claimDue(now, limit, lease) {
      for (const { key, id, due } of leases.takeEnded(now)) {
        if (holds(recordOf(key)?.promises ?? NONE, id, due)) note(key, due);
      }
      const last = minuteOf(now);
      if (earliest > last) return NONE;
      const found: Due[] = [];
      const minutes = [...agenda.keys()].filter((minute) => minute <= last).sort((one, other) => one - other);
      for (const minute of minutes) {
        lookAt(minute, now, limit, now + lease, found);
        if (found.length >= limit) break;
      }
      earliest = Number.POSITIVE_INFINITY;
      for (const minute of agenda.keys()) earliest = Math.min(earliest, minute);
      return found;
    },
  };
}
