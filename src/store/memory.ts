// A store that forgets everything with the process: for tests and for playing cases of the check.
import type { Kept } from '../core/record.ts';
import { applyChange, type Change } from './change.ts';
import { createCodec } from './codec.ts';
import { type RecordShapes } from '../core/record.ts';
import { createDueIndex } from './due-index.ts';
import { StoreError } from './error.ts';
import type { Store } from './port.ts';

/**
 * @param records what is kept; hand the same map over again to open the same store again
 * @param shapes how features' own fields must look; those it does not name are not checked
 */
export function openMemoryStore(records = new Map<string, Kept>(), shapes?: RecordShapes): Store {
  let open = true;
  const { check } = createCodec(shapes);
  const index = createDueIndex((key) => records.get(key));
  for (const [key, kept] of records) index.replace(key, undefined, kept);

  async function update(key: string, change: Change): Promise<Kept | undefined> {
    if (!open) throw new StoreError('The store is closed.');
    // As with a disk, the change is made a moment after the call.
    await Promise.resolve();
    const before = records.get(key);
    const after = applyChange(before, change, check);
    if (after === before) return after;
    if (after === undefined) records.delete(key);
    else records.set(key, after);
    index.replace(key, before, after);
    return after;
  }

  return {
    update,
    get: (key) => Promise.resolve(records.get(key)),
    async *scan() {
      // As with a disk, the answer comes a moment after the call.
      await Promise.resolve();
      yield [...records];
    },
    claimDue: (...asked) => Promise.resolve(index.claimDue(...asked)),
    counts: (from, until) =>
      Promise.resolve({ people: records.size, promises: index.size, due: index.between(from, until) }),
    close() {
      open = false;
      return Promise.resolve();
    },
  };
}
