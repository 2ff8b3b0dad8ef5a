import { describe, expect, it } from 'vitest';
import type { Kept } from '../../src/core/record.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { openWireStore } from '../../src/store/wire.ts';
import { kept, promise } from '../support/kept.ts';
import { storeContract } from '../support/store-contract.ts';

describe('a store behind a wire', () => {
  storeContract(() => {
    const records = new Map<string, Kept>();
    return Promise.resolve(() => Promise.resolve(openWireStore(openMemoryStore(records))));
  });

  it('lets no object through, in neither direction', async () => {
    const records = new Map<string, Kept>();
    const store = openWireStore(openMemoryStore(records));
    const own = kept('1', promise(1));
    const written = await store.update('telegram:1', () => own);
    const stored = records.get('telegram:1');
    const [due] = await store.claimDue(1, 1, 0);
    const seen = [written, await store.get('telegram:1'), { promises: [due?.promise] }];
    await store.update('telegram:1', (now) => {
      seen.push(now);
      return now;
    });
    for (const each of [own, ...seen]) {
      expect(each).not.toBe(stored);
      expect(each?.promises?.[0]).toEqual(promise(1));
      expect(each?.promises?.[0]).not.toBe(stored?.promises?.[0]);
    }
  });
});
