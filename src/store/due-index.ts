// Who is due next, in memory. Reads only what is due. What was changed or erased stays in the heap until it comes to
// the top or makes up half of it: a promise counts only while the very same object is what is kept.
import { createHeap } from '../core/heap.ts';
import type { Due, Kept, Promised } from './port.ts';

interface Entry extends Due {
  readonly at: number;
}

export interface DueIndex {
  /** Takes note of a change that is on disk. */
  readonly replace: (key: string, before: Kept | undefined, after: Kept | undefined) => void;
  /** Up to `limit` promises with `due <= until`, earliest first. */
  readonly due: (until: number, limit: number) => readonly Due[];
}

const count = (kept: Kept | undefined): number =>
  kept?.promises?.reduce((sum, { due }) => sum + (due === undefined ? 0 : 1), 0) ?? 0;

/** @param current what is kept under a key now */
export function createDueIndex(current: (key: string) => Kept | undefined): DueIndex {
  const heap = createHeap<Entry>((one, other) => one.at < other.at);
  let live = 0;
  const isLive = ({ key, promise }: Entry): boolean => current(key)?.promises?.includes(promise) === true;

  function clearTop(): void {
    for (let top = heap.peek(); top !== undefined && !isLive(top); top = heap.peek()) heap.pop();
  }

  return {
    replace(key, before, after) {
      live += count(after) - count(before);
      for (const promise of after?.promises ?? []) {
        if (promise.due === undefined || before?.promises?.includes(promise)) continue;
        heap.push({ at: promise.due, key, promise });
      }
      clearTop();
      if (heap.size > 2 * live + 1024) heap.keep(isLive);
    },
    due(until, limit) {
      clearTop();
      const top = heap.peek();
      if (top === undefined || top.at > until) return [];
      const found = heap.within(({ at }) => at <= until).filter(isLive);
      found.sort((one, other) => one.at - other.at);
      // A promise that was taken away and put back is in the heap twice.
      const once = new Map<Promised, Due>();
      for (const { key, promise } of found) {
        if (once.size >= limit) break;
        once.set(promise, { key, promise });
      }
      return [...once.values()];
    },
  };
}
