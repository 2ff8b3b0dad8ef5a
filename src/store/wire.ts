// A store that clones whatever crosses its border, as a database behind a wire does: code that works over it compares
// keys, ids and values and never relies on an object being the same. For tests.
import type { Store } from './port.ts';

/** @param store where the records lie */
export function openWireStore(store: Store): Store {
  return {
    get: async (key) => structuredClone(await store.get(key)),
    async update(key, change) {
      const written = await store.update(key, (kept) => {
        const copy = structuredClone(kept);
        const after = change(copy);
        return after === copy ? kept : structuredClone(after);
      });
      return structuredClone(written);
    },
    claimDue: async (...asked) => structuredClone(await store.claimDue(...asked)),
    scan: async function* () {
      for await (const page of store.scan()) yield structuredClone(page);
    },
    counts: (from, until) => store.counts(from, until),
    close: () => store.close(),
  };
}
