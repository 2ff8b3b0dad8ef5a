// Learns how many messages a second a platform really takes. Starts from what is believed, goes down at a refusal and
// searches its way back between what held and what did not. Pure: told every instant, reads no clock.

/** Share of the believed limit that is used, so that a place is free for a person most of the time. */
const MARGIN = 0.992;

/** What is left of the rate after a refusal, when no lower rate is known to hold. */
const STEP_DOWN = 0.9;

/**
 * The same after a refusal that comes alone: messages the network pushed together, most likely, and no lower limit. The
 * next one within so many seconds counts in full.
 */
const STEP_ASIDE = 0.985;
const ALONE_S = 10;

/** A rate holds when it was used to the full for this long, in seconds, without a refusal. */
const HOLD_S = 10;

/** The search ends when what held and what did not are this close. */
const CLOSE = 1.012;

/** After this many seconds of full use at the end of the search the limit may have risen: it is tried again a little higher. */
const RETRY_S = 300;

/** Never slower than this, per second: one refusal more is cheaper than a standstill. */
const LEAST = 1;

export interface Rate {
  readonly perSecond: number;
  /** A message was handed over at `now`. */
  sent(now: number): void;
  /** The platform refused, at `now`, a message that was handed over at `at`. */
  refused(at: number, now: number): void;
}

/** @param limit messages a second that the platform is believed to take */
export function createRate(limit: number): Rate {
  const most = limit * MARGIN;
  let rate = most;
  let holds = 0;
  /** The lowest rate that was refused. */
  let fails = Number.POSITIVE_INFINITY;
  let since = 0;
  let count = 0;
  let full = 0;
  let lastRefusal = Number.NEGATIVE_INFINITY;

  function restart(now: number): void {
    since = now;
    count = 0;
  }

  function go(to: number, now: number): void {
    rate = Math.max(LEAST, Math.min(most, to));
    full = 0;
    restart(now);
  }

  /** Called when `rate` was used to the full for some time without a refusal. */
  function held(now: number): void {
    holds = Math.max(holds, rate);
    full += HOLD_S;
    if (fails > rate * CLOSE && rate < most) {
      go(Number.isFinite(fails) ? (rate + fails) / 2 : most, now);
    } else if (full >= RETRY_S && rate < most) {
      fails = rate * CLOSE ** 2;
      go(rate * CLOSE, now);
    }
  }

  return {
    get perSecond() {
      return rate;
    },
    sent(now) {
      // A gap: nothing was waiting, so that this stretch tells nothing about the limit.
      if (now < since || now - since > ((count + 5) / rate) * 1000 + 1000) restart(now);
      count += 1;
      if (count < rate * HOLD_S) return;
      held(now);
      restart(now);
    },
    refused(at, now) {
      // Messages that were under way when the rate went down tell nothing new.
      if (at < since) return;
      fails = rate;
      // Held once, but not any more: forget it.
      if (holds >= rate) holds = 0;
      const alone = now - lastRefusal > ALONE_S * 1000;
      lastRefusal = now;
      go(holds > 0 ? holds : rate * (alone ? STEP_ASIDE : STEP_DOWN), now);
    },
  };
}
