import { describe, expect, it } from 'vitest';
import { createWaiting, type Waiting } from '../../../src/schedule/pace/waiting.ts';

/** Puts jobs into the lines of their chats, which are the first letters of their names. */
function waiting(...jobs: readonly string[]): Waiting<string> {
  const all = createWaiting<string>();
  for (const job of jobs) all.add(job.charAt(0), job);
  return all;
}

const ready = (): number => 0;

/** Takes all that is ready, in turn. */
function takeAll(all: Waiting<string>, readyAt: (chat: string, job: string) => number | undefined = ready): string[] {
  const job = all.take(0, readyAt);
  return typeof job === 'number' ? [] : [job, ...takeAll(all, readyAt)];
}

describe('those who wait', () => {
  it('go in the order they came, and chats take turns', () => {
    expect(takeAll(waiting('a1', 'a2', 'a3', 'b1', 'c1', 'b2'))).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  it('do not wait behind a chat that is not ready', () => {
    const all = waiting('a1', 'a2', 'b1');
    const aLater = (chat: string): number => (chat === 'a' ? 700 : 0);
    expect(takeAll(all, aLater)).toEqual(['b1']);
    expect(all.take(0, aLater)).toBe(700);
    expect(all.take(700, aLater)).toBe('a1');
  });

  it('leave the line when they have nothing to wait for any more', () => {
    const all = waiting('a1', 'a2', 'b1');
    expect(takeAll(all, (_chat, job) => (job === 'a1' ? undefined : 0))).toEqual(['a2', 'b1']);
    expect(all.empty).toBe(true);
  });

  it('stand first when they are put back', () => {
    const all = waiting('a1', 'a2');
    all.putBack('a', 'a0');
    expect(takeAll(all)).toEqual(['a0', 'a1', 'a2']);
  });

  it('are no more than a line holds', () => {
    const all = createWaiting<number>();
    const taken = Array.from({ length: 1_000 }, (_, n) => all.add('a', n));
    expect(taken.filter(Boolean)).toHaveLength(50);
    expect(all.ahead('a')).toBe(50);
    expect(all.add('b', 0)).toBe(true);
    expect(all.clear()).toHaveLength(51);
    expect(all.empty).toBe(true);
  });
});
