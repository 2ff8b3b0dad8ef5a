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
          const index = createDueIndex();
          for (const { key, dues } of changes) {
            const before = records.get(String(key));
            // Some promises stay the same object, as they do when a record is spread.
            const after = dues
              ? kept(
                  String(key),
                  ...dues.map((due, at) =>
                    due === null ? promise(undefined) : (before?.promises?.[at] ?? promise(due)),
                  ),
                )
              : undefined;
            if (after) records.set(String(key), after);
            else records.delete(String(key));
            index.replace(String(key), before, after);
          }
          const all = [...records.values()].flatMap(({ promises = [] }) => promises.flatMap(({ due }) => due ?? []));
          const expected = all.filter((due) => due <= until).sort((one, other) => one - other);
          expect(index.due(until, 100).map(({ promise: { due } }) => due)).toEqual(expected);
          expect(index.size).toBe(all.length);
          const minutes = [3 * MINUTE, (3 + limit) * MINUTE] as const;
          expect(index.between(...minutes)).toBe(all.filter((due) => due >= minutes[0] && due < minutes[1]).length);
          expect(index.due(until, limit).map(({ promise: { due } }) => due)).toEqual(expected.slice(0, limit));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('does not grow when the same promises change again and again', () => {
    const records = new Map<string, Kept>();
    const index = createDueIndex();
    for (let n = 0; n < 200_000; n += 1) {
      const key = `telegram:${n % 10}`;
      const before = records.get(key);
      // The earliest never changes, so that the outdated ones stay below the top.
      const after = n % 10 === 0 ? (before ?? kept('0', promise(0))) : kept(key, promise(1_000_000 + n));
      records.set(key, after);
      index.replace(key, before, after);
    }
    // Reading what is due looks at every entry up to then: with 200,000 outdated ones that would be slow.
    const began = performance.now();
    for (let n = 0; n < 100; n += 1) expect(index.due(9_999_999, 100)).toHaveLength(10);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
