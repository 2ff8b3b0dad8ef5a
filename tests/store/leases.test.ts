import { describe, expect, it } from 'vitest';
import { createLeases } from '../../src/store/leases.ts';

describe('leases', () => {
  it('end by time, in whatever order they were taken', () => {
    const leases = createLeases();
    const lease = (key: string, due: number, until: number) => ({ key, id: 'tip', due, until });
    const all = [lease('a', 1, 30), lease('b', 1, 10), lease('a', 2, 20)];
    for (const each of all) leases.add(each);
    expect(leases.takeEnded(9)).toEqual([]);
    expect(leases.takeEnded(20)).toEqual([all[1], all[2]]);
    expect([leases.has('a', 'tip', 1), leases.has('a', 'tip', 2), leases.has('b', 'tip', 1)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(leases.takeEnded(99)).toEqual([all[0]]);
    expect(leases.has('a', 'tip', 1)).toBe(false);
  });
});
