// Which updates are in hand, and so which offset may be confirmed: an update counts as received only once it and all
// before it were handled. Knows nothing of the network.

/** The updates that are known, and how far they are handled. */
export interface UpdateOffsets {
  /** Takes an update in hand at `now`; false when it is already known. */
  readonly take: (id: number, now: number) => boolean;
  readonly finish: (id: number) => void;
  /** Counts as received what was taken in hand before an instant, whether it is answered or not. */
  readonly release: (before: number) => void;
  /** The offset that confirms everything handled and nothing else; undefined before the first update. */
  readonly offset: () => number | undefined;
  readonly size: () => number;
  /** Resolves as soon as `condition` holds, looked at after every finished update; at the latest after `ms`. */
  readonly until: (condition: () => boolean, ms: number) => Promise<void>;
}

export function createUpdateOffsets(): UpdateOffsets {
  /** What is not finished, with the instant at which it was taken in hand. */
  const open = new Map<number, number>();
  // Everything at or above the lowest open id that was handed to us: the next poll brings it again.
  const known = new Set<number>();
  const watchers = new Set<() => void>();
  let next: number | undefined;
  return {
    take: (id, now) => {
      if (known.has(id)) return false;
      known.add(id);
      open.set(id, now);
      next = id + 1;
      return true;
    },
    finish: (id) => {
      open.delete(id);
      for (const watch of watchers) watch();
    },
    release: (before) => {
      for (const [id, taken] of open) if (taken < before) open.delete(id);
    },
    offset: () => {
      // Ids are taken in rising order, so the first of the map is the lowest.
      const offset = open.keys().next().value ?? next;
      for (const id of known) {
        // After a week without updates Telegram begins at any number, also a lower one, so no id is remembered without need.
        if (open.size > 0 && offset !== undefined && id >= offset) break;
        known.delete(id);
      }
      return offset;
    },
    size: () => open.size,
    until: (condition, ms) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          watchers.delete(watch);
          resolve();
        };
        const watch = (): void => {
          if (condition()) end();
        };
        const timer = setTimeout(end, ms);
        watchers.add(watch);
        watch();
      }),
  };
}
