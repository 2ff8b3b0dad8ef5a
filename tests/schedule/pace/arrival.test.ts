import { describe, expect, it } from 'vitest';
import { createArrival } from '../../../src/schedule/pace/arrival.ts';

/** An arrival that has seen ways there and back of so many milliseconds. */
function after(...ways: readonly number[]) {
  const arrival = createArrival();
  for (const took of ways) arrival.answered(0, took);
  return arrival;
}

describe('a message that was answered', () => {
  it('arrived right away when it took no longer than usual', () => {
    expect(after(50, 50, 50).answered(1_000, 1_050)).toBe(1_000);
  });

  it('may have arrived as much later as it took longer than the fastest', () => {
    expect(after(...Array<number>(40).fill(50), 55).answered(1_000, 1_250)).toBeCloseTo(1_200, 0);
  });

  it('is not thought late for what all take longer now', () => {
    const slower = after(20, ...Array<number>(60).fill(100));
    expect(slower.answered(1_000, 1_100)).toBeLessThan(1_016);
  });

  it('changes nothing for the others when it hangs', () => {
    const hung = after(...Array<number>(40).fill(50), 20_000);
    expect(hung.answered(1_000, 1_050)).toBeCloseTo(1_000, 0);
  });
});
