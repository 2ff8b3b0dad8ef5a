// A store whose disk is full: what protects a person holds in memory, and is written as soon as there is room.
import { describe, expect, it } from 'vitest';
import { NotWrittenError } from '../../src/core/not-written.ts';
import type { Kept } from '../../src/core/record.ts';
import { openHoldingStore, type HoldingStore } from '../../src/store/holding.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import type { Store } from '../../src/store/port.ts';
import { chat, kept } from '../support/kept.ts';
import { storeContract } from '../support/store-contract.ts';

const quiet = { toHold: () => undefined, failed: () => undefined, written: () => undefined };

describe('a store that holds what matters', () => {
  storeContract(() => {
    const records = new Map<string, Kept>();
    return Promise.resolve(() => Promise.resolve(openHoldingStore(openMemoryStore(records), quiet)));
  });
});

interface Full {
  readonly store: HoldingStore;
  readonly records: Map<string, Kept>;
  full: boolean;
  readonly told: string[];
}

function opened(): Full {
  const records = new Map<string, Kept>();
  const inner = openMemoryStore(records);
  const disk: Store = {
    ...inner,
    update: async (key, change) => {
      if (!here.full) return inner.update(key, change);
      change(records.get(key));
      throw new NotWrittenError('full', 'ENOSPC');
    },
  };
  const told: string[] = [];
  const store = openHoldingStore(disk, {
    toHold: (before, after) =>
      after && after.warning !== before?.warning ? { chat: after.chat, warning: after.warning } : undefined,
    failed: ({ code }) => told.push(code),
    written: () => told.push('written'),
  });
  const here: Full = { store, records, full: true, told };
  return here;
}

const WARNING = { level: 'emergency', at: 1 } as const;
const warn = (store: Store) =>
  store.update('telegram:1', (old = { chat: chat('1') }) => ({ ...old, warning: WARNING })).catch(() => 'refused');

describe('on a full disk', () => {
  it('what protects holds, and the one who asked is told that it was not written', async () => {
    const { store, records, told } = opened();
    expect(await warn(store)).toBe('refused');
    expect((await store.get('telegram:1'))?.warning).toEqual(WARNING);
    expect(records.size).toBe(0);
    expect(told).toEqual(['ENOSPC']);
  });

  it('anything else is as it was', async () => {
    const { store } = opened();
    await expect(store.update('telegram:1', () => kept('1'))).rejects.toBeInstanceOf(NotWrittenError);
    expect(await store.get('telegram:1')).toBeUndefined();
  });

  it('later changes are made on top of what is held', async () => {
    const here = opened();
    await warn(here.store);
    here.full = false;
    await here.store.update('telegram:1', (old) => old && { ...old, zone: 'UTC' });
    expect(here.records.get('telegram:1')).toMatchObject({ warning: WARNING, zone: 'UTC' });
  });

  it('it is written as soon as there is room', async () => {
    const here = opened();
    await warn(here.store);
    await here.store.retry();
    expect(here.records.size).toBe(0);
    here.full = false;
    await here.store.retry();
    expect(here.records.get('telegram:1')).toMatchObject({ chat: chat('1'), warning: WARNING });
    expect(here.told.at(-1)).toBe('written');
  });

  it('it is let go once it is written, so that lifting it later lifts it', async () => {
    const here = opened();
    await warn(here.store);
    here.full = false;
    await here.store.update('telegram:1', (old) => old && { ...old, warning: undefined });
    expect((await here.store.get('telegram:1'))?.warning).toBeUndefined();
  });

  it('lifting what is held is not done either while it cannot be written', async () => {
    const here = opened();
    await warn(here.store);
    const lifted = here.store.update('telegram:1', (old) => old && { ...old, zone: 'UTC', warning: WARNING });
    await expect(lifted).rejects.toBeInstanceOf(NotWrittenError);
    expect((await here.store.get('telegram:1'))?.warning).toEqual(WARNING);
  });

  it('erasing a person erases what is held of them', async () => {
    const here = opened();
    await warn(here.store);
    here.full = false;
    await here.store.update('telegram:1', () => undefined);
    expect(await here.store.get('telegram:1')).toBeUndefined();
  });
});
