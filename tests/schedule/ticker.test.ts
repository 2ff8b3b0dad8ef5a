// Time here is vitest's: node-cron, the watchdog and the clock all live in it. The computer seems to stand in Berlin
// (vitest.config.ts), where the autumn hour that comes twice stops node-cron unless the process is set to UTC first.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTicker } from '../../src/schedule/ticker.ts';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function begin(at: string, tick: (now: number) => Promise<void>) {
  vi.setSystemTime(at);
  const events: string[] = [];
  const ticker = createTicker({ tick, clock: () => Date.now(), log: (_level, event) => events.push(event) });
  return { ticker, events };
}

describe('the minute', () => {
  it.each([
    ['autumn', '2026-10-24T23:00:30Z'],
    ['spring', '2026-03-28T23:00:30Z'],
  ])('comes every minute through the %s clock change of the host', async (_, at) => {
    const ticks: number[] = [];
    const { ticker, events } = begin(at, (now) => {
      ticks.push(now);
      return Promise.resolve();
    });
    ticker.start();
    await vi.advanceTimersByTimeAsync(6 * 60 * MINUTE);
    await ticker.stop();
    const [, ...minutes] = ticks;
    expect(minutes).toHaveLength(360);
    expect(minutes.every((now, n) => Math.abs(now - (Date.parse(at) + 30_000 + n * MINUTE)) < 1_500)).toBe(true);
    expect(events).toEqual([]);
  });

  it('comes at once at the start and not after the stop', async () => {
    let ticks = 0;
    const { ticker } = begin('2026-11-20T08:00:10Z', () => {
      ticks += 1;
      return Promise.resolve();
    });
    ticker.start();
    ticker.start();
    expect(ticks).toBe(1);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(ticks).toBe(3);
    await ticker.stop();
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(ticks).toBe(3);
  });

  it('is not run twice at once, and a failing one stops nothing', async () => {
    let running = 0;
    let most = 0;
    let ticks = 0;
    const { ticker, events } = begin('2026-11-20T08:00:10Z', async () => {
      ticks += 1;
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5 * MINUTE));
      running -= 1;
      throw new RangeError('oops');
    });
    ticker.start();
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    expect(most).toBe(1);
    expect(ticks).toBeGreaterThanOrEqual(5);
    expect(new Set(events)).toContain('tick failed');
    const stopped = ticker.stop();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    await stopped;
    expect(running).toBe(0);
  });

  it.each([
    ['back', -2],
    ['forth', 2],
  ])('comes within two minutes also when the clock is set %s by two hours', async (_, hours) => {
    let ticks = 0;
    const { ticker } = begin('2026-11-20T08:00:10Z', () => {
      ticks += 1;
      return Promise.resolve();
    });
    ticker.start();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    vi.setSystemTime(Date.now() + hours * 60 * MINUTE);
    const before = ticks;
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(ticks).toBeGreaterThan(before);
    await vi.advanceTimersByTimeAsync(20 * MINUTE);
    expect(ticks).toBeGreaterThan(before + 8);
    await ticker.stop();
  });
});
