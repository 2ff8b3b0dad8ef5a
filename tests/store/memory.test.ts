import { describe } from 'vitest';
import { openMemoryStore } from '../../src/store/memory.ts';
import type { Kept } from '../../src/core/record.ts';
import { storeContract } from '../support/store-contract.ts';

describe('the store in memory', () => {
  storeContract(() => {
    const records = new Map<string, Kept>();
    return Promise.resolve(() => Promise.resolve(openMemoryStore(records)));
  });
});
