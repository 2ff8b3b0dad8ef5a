// The pace of one platform, in two lanes: answers to people who are waiting go before messages that were not asked for
// just now. Within a lane the chats take turns; one that must wait, or was refused, holds up nobody else.
import { setTimeout as sleep } from 'node:timers/promises';
import { SendError } from '../../core/adapter.ts';
import type { Limit } from '../../core/platform.ts';
import { steadyClock, type Clock } from '../../core/time/clock.ts';
import { SECOND_MS } from '../../core/time/units.ts';
import { createAllowance } from './allowance.ts';
import { createWaiting } from './waiting.ts';

/** Bulk messages under way at once: enough for the full pace with answers that take a third of a second. */
const IN_FLIGHT = 10;

/**
 * Bulk messages keep an even distance, so that a person who asks always finds a place soon. Timers come late; so many
 * milliseconds are made good. The allowance sees to it that there are never too many.
 */
const CATCH_UP_MS = 40;

/** A bulk message whose chat is not ready within so many milliseconds gives its place to others and comes again later. */
const BULK_PATIENCE_MS = 5_000;

export type Lane = 'waiting' | 'bulk';

export interface Pacer {
  /**
   * Runs `send` when it is its turn, and again after a `slow-down` that ends within `patienceMs` from now.
   * Rejects with what `send` rejects with, or with a certain `SendError` when the pacer was stopped before, or when the
   * chat or the platform cannot take it within that time.
   * @param chat the platform's id of the chat it goes to; empty when it goes to none
   */
  run<T>(lane: Lane, chat: string, send: () => Promise<T>, patienceMs: number): Promise<T>;
  /** Takes nothing more in a lane and turns away all that has not begun; what is under way comes to its end. */
  stop(lane: Lane): void;
}

export interface PacerParts {
  /** Messages a second that the platform is believed to take. */
  readonly limit: number;
  /** What it takes for one chat; left out, any number. */
  readonly limitsOf?: ((chat: string) => readonly Limit[]) | undefined;
  /** A steady one: the pace must not stumble when the computer's clock is set. */
  readonly clock?: Clock;
  /** Resolves after so many milliseconds. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

interface Job {
  readonly go: () => void;
  readonly refuse: (reason: SendError) => void;
  /** When it was handed in. */
  readonly asked: number;
  /** From then on nobody waits for it any more. */
  readonly until: number;
}

const quietly = (ms: number): Promise<unknown> => sleep(ms, undefined, { ref: false });

export function createPacer({ limit, limitsOf = () => [], clock = steadyClock, wait = quietly }: PacerParts): Pacer {
  const allowance = createAllowance(limit, limitsOf);
  const lanes = { waiting: createWaiting<Job>(), bulk: createWaiting<Job>() };
  let bulkInFlight = 0;
  /** When the next bulk message may go as far as its distance to the last one goes. */
  let next = 0;
  let wakeAt = Number.POSITIVE_INFINITY;
  const stopped = new Set<Lane>();

  /** When a chat is ready for a message of a lane; the refusal when that is too late for it. */
  function readyAt(
    lane: Lane,
    chat: string,
    { until }: Pick<Job, 'until'>,
    now: number,
    ahead = 0,
  ): number | SendError {
    const ready = allowance.chatReadyAt(chat, now, ahead);
    const least = Math.max(ready, allowance.pausedUntil);
    const late = least >= until || (lane === 'bulk' && ready >= now + BULK_PATIENCE_MS);
    if (Number.isFinite(ready) && late) return new SendError('slow-down', 'paused', { retryAfterMs: least - now });
    return ready;
  }

  /** When a job may go that is first in its chat's line; undefined when it was told that it is too late for it. */
  function turnOf(lane: Lane, chat: string, job: Job, now: number): number | undefined {
    const ready = readyAt(lane, chat, job, now);
    if (typeof ready !== 'number') {
      job.refuse(ready);
      return undefined;
    }
    // What a pause has held up together does not come all at once.
    return lane === 'bulk' || job.asked < allowance.pausedUntil ? Math.max(ready, next) : ready;
  }

  /** Takes the first job that may go at `now`, or tells when to look again. */
  function take(now: number): Job | number {
    const free = allowance.readyAt(now);
    let soonest = Number.POSITIVE_INFINITY;
    for (const lane of ['waiting', 'bulk'] as const) {
      if (lanes[lane].empty || (lane === 'bulk' && bulkInFlight >= IN_FLIGHT)) continue;
      if (free > now) return free;
      const job = lanes[lane].take(now, (chat, each) => turnOf(lane, chat, each, now));
      if (typeof job !== 'number') return job;
      soonest = Math.min(soonest, job);
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
      const gap = SECOND_MS / allowance.perSecond;
      next = Math.min(Math.max(next, allowance.pausedUntil, now - CATCH_UP_MS), now) + gap;
      job.go();
    }
  }

  function run<T>(lane: Lane, chat: string, send: () => Promise<T>, patienceMs: number): Promise<T> {
    const asked = clock();
    const until = asked + patienceMs;
    return new Promise<T>((resolve, refuse: (reason: unknown) => void) => {
      async function attempt(): Promise<void> {
        const began = clock();
        const answered = allowance.leave(chat, began);
        try {
          resolve(await send());
          allowance.taken(began);
        } catch (error) {
          if (error instanceof SendError && error.reason === 'slow-down') {
            const now = clock();
            allowance.refused(chat, began, now, error);
            if (!stopped.has(lane) && typeof readyAt(lane, chat, job, now) === 'number') {
              lanes[lane].putBack(chat, job);
              return;
            }
          }
          refuse(error instanceof Error ? error : new Error(typeof error));
        } finally {
          answered(clock());
        }
      }

      const job: Job = {
        asked,
        until,
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
      const ready = readyAt(lane, chat, job, asked, lanes[lane].ahead(chat));
      if (typeof ready !== 'number') refuse(ready);
      else if (!lanes[lane].add(chat, job)) refuse(new SendError('slow-down', 'crowded'));
      else pump();
    });
  }

  return {
    run,
    stop(lane) {
      stopped.add(lane);
      for (const { refuse } of lanes[lane].clear()) refuse(new SendError('network', 'stopped'));
    },
  };
}
