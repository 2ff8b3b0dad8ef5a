// One file's records, and its queue of changes. Memory shows only what is on disk: changes that come while a write runs
// wait, are applied together, and become visible when their own write is done.
import type { Low } from 'lowdb';
import type { LimitFunction } from 'p-limit';
import { applyChange, type Change } from '../change.ts';
import type { Table } from '../codec.ts';
import type { Kept } from '../../core/record.ts';

interface Waiting {
  readonly key: string;
  readonly change: Change;
  readonly resolve: (kept: Kept | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

export interface Shard {
  /** Records it holds. */
  readonly size: number;
  get(key: string): Kept | undefined;
  /** All of them, as they are on disk now. */
  all(): readonly (readonly [key: string, kept: Kept])[];
  update(key: string, change: Change): Promise<Kept | undefined>;
  /** Resolves when no write is waiting or running. */
  settled(): Promise<void>;
}

/**
 * @param changed is told of each record that has been written
 * @param limit gives writes their turn among those of all files
 * @param check throws when a record could not be read back
 */
export function createShard(
  db: Low<Table>,
  changed: (key: string, before: Kept | undefined, after: Kept | undefined) => void,
  limit: LimitFunction,
  check: (kept: Kept) => void,
): Shard {
  let kept = db.data;
  let waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function write(batch: readonly Waiting[]): Promise<void> {
    const draft = new Map(kept);
    const touched = new Set<string>();
    const settle: (() => void)[] = [];
    const refuse: ((reason: unknown) => void)[] = [];
    for (const { key, change, resolve, reject } of batch) {
      try {
        const before = draft.get(key);
        const after = applyChange(before, change, check);
        settle.push(() => {
          resolve(after);
        });
        refuse.push(reject);
        if (after === before) continue;
        touched.add(key);
        if (after === undefined) draft.delete(key);
        else draft.set(key, after);
      } catch (error) {
        reject(error);
      }
    }
    try {
      if (touched.size > 0) await save(draft, touched);
    } catch (error) {
      for (const reject of refuse) reject(error);
      return;
    }
    for (const resolve of settle) resolve();
  }

  async function save(draft: Table, touched: ReadonlySet<string>): Promise<void> {
    db.data = draft;
    await db.write();
    const former = kept;
    kept = draft;
    for (const key of touched) changed(key, former.get(key), draft.get(key));
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await limit(() => {
        const batch = waiting;
        waiting = [];
        return write(batch);
      });
    }
    running = undefined;
  }

  return {
    get size() {
      return kept.size;
    },
    get: (key) => kept.get(key),
    all: () => [...kept],
    update: (key, change) =>
      new Promise((resolve, reject) => {
        waiting.push({ key, change, resolve, reject });
        // Not at once: changes made in one go become one write.
        running ??= Promise.resolve().then(run);
      }),
    settled: () => running ?? Promise.resolve(),
  };
}
