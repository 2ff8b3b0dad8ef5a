import { describe, expect, test } from 'vitest';
import { createShares } from '../../../src/core/routing/shares.ts';

const SECOND = 1_000;

describe('the fair share of a person', () => {
  test('is so much within any minute, whatever others ask for', () => {
    const shares = createShares(3);
    const over = [0, 1, 2, 3].map((at) => shares.ask('loud', at * SECOND).over);
    expect(over).toEqual([false, false, false, true]);
    expect(shares.ask('calm', 3 * SECOND).over).toBe(false);
  });

  test('is there again a minute after they are calm, and not while they go on', () => {
    const shares = createShares(3);
    for (let at = 0; at <= 300; at += 10) expect(shares.ask('loud', at * SECOND).over).toBe(at >= 30);
    expect(shares.ask('loud', 350 * SECOND).over).toBe(false);
  });

  test('says each thing once until they are calm', () => {
    const shares = createShares(1);
    const ask = (at: number) => shares.ask('loud', at * SECOND);
    ask(0);
    expect([ask(1).tell('pause'), ask(2).tell('pause'), ask(3).tell('warning')]).toEqual([true, false, true]);
    ask(100);
    expect(ask(101).tell('pause')).toBe(true);
  });

  test('is counted for no more people than matter', () => {
    const shares = createShares(3);
    for (let n = 0; n < 20_000; n += 1) shares.ask(`person ${n}`, n * 20);
    // One in a fiftieth of a second: three thousand within a minute, kept for two at most.
    expect(shares.size).toBeLessThanOrEqual(6_000);
    for (let n = 0; n < 12_000; n += 1) shares.ask(`crowd ${n}`, 400 * SECOND);
    expect(shares.size).toBeLessThanOrEqual(10_000);
  });

  test('begins anew where the clock was set back', () => {
    const shares = createShares(3);
    for (let at = 0; at < 6; at += 1) shares.ask('loud', 900 * 60_000 + at);
    expect(shares.ask('loud', 5_000).over).toBe(false);
  });
});
