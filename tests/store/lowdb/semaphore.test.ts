import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createGate } from '../../../src/store/lowdb/semaphore.ts';

it('a gate lets so many in at once and no more, in their order, also after one that failed', async () => {
  const gate = createGate(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const works = Array.from({ length: 5 }, (_, n) =>
    gate(async () => {
      begun.push(n);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (n === 0) throw new Error('no');
      return n;
    }).catch(() => -1),
  );
  await turn();
  expect(begun).toEqual([0, 1]);
  ends[0]?.();
  await turn();
  expect(begun).toEqual([0, 1, 2]);
  for (let n = 1; n < 5; n += 1) {
    ends[n]?.();
    await turn();
  }
  expect(await Promise.all(works)).toEqual([-1, 1, 2, 3, 4]);
});
