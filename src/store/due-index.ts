// Who is due next, in memory. Reads only what is due. What was changed or erased is marked and stays in the heap until it
// comes to the top or such entries make up half of it. A promise is known by its object, so records are never changed in place.
import { createHeap } from '../core/util/heap.ts';
import type { Due } from './port.ts';
import type { Kept } from '../core/record.ts';
import type { Promised } from '../core/promise.ts';

interface Entry extends Due {
  readonly at: number;
}

export interface DueIndex {
  /** Promises with a due instant. */
  readonly size: number;
  /** How many come due from `from` to before `until` (epoch ms), to the minute. */
  readonly between: (from: number, until: number) => number;
  /** Takes note of a change that is on disk. */
  readonly replace: (key: string, before: Kept | undefined, after: Kept | undefined) => void;
  /** Up to `limit` promises with `due <= until`, earliest first. */
  readonly due: (until: number, limit: number) => readonly Due[];
}

/** So many outdated entries are always borne with. */
const SLACK = 1024;

const NONE: readonly never[] = [];

const MINUTE_MS = 60_000;
const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);

export function createDueIndex(): DueIndex {
  const heap = createHeap<Entry>((one, other) => one.at < other.at);
  const outdated = new Set<Promised>();
  /** How many come due in each minute, so that counting asks nobody. */
  const minutes = new Map<number, number>();
  let size = 0;

  function count(due: number, more: 1 | -1): void {
    const minute = minuteOf(due);
    const sum = (minutes.get(minute) ?? 0) + more;
    if (sum === 0) minutes.delete(minute);
    else minutes.set(minute, sum);
    size += more;
  }

  function clearTop(): void {
    for (let top = heap.peek(); top !== undefined && outdated.delete(top.promise); top = heap.peek()) heap.pop();
    if (outdated.size <= heap.size / 2 + SLACK) return;
    heap.keep(({ promise }) => !outdated.has(promise));
    outdated.clear();
  }

  return {
    get size() {
      return size;
    },
    between(from, until) {
      let sum = 0;
      for (let minute = minuteOf(from); minute < minuteOf(until); minute += 1) sum += minutes.get(minute) ?? 0;
      return sum;
    },
    replace(key, before, after) {
      const [former, present] = [before?.promises ?? NONE, after?.promises ?? NONE];
      for (const promise of former) {
        if (promise.due === undefined || present.includes(promise)) continue;
        outdated.add(promise);
        count(promise.due, -1);
      }
      for (const promise of present) {
        if (promise.due === undefined || former.includes(promise)) continue;
        count(promise.due, 1);
        // Taken away and put back: it is in the heap already.
        if (!outdated.delete(promise)) heap.push({ at: promise.due, key, promise });
      }
      clearTop();
    },
    due(until, limit) {
      const top = heap.peek();
      if (top === undefined || top.at > until) return NONE;
      const found = heap.within(({ at }) => at <= until);
      const live = outdated.size === 0 ? found : found.filter(({ promise }) => !outdated.has(promise));
      live.sort((one, other) => one.at - other.at);
      return live.length > limit ? live.slice(0, limit) : live;
    },
  };
}
