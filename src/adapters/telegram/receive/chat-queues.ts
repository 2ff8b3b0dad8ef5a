// Runs work side by side across chats and the lines in a chat, in order within a line. A piece of work that takes too long is
// let go: it runs on while the next one of its line begins.

/** Milliseconds after which a piece of work no longer holds up its line. */
export const LET_GO_MS = 30_000;

/** The chats that have work. */
export interface ChatQueues {
  /** Puts work into a line of a chat. Resolves when it is done or let go; rejects only when `work` does. */
  readonly add: (chat: string, line: string, work: () => Promise<void>) => Promise<void>;
  /** How many pieces of work of a chat are not finished. */
  readonly depth: (chat: string) => number;
}

interface Queue {
  depth: number;
  /** The end of each line. */
  readonly lines: Map<string, Promise<void>>;
}

/** @param onLetGo told of every piece of work that took longer than `letGoMs`. */
export function createChatQueues(onLetGo: () => void, letGoMs = LET_GO_MS): ChatQueues {
  const queues = new Map<string, Queue>();

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
    depth: (chat) => queues.get(chat)?.depth ?? 0,
    add: (chat, line, work) => {
      const queue = queues.get(chat) ?? { depth: 0, lines: new Map<string, Promise<void>>() };
      const { lines } = queue;
      queues.set(chat, queue);
      queue.depth += 1;
      const last = (lines.get(line) ?? Promise.resolve())
        .then(() => run(work))
        .finally(() => {
          queue.depth -= 1;
          if (lines.get(line) === last) lines.delete(line);
          if (queue.depth === 0) queues.delete(chat);
        });
      lines.set(line, last);
      return last;
    },
  };
}
