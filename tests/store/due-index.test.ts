import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDueIndex } from '../../src/store/due-index.ts';
import type { Kept } from '../../src/core/record.ts';
import { kept, promise } from '../support/kept.ts';

const MINUTE = 60_000;
const toMinute = (n: number): number => n * MINUTE;

describe('the index of what is due', () => {
  it('agrees with a look at all records after any changes', () => {
    const change = fc.record({
      key: fc.nat(6),
      dues: fc.option(fc.array(fc.option(fc.nat(30).map(toMinute)), { maxLength: 3 })),
    });
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 60 }),
        fc.nat(30).map(toMinute),
        fc.integer({ min: 1, max: 9 }),
        (changes, until, limit) => {
          const records = new Map<string, Kept>();
          const index = createDueIndex((key) => records.get(key));
          for (const { key, dues } of changes) {
            const before = records.get(String(key));
            const after = dues
              ? kept(String(key), ...dues.map((due, at) => promise(due ?? undefined, `p${at}`)))
              : undefined;
            if (after) records.set(String(key), after);
            else records.delete(String(key));
            index.replace(String(key), before, after);
          }
          const all = [...records.values()].flatMap(({ promises = [] }) => promises.flatMap(({ due }) => due ?? []));
          const expected = all.filter((due) => due <= until).sort((one, other) => one - other);
          const dues = (most: number) => index.claimDue(until, most, 0).map(({ promise: { due } }) => due);
          expect(dues(100)).toEqual(expected);
          expect(index.size).toBe(all.length);
          const minutes = [3 * MINUTE, (3 + limit) * MINUTE] as const;
          expect(index.between(...minutes)).toBe(all.filter((due) => due >= minutes[0] && due < minutes[1]).length);
          expect(dues(limit)).toEqual(expected.slice(0, limit));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('looks only at those who are due, however often promises have changed', () => {
    const records = new Map<string, Kept>();
    let looks = 0;
    const index = createDueIndex((key) => {
      looks += 1;
      return records.get(key);
    });
    for (let n = 0; n < 20_000; n += 1) {
      const key = `telegram:${n % 10}`;
      const before = records.get(key);
      const after = kept(key, promise(toMinute(n)), promise(toMinute(1_000_000), 'late'));
      records.set(key, after);
      index.replace(key, before, after);
    }
    expect(index.claimDue(toMinute(19_989), 100, MINUTE)).toEqual([]);
    expect(looks).toBe(0);
    expect(index.claimDue(toMinute(20_000), 100, MINUTE)).toHaveLength(10);
    expect(looks).toBe(10);
    expect(index.claimDue(toMinute(20_000), 100, MINUTE)).toEqual([]);
    expect(looks).toBe(10);
  });

  it('keeps in sight what comes due later in the same minute', () => {
    const record = kept('1', promise(10), promise(20, 'b'));
    const index = createDueIndex(() => record);
    index.replace('telegram:1', undefined, record);
    const claim = (now: number) => index.claimDue(now, 100, MINUTE).map(({ promise: { id } }) => id);
    expect([claim(9), claim(10), claim(19), claim(20), claim(20 + MINUTE)]).toEqual([
      [],
      ['tip'],
      [],
      ['b'],
      ['tip', 'b'],
    ]);
  });
});
