// Tells when a message that was answered has surely arrived. Learns from each how long the way there and back takes.

/** How much longer than the fastest way counts as usual at most, in milliseconds; what takes longer may have come that late. */
const SPREAD_MS = 12;

/** How many of the last messages say what is usual, and what is fastest. */
const REMEMBERED = 16;
const LONG_REMEMBERED = 256;

export interface Arrival {
  /**
   * When a message that left at `began` and was answered at `now` had arrived, on the clock of those that come as quickly
   * as any: whatever it took longer may have been the way there.
   */
  answered(began: number, now: number): number;
}

export function createArrival(): Arrival {
  let known: { usual: number; fastest: number } | undefined;
  return {
    answered(began, now) {
      const took = now - began;
      const { usual: before, fastest } = (known ??= { usual: took, fastest: took });
      // One that hangs for a long time says nothing about the others.
      const usual = before + (Math.min(took, 2 * before) - before) / REMEMBERED;
      known = { usual, fastest: Math.min(took, fastest + (usual - fastest) / LONG_REMEMBERED) };
      return now - Math.max(known.fastest, usual - SPREAD_MS);
    },
  };
}
