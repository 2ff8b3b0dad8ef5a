// A platform that takes only so many messages a second and says 429 to the rest, in virtual time.
import { SendError } from '../../../src/core/adapter.ts';
import { dice, type VirtualTime } from '../virtual-time.ts';

export type Law = /** So many in any second. */ 'window' | /** So many a second, a second's worth at once. */ 'bucket';

export interface LimitedServer {
  readonly send: () => Promise<void>;
  /** Virtual instants at which messages were taken. */
  readonly taken: readonly number[];
  readonly refusals: number;
}

export interface ServerParts {
  readonly law: Law;
  readonly perSecond: number;
  /** How far apart two ways to the server may be, in milliseconds. */
  readonly jitterMs?: number;
  readonly time: VirtualTime;
}

export function limitedServer({ law, perSecond, jitterMs = 10, time }: ServerParts): LimitedServer {
  const random = dice(7);
  const taken: number[] = [];
  let refusals = 0;
  let bucket = perSecond;
  let filled = 0;

  function takes(now: number): boolean {
    if (law === 'window') return (taken.at(-perSecond) ?? Number.NEGATIVE_INFINITY) <= now - 1000;
    bucket = Math.min(perSecond, bucket + ((now - filled) / 1000) * perSecond);
    filled = now;
    if (bucket < 1) return false;
    bucket -= 1;
    return true;
  }

  return {
    taken,
    get refusals() {
      return refusals;
    },
    async send() {
      await time.wait(30 + random() * jitterMs);
      const now = time.clock();
      const fine = takes(now);
      if (fine) taken.push(now);
      else refusals += 1;
      await time.wait(30 + random() * jitterMs);
      if (!fine) throw new SendError('slow-down', '429', { retryAfterMs: 1000 });
    },
  };
}
