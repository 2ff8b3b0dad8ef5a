// Which due promises are handed out already, in memory: leases, which end by time alone.
import TinyQueue from 'tinyqueue';
import type { EpochMs } from '../core/time/units.ts';

/** One promise handed out, at one due instant. */
export interface Lease {
  readonly key: string;
  /** The promise's id. */
  readonly id: string;
  readonly due: EpochMs;
  /** Not included. */
  readonly until: EpochMs;
}

export interface Leases {
  add(lease: Lease): void;
  /** Whether the promise is leased at this due instant, as of the last `takeEnded`. */
  has(key: string, id: string, due: EpochMs): boolean;
  /** Takes out those that have ended by `now`. */
  takeEnded(now: EpochMs): readonly Lease[];
}

export function createLeases(): Leases {
  const ends = new TinyQueue<Lease>([], (one, other) => one.until - other.until);
  const byKey = new Map<string, readonly Lease[]>();

  function remove(lease: Lease): void {
    const rest = byKey.get(lease.key)?.filter(({ id, due }) => id !== lease.id || due !== lease.due) ?? [];
    if (rest.length > 0) byKey.set(lease.key, rest);
    else byKey.delete(lease.key);
  }

  return {
    add(lease) {
      ends.push(lease);
      byKey.set(lease.key, [...(byKey.get(lease.key) ?? []), lease]);
    },
    has: (key, id, due) => byKey.get(key)?.some((lease) => lease.id === id && lease.due === due) ?? false,
    takeEnded(now) {
      const ended: Lease[] = [];
      for (let lease = ends.peek(); lease && lease.until <= now; lease = ends.peek()) {
        ends.pop();
        remove(lease);
        ended.push(lease);
      }
      return ended;
    },
  };
}
