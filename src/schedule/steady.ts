// Lets work be done only while the computer's clock can be trusted. A clock that is set wrong for a minute must neither send
// anything nor use anything up: after a jump the work waits until the clock has gone on evenly for a while.
import { steadyClock, type Clock } from '../core/time/clock.ts';
import { HOUR_MS, MINUTE_MS, type EpochMs } from '../core/time/units.ts';
import type { Log } from '../core/util/log.ts';

/** A clock that is set by more than this is noticed. A computer that was asleep for so long looks the same. */
const JUMP_MS = HOUR_MS;

/** How long the clock must go on evenly before it is trusted again. */
const SETTLE_MS = 3 * MINUTE_MS;

export interface SteadyParts {
  readonly tick: (now: EpochMs) => Promise<void>;
  /** Runs before the first tick of all, and before the first one after a jump. */
  readonly mend: (now: EpochMs) => Promise<void>;
  readonly log: Log;
  /** One that nobody can set. */
  readonly steady?: Clock;
}

/** Gives a tick that is left out while the clock is not to be trusted. */
export function whenSteady({ tick, mend, log, steady = steadyClock }: SteadyParts): (now: EpochMs) => Promise<void> {
  let last: { readonly wall: EpochMs; readonly steady: number } | undefined;
  let trustedFrom = Number.NEGATIVE_INFINITY;
  let mended = false;

  return async (now) => {
    const at = steady();
    const jump = last ? now - last.wall - (at - last.steady) : 0;
    last = { wall: now, steady: at };
    if (Math.abs(jump) > JUMP_MS) {
      log('warn', 'the clock was set, or the computer slept', { ms: Math.round(jump) });
      trustedFrom = at + SETTLE_MS;
      mended = false;
    }
    if (at < trustedFrom) return;
    if (!mended) await mend(now);
    mended = true;
    await tick(now);
  };
}
