// The pace of one platform, in two lanes: answers to people who are waiting go before messages that were not asked for
// just now. When the platform asks to slow down, everyone waits, and the pace learns from it.
import { setTimeout as sleep } from 'node:timers/promises';
import { SendError } from '../../core/adapter.ts';
import { steadyClock, type Clock } from '../../core/time/clock.ts';
import { SECOND_MS } from '../../core/time/units.ts';
import { createRate } from './rate.ts';

/** Bulk messages under way at once: enough for the full pace with answers that take a third of a second. */
const IN_FLIGHT = 10;

/** Milliseconds before the same chat is tried again: Telegram takes about one message a second for one chat (same FAQ). */
const SAME_CHAT_MS = 1_300;

/**
 * Timers come late; as much is made good, and no more: what is caught up stands closer together than the pace, and a
 * platform that counts every second would refuse it. A third of the margin of the rate, the rest of which is for the way.
 */
const CATCH_UP_MS = 5;

/**
 * The first second after a silence goes so much slower: connections are opened then, and what left evenly arrives in
 * clumps, which a platform that counts every second would refuse.
 */
const SOFT_START = 1.15;
const SOFT_START_MS = SECOND_MS;

/** Answers to people are taken off the bulk lane's pace, by no more than this: it must not come to a standstill. */
const MOST_DEBT_MS = SECOND_MS;

export type Lane = 'waiting' | 'bulk';

export interface Pacer {
  /**
   * Runs `send` when it is its turn, and again after a `slow-down` that ends within `patienceMs` from now.
   * Rejects with what `send` rejects with, or with a certain `SendError` when the pacer was stopped before, or when the
   * platform has asked for a longer pause than that.
   */
  run<T>(lane: Lane, send: () => Promise<T>, patienceMs: number): Promise<T>;
  /** Takes nothing more in a lane and turns away all that has not begun; what is under way comes to its end. */
  stop(lane: Lane): void;
}

export interface PacerParts {
  /** Messages a second that the platform is believed to take. */
  readonly limit: number;
  /** A steady one: the pace must not stumble when the computer's clock is set. */
  readonly clock?: Clock;
  /** Resolves after so many milliseconds. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

interface Job {
  readonly lane: Lane;
  readonly go: () => void;
  readonly refuse: (reason: unknown) => void;
  /** When it was handed in. */
  readonly asked: number;
  notBefore: number;
}

const quietly = (ms: number): Promise<unknown> => sleep(ms, undefined, { ref: false });

export function createPacer({ limit, clock = steadyClock, wait = quietly }: PacerParts): Pacer {
  const rate = createRate(limit);
  const lanes: Record<Lane, Job[]> = { waiting: [], bulk: [] };
  let bulkInFlight = 0;
  let next = 0;
  let pausedUntil = 0;
  /** When the first message after a silence went. */
  let begun = Number.NEGATIVE_INFINITY;
  let wakeAt = Number.POSITIVE_INFINITY;
  const stopped = new Set<Lane>();

  /**
   * When an answer may be sent as far as the pace goes. During a delivery it takes the place of the next bulk message, a
   * few hundredths of a second away, so that the platform sees no more than the pace; but it waits no longer than that,
   * also when many come at once, unless a pause has held them up together.
   */
  function answerAt(asked: number): number {
    if (asked < pausedUntil) return next;
    return lanes.bulk.length > 0 ? Math.min(next, asked + SECOND_MS / rate.perSecond) : 0;
  }

  const readyAt = ({ lane, asked, notBefore }: Job): number =>
    Math.max(pausedUntil, notBefore, lane === 'bulk' ? next : answerAt(asked));

  /** Takes the first job that may be sent at `now`, or tells when to look again. */
  function take(now: number): Job | number {
    let soonest = Number.POSITIVE_INFINITY;
    for (const lane of [lanes.waiting, lanes.bulk]) {
      if (lane === lanes.bulk && bulkInFlight >= IN_FLIGHT) continue;
      for (const [at, job] of lane.entries()) {
        const ready = readyAt(job);
        if (ready <= now) {
          lane.splice(at, 1);
          return job;
        }
        soonest = Math.min(soonest, ready);
      }
    }
    return soonest;
  }

  function wake(at: number, now: number): void {
    if (at >= wakeAt && wakeAt > now) return;
    wakeAt = at;
    void wait(Math.max(1, Math.ceil(at - now))).then(() => {
      if (wakeAt === at) wakeAt = Number.POSITIVE_INFINITY;
      pump();
    });
  }

  function pump(): void {
    for (;;) {
      const now = clock();
      const job = take(now);
      if (typeof job === 'number') {
        if (Number.isFinite(job)) wake(job, now);
        return;
      }
      if (next < now - SOFT_START_MS) begun = now;
      const gap = (SECOND_MS / rate.perSecond) * (now < begun + SOFT_START_MS ? SOFT_START : 1);
      next = Math.min(Math.max(next, now - CATCH_UP_MS) + gap, now + MOST_DEBT_MS);
      job.go();
    }
  }

  function run<T>(lane: Lane, send: () => Promise<T>, patienceMs: number): Promise<T> {
    const until = clock() + patienceMs;
    return new Promise<T>((resolve, refuse: (reason: unknown) => void) => {
      async function attempt(): Promise<void> {
        const began = clock();
        try {
          resolve(await send());
          rate.sent(began);
        } catch (error) {
          if (error instanceof SendError && error.reason === 'slow-down' && again(began, error)) return;
          refuse(error instanceof Error ? error : new Error(typeof error));
        }
      }

      /** Whether it will be tried again. */
      function again(began: number, { retryAfterMs }: SendError): boolean {
        const now = clock();
        rate.refused(began, now);
        pausedUntil = Math.max(pausedUntil, now + retryAfterMs);
        next = Math.max(next, pausedUntil);
        begun = pausedUntil;
        job.notBefore = Math.max(now + SAME_CHAT_MS, pausedUntil);
        if (stopped.has(lane) || job.notBefore >= until) return false;
        lanes[lane].unshift(job);
        return true;
      }

      const job: Job = {
        lane,
        asked: clock(),
        notBefore: 0,
        refuse,
        go() {
          if (lane === 'bulk') bulkInFlight += 1;
          void attempt().finally(() => {
            if (lane === 'bulk') bulkInFlight -= 1;
            pump();
          });
        },
      };
      if (stopped.has(lane)) {
        refuse(new SendError('network', 'stopped'));
        return;
      }
      if (pausedUntil >= until) {
        refuse(new SendError('slow-down', 'paused', { retryAfterMs: pausedUntil - clock() }));
        return;
      }
      lanes[lane].push(job);
      pump();
    });
  }

  return {
    run,
    stop(lane) {
      stopped.add(lane);
      for (const { refuse } of lanes[lane].splice(0)) refuse(new SendError('network', 'stopped'));
    },
  };
}
