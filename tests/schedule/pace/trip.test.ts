import { describe, expect, it } from 'vitest';
import { createTrip, type Trip } from '../../../src/schedule/pace/trip.ts';

/** What is known after trips of so many milliseconds. */
function after(...trips: readonly number[]): Trip {
  const trip = createTrip();
  for (const ms of trips) trip.took(ms);
  return trip;
}

const often = (ms: number): number[] => Array<number>(2000).fill(ms);

describe('the way there and back', () => {
  it('is unknown at first, and then the fastest one', () => {
    expect(after().atLeastMs).toBe(0);
    expect(after(120).atLeastMs).toBe(120);
    expect(after(70, 50, 60).atLeastMs).toBeCloseTo(50, 0);
    expect(after(...often(50), 55, 70, 250).atLeastMs).toBeCloseTo(50, 0);
  });

  it('is little less than what all take now, and less again after a refusal', () => {
    const slower = after(20, ...often(100));
    expect(slower.atLeastMs).toBeCloseTo(92, 0);
    slower.refused();
    expect(slower.atLeastMs).toBeLessThan(85);
  });

  it('is not longer for one message that hangs', () => {
    expect(after(...often(50), 20_000).atLeastMs).toBeCloseTo(50, 0);
  });
});
