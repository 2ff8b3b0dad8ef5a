// Learns how long a message and its answer are on their way. Whatever one takes longer than that may have been the way there,
// and so have brought it that much later. Pure: told every length of time.

/**
 * How much longer than the fastest counts as usual at most, in milliseconds: what networks and a platform vary by. Begins wide,
 * which is safe and a little slow, and becomes narrow while nothing is refused.
 */
const WIDEST_MS = 200;
const NARROWEST_MS = 8;
const NARROWING = 0.998;

/** How many of the last messages say what is usual. */
const REMEMBERED = 16;

export interface Trip {
  /** Milliseconds there and back that every message takes as far as is known; none before the first. */
  readonly atLeastMs: number;
  /** Notes how long a message took until it was answered, in milliseconds. */
  took(ms: number): void;
  /** A message was refused: less was known than it seemed. */
  refused(): void;
}

export function createTrip(): Trip {
  let known: { readonly usual: number; readonly fastest: number } | undefined;
  let count = 0;
  let spread = WIDEST_MS;
  return {
    get atLeastMs() {
      return known ? Math.max(known.fastest, known.usual - spread) : 0;
    },
    took(ms) {
      const { usual: before, fastest } = known ?? { usual: ms, fastest: ms };
      count = Math.min(count + 1, REMEMBERED);
      // One that hangs for a long time says nothing about the others.
      const usual = before + (Math.min(ms, 2 * before) - before) / count;
      known = { usual, fastest: Math.min(ms, fastest) };
      spread = Math.max(NARROWEST_MS, spread * NARROWING);
    },
    refused() {
      spread = WIDEST_MS;
    },
  };
}
