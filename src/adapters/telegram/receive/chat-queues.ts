// Does work side by side across chats and in order within one chat. A piece of work that takes too long is let go: it
// goes on by itself while the next one of its chat begins.

/** Milliseconds after which a piece of work no longer holds up its chat. */
export const LET_GO_MS = 30_000;

export interface Lanes {
  /** Puts work into the lane of `key`; never rejects as long as `work` does not. Resolves when done or let go. */
  readonly add: (key: string, work: () => Promise<void>) => Promise<void>;
  /** How many pieces of work of `key` are not finished. */
  readonly depth: (key: string) => number;
}

/** @param onLetGo told of every piece of work that took longer than `letGoMs`. */
export function createLanes(onLetGo: () => void, letGoMs = LET_GO_MS): Lanes {
  const lanes = new Map<string, { depth: number; last: Promise<void> }>();

  const run = async (work: () => Promise<void>): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        onLetGo();
        resolve();
      }, letGoMs);
    });
    await Promise.race([work(), late]);
    clearTimeout(timer);
  };

  return {
    depth: (key) => lanes.get(key)?.depth ?? 0,
    add: (key, work) => {
      const lane = lanes.get(key) ?? { depth: 0, last: Promise.resolve() };
      lanes.set(key, lane);
      lane.depth += 1;
      lane.last = lane.last
        .then(() => run(work))
        .finally(() => {
          lane.depth -= 1;
          if (lane.depth === 0) lanes.delete(key);
        });
      return lane.last;
    },
  };
}
