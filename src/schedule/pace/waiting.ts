// Who waits for their turn in one lane: a line for each chat, and the chats take turns, so that nobody waits behind somebody
// who asks for much. A line is short, and gone when nobody stands in it.

/** The longest line of one chat. */
const LONGEST_LINE = 50;

export interface Waiting<Job> {
  /** Whether anybody waits. */
  readonly empty: boolean;
  /** How many wait in the line of a chat. */
  ahead(chat: string): number;
  /** Puts a job at the end of its chat's line; false when that is too long. */
  add(chat: string, job: Job): boolean;
  /** Puts a job back that was the first of its line. */
  putBack(chat: string, job: Job): void;
  /**
   * Takes the first job, in turn, that `readyAt` gives an instant for that is not after `now`; else tells the soonest of those
   * instants. `readyAt` gives undefined for a job that has nothing to wait for any more; it leaves its line.
   */
  take(now: number, readyAt: (chat: string, job: Job) => number | undefined): Job | number;
  /** Takes all. */
  clear(): readonly Job[];
}

export function createWaiting<Job>(): Waiting<Job> {
  const lines = new Map<string, Job[]>();

  function lineOf(chat: string): Job[] {
    const line = lines.get(chat) ?? [];
    lines.set(chat, line);
    return line;
  }

  return {
    get empty() {
      return lines.size === 0;
    },
    ahead: (chat) => lines.get(chat)?.length ?? 0,
    add(chat, job) {
      const line = lineOf(chat);
      if (line.length >= LONGEST_LINE) return false;
      line.push(job);
      return true;
    },
    putBack(chat, job) {
      lineOf(chat).unshift(job);
    },
    take(now, readyAt) {
      let soonest = Number.POSITIVE_INFINITY;
      for (const [chat, line] of lines) {
        for (let first = line[0]; first !== undefined; first = line[0]) {
          const ready = readyAt(chat, first);
          if (ready !== undefined && ready > now) {
            soonest = Math.min(soonest, ready);
            break;
          }
          line.shift();
          // Behind all other chats, or gone.
          lines.delete(chat);
          if (line.length > 0) lines.set(chat, line);
          if (ready !== undefined) return first;
        }
      }
      return soonest;
    },
    clear() {
      const all = [...lines.values()].flat();
      lines.clear();
      return all;
    },
  };
}
