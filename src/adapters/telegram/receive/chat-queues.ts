// Runs work side by side across chats and the lines in a chat, in order within a line. A piece of work that takes too long is
// let go: it runs on while the next one of its line begins.

/** Milliseconds after which a piece of work no longer holds up its line. */
export const LET_GO_MS = 30_000;

/** The chats that have work. */
export interface ChatQueues {
  /** Puts work into a line of a chat. Resolves when it is done or let go; rejects only when `work` does. */
  readonly add: (chat: string, line: string, work: () => Promise<void>) => Promise<void>;
  /** How many pieces of work of a chat, or of a line in it, are not finished. */
  readonly depth: (chat: string, line?: string) => number;
}

interface Line {
  depth: number;
  end: Promise<void>;
}

interface Queue {
  depth: number;
  readonly lines: Map<string, Line>;
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
    depth: (chat, line) => {
      const queue = queues.get(chat);
      return (line === undefined ? queue : queue?.lines.get(line))?.depth ?? 0;
    },
    add: (chat, name, work) => {
      const queue = queues.get(chat) ?? { depth: 0, lines: new Map<string, Line>() };
      const line = queue.lines.get(name) ?? { depth: 0, end: Promise.resolve() };
      queues.set(chat, queue);
      queue.lines.set(name, line);
      queue.depth += 1;
      line.depth += 1;
      line.end = line.end
        .then(() => run(work))
        .finally(() => {
          queue.depth -= 1;
          line.depth -= 1;
          if (line.depth === 0) queue.lines.delete(name);
          if (queue.depth === 0) queues.delete(chat);
        });
      return line.end;
    },
  };
}
