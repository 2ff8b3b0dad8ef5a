// Time that passes at once: waits end in their order, as soon as nothing else can happen.
import TinyQueue from 'tinyqueue';

export interface VirtualTime {
  readonly clock: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Lets time pass until `done` has settled. */
  readonly until: <T>(done: Promise<T>) => Promise<T>;
}

/** All that can happen without time passing has happened after this. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

export function virtualTime(start = 0): VirtualTime {
  let now = start;
  const waits = new TinyQueue<{ readonly at: number; readonly end: () => void }>([], (one, other) => one.at - other.at);
  return {
    clock: () => now,
    wait: (ms) =>
      new Promise((resolve) => {
        waits.push({ at: now + ms, end: resolve });
      }),
    async until(done) {
      const seen = { settled: false };
      const note = (): void => {
        seen.settled = true;
      };
      done.then(note, note);
      for (let idle = 0; ;) {
        await turn();
        if (seen.settled) return done;
        const next = waits.pop();
        idle = next ? 0 : idle + 1;
        if (idle > 100) throw new Error('nothing is left to wait for');
        if (!next) continue;
        now = Math.max(now, next.at);
        next.end();
      }
    },
  };
}

/** Numbers between 0 and 1 that look random and are the same every time (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
