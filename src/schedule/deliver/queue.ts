// One platform's line of messages nobody asked for just now, in their order, a few under way at a time. Keeps count for
// the log; knows neither texts nor platforms.
import { createHeap } from '../../core/util/heap.ts';
import { errorFields } from '../../core/util/log.ts';
import { goesBefore } from './priority.ts';
import { createSender, type SenderParts } from './sender.ts';
import type { Outcome, Task } from './queued-delivery.ts';

/** Tasks taken out of the line at a time; a few more than the pacer has under way, so that it never runs dry. */
const WORKERS = 16;

/** From this many on a delivery is large, and its progress stands in the log. */
const LARGE = 100;

/** Numbers for the operator. */
export interface Tally {
  /** In line or under way now. */
  readonly waiting: number;
  /** How many the present delivery had from the beginning. */
  readonly total: number;
  /** To be tried again later. */
  readonly again: number;
  /** Since the start. */
  readonly sent: number;
  readonly lost: number;
  readonly refused: number;
  readonly late: number;
}

export interface DeliveryLane {
  readonly tally: Tally;
  /** Puts back into line what is to be tried again at `now` (epoch ms), and notes the progress. */
  begin(now: number): void;
  /** Whether an occasion stands in line already, or is to be tried again. */
  has(key: string, id: string, due: number): boolean;
  add(task: Task): void;
  /** Counts one whose time was over before it came into line. */
  addLate(): void;
  /** Starts sending. */
  go(): void;
  /** Resolves when nothing is in line or under way. */
  settled(): Promise<void>;
  /** Begins nothing more; resolves when what is under way has come to its end. */
  stop(): Promise<void>;
}

const nothing: Record<Outcome, number> = { sent: 0, nothing: 0, late: 0, lost: 0, refused: 0, again: 0 };

export function createLane(parts: SenderParts): DeliveryLane {
  const { log, pacer } = parts;
  const { platform } = parts.adapter;
  const deliver = createSender(parts);
  const line = createHeap<Task>(goesBefore);
  /** The tasks of each chat as a chain: nearly all have one, and thousands come at once. */
  const known = new Map<string, Task>();
  const idle: (() => void)[] = [];
  let again: Task[] = [];
  let workers = 0;
  let stopped = false;
  let counts = { ...nothing };
  const ever = { ...nothing };
  let total = 0;

  function forget(task: Task): void {
    const { key } = task.occasion;
    const first = known.get(key);
    if (first === task) {
      if (task.next) known.set(key, task.next);
      else known.delete(key);
    }
    for (let one = first; one; one = one.next) if (one.next === task) one.next = task.next;
  }

  async function work(): Promise<void> {
    for (let task = line.pop(); task; task = stopped ? undefined : line.pop()) {
      let outcome: Outcome = 'lost';
      try {
        outcome = await deliver(task);
      } catch (error) {
        log('error', 'delivery failed', { platform, ...errorFields(error) });
      }
      counts[outcome] += 1;
      ever[outcome] += 1;
      if (outcome === 'again') again.push(task);
      else forget(task);
    }
  }

  function finish(): void {
    workers -= 1;
    if (workers > 0) return;
    if (total >= LARGE) log('info', 'delivery done', { platform, count: counts.sent, total });
    const lost = counts.lost + counts.refused;
    if (lost > 0) log('warn', 'messages lost', { platform, count: lost });
    if (counts.late > 0) log('warn', 'promises skipped, too late', { platform, count: counts.late });
    counts = { ...nothing };
    total = 0;
    for (const resolve of idle.splice(0)) resolve();
  }

  const settled = (): Promise<void> =>
    workers === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve));

  return {
    get tally() {
      const { sent, lost, refused, late } = ever;
      return { waiting: line.size + workers, total, again: again.length, sent, lost, refused, late };
    },
    begin(now) {
      if (workers > 0 && total >= LARGE) log('info', 'delivery goes on', { platform, count: counts.sent, total });
      const ready = again.filter(({ notBefore = 0 }) => notBefore <= now);
      again = again.filter((task) => !ready.includes(task));
      for (const task of ready) line.push(task);
    },
    has(key, id, due) {
      for (let task = known.get(key); task; task = task.next) {
        if (task.occasion.id === id && task.occasion.due === due) return true;
      }
      return false;
    },
    add(task) {
      if (stopped) return;
      const { key } = task.occasion;
      task.next = known.get(key);
      known.set(key, task);
      total += 1;
      line.push(task);
    },
    addLate() {
      ever.late += 1;
    },
    go() {
      while (!stopped && workers < WORKERS && line.size > 0) {
        workers += 1;
        void work().finally(finish);
      }
    },
    settled,
    stop() {
      stopped = true;
      pacer.stop('bulk');
      return settled();
    },
  };
}
