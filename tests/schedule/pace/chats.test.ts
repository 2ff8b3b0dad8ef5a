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
    const chats = createChats((chat) => (chat === 'strict' ? limits : []));
    chats.pause('paused', 0, 3_600_000);
    chats.sent('strict', { answered: 0 }, 0);
    chats.sent('under way', { answered: Infinity }, 0);
    for (let n = 0; n < 10_000; n += 1) chats.sent(`chat ${n}`, { answered: n }, n);
    expect(chats.size).toBeLessThan(10);
    expect(chats.readyAt('paused', 10_000)).toBe(3_600_000);
    expect(chats.readyAt('strict', 10_000, 1)).toBe(MINUTE);
    for (let n = 0; n < 10; n += 1) chats.sent('again', { answered: 4_000_000 }, 4_000_000 + n);
    expect(chats.readyAt('paused', 4_000_000)).toBe(4_000_000);
  });
});
