// Runs work in parallel across chats and in order within one chat. A piece of work that takes too long is let go: it runs
// on while the next one of its chat begins.

/** Milliseconds after which a piece of work no longer holds up its chat. */
export const LET_GO_MS = 30_000;

/** One queue for each chat that has work. */
export interface ChatQueues {
  /** Puts work into the queue of `key`. Resolves when it is done or let go; rejects only when `work` does. */
  readonly add: (key: string, work: () => Promise<void>) => Promise<void>;
  /** How many pieces of work of `key` are not finished. */
  readonly depth: (key: string) => number;
}

/** @param onLetGo told of every piece of work that took longer than `letGoMs`. */
export function createChatQueues(onLetGo: () => void, letGoMs = LET_GO_MS): ChatQueues {
  const queues = new Map<string, { depth: number; last: Promise<void> }>();

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
    depth: (key) => queues.get(key)?.depth ?? 0,
    add: (key, work) => {
      const queue = queues.get(key) ?? { depth: 0, last: Promise.resolve() };
      queues.set(key, queue);
      queue.depth += 1;
      queue.last = queue.last
        .then(() => run(work))
        .finally(() => {
          queue.depth -= 1;
          if (queue.depth === 0) queues.delete(key);
        });
      return queue.last;
    },
  };
}
