import { describe, expect, it } from 'vitest';
import { createChats } from '../../../src/schedule/pace/chats.ts';

const MINUTE = 60_000;
const limits = [{ count: 2, ms: MINUTE }];

describe('what a chat may take', () => {
  it('is what its limits leave, and nothing during its pause', () => {
    const chats = createChats(() => limits);
    chats.sent('one', { answered: 0 }, 0);
    expect(chats.readyAt('one', 10)).toBe(10);
    chats.sent('one', { answered: 5 }, 5);
    expect(chats.readyAt('one', 10)).toBe(MINUTE);
    expect(chats.readyAt('one', 10, 1)).toBe(MINUTE + 5);
    chats.pause('one', 10, 3_600_000);
    expect(chats.readyAt('one', 10)).toBe(3_600_000);
    expect(chats.readyAt('other', 10)).toBe(10);
  });

  it('is remembered for as long as it matters and no longer', () => {
    const chats = createChats(() => [{ count: 1, ms: 5_000 }]);
    chats.pause('paused', 0, 3_600_000);
    chats.sent('under way', { answered: Infinity }, 0);
    for (let n = 0; n < 20_000; n += 1) chats.sent(`chat ${n}`, { answered: n * 20 }, n * 20);
    // One in a fiftieth of a second: three thousand a minute, kept for two at most.
    expect(chats.size).toBeLessThan(6_100);
    expect(chats.readyAt('paused', 400_000)).toBe(3_600_000);
    expect(chats.readyAt('under way', 400_000)).toBe(Infinity);
    for (let minute = 0; minute < 4; minute += 1) chats.pause('other', 4_000_000 + minute * MINUTE, 0);
    expect(chats.size).toBe(2);
  });
});
