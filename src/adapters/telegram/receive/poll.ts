// Receives updates by long polling: side by side across chats and the people in them, in order for each, confirmed only when
// handled.
// Does not know what an update means.
//
// The Bot API can confirm only "everything below". While a chat is still being answered, the poll therefore asks again
// from the lowest unanswered update and skips what is known, so that one slow chat does not hold up others. After a crash some
// updates come twice and none is lost.
import type { Update } from 'grammy/types';
import { StartError } from '../../../core/adapter.ts';
import { steadyClock } from '../../../core/time/clock.ts';
import type { Log } from '../../../core/util/log.ts';
import { codeOf, toSendError, whyUnusable } from '../errors.ts';
import { createChatQueues, LET_GO_MS } from './chat-queues.ts';
import { BATCH, PLATFORM, POLL_SECONDS, REPEAT_MS } from '../limits.ts';
import { overtaken, placeOf, type Place } from './place.ts';
import { isReadable, kindOf, numberOf } from './readable.ts';
import { createUpdateOffsets } from './update-offsets.ts';

/** Milliseconds before the next poll in which answers that are nearly done can be finished. */
const GATHER_MS = 20;

/** Unanswered updates of one chat that hold back the offset; further ones count as received, so that a flood does not block other chats. */
const CHAT_HELD = 30;

/**
 * When a poll is full of what is known, updates that are in hand for this long count as received, in milliseconds: their chats
 * wait for their own pace, and nobody else may wait with them.
 */
const SLOW_MS = 250;

/** Unanswered updates of one chat, and of one person in it; further ones are turned away. */
const CHAT_QUEUE = 1000;
const LINE_QUEUE = 200;

const FIRST_BACKOFF_MS = 1000;
const LAST_BACKOFF_MS = 30_000;
const FINISH_MS = 2000;
const CONFIRM_MS = 1000;

/** An update that is here and waits for its turn. */
export interface Arrived {
  /** Handles it when its turn has come. Never rejects. */
  readonly handle: () => Promise<void>;
  /** There is no room for it: answers nothing, and lets nothing spin. */
  readonly turnAway: () => void;
}

export interface PollingParts {
  readonly fetch: (
    offset: number | undefined,
    limit: number,
    seconds: number,
    signal: AbortSignal,
  ) => Promise<readonly unknown[]>;
  /** Called with each update once, as soon as it is here. */
  readonly arrive: (update: Update) => Arrived;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
  readonly log: Log;
  /** Told once when polling has ended for good; the program should end with it. */
  readonly fatal: (error: StartError) => void;
  readonly letGoMs?: number;
}

/** The connection that brings updates. */
export interface Receiving {
  /** Asks once, then goes on by itself. @throws what the first call throws. */
  readonly begin: () => Promise<void>;
  /** Takes no more, waits a little for what is being answered, confirms what was handled. Takes at most 3 s. */
  readonly end: () => Promise<void>;
}

export function createPolling({ fetch, arrive, wait, log, fatal, letGoMs = LET_GO_MS }: PollingParts): Receiving {
  const offsets = createUpdateOffsets();
  const queues = createChatQueues(() => {
    log('warn', 'slow answer let go', { platform: PLATFORM, ms: letGoMs });
  }, letGoMs);
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = (): boolean => signal.aborted;
  let answering = 0;
  let unreadable = 0;
  let confirmed: number | undefined;

  const enqueue = async (update: Update, { chat, line }: Place, { handle }: Arrived): Promise<void> => {
    const progress = { begun: false };
    await queues.add(chat, line, async () => {
      if (stopped()) return;
      progress.begun = true;
      answering += 1;
      await handle().finally(() => {
        answering -= 1;
        // Also when it was let go before, since the end may be waiting for it.
        offsets.finish(update.update_id);
      });
    });
    if (progress.begun) offsets.finish(update.update_id);
  };

  /** Leaves aside what has not the form it must have: it is confirmed like an update that was answered. */
  const leave = (update: unknown, id: number | undefined): void => {
    unreadable += 1;
    log('warn', 'unreadable update', { platform: PLATFORM, kind: kindOf(update), count: unreadable });
    if (id !== undefined) offsets.finish(id);
  };

  /**
   * Takes in hand what is new. Tells how much that is.
   * @throws TypeError when one has no number, and so cannot be confirmed; all others are taken by then
   */
  const take = (updates: readonly unknown[]): number => {
    const stale = overtaken(updates.filter(isReadable));
    let fresh = 0;
    for (const update of updates) {
      const id = numberOf(update);
      if (id !== undefined && !offsets.take(id, steadyClock())) continue;
      fresh += 1;
      if (id === undefined || !isReadable(update)) {
        leave(update, id);
        continue;
      }
      if (stale.has(update)) {
        offsets.finish(id);
        continue;
      }
      const place = placeOf(update);
      const arrived = arrive(update);
      const depth = queues.depth(place.chat);
      const room = depth < CHAT_QUEUE && queues.depth(place.chat, place.line) < LINE_QUEUE;
      if (room) void enqueue(update, place, arrived);
      else arrived.turnAway();
      if (room && depth + 1 === CHAT_QUEUE) log('warn', 'flood turned away', { platform: PLATFORM, count: CHAT_QUEUE });
      if (depth >= CHAT_HELD) offsets.finish(id);
    }
    if (updates.some((update) => numberOf(update) === undefined)) throw new TypeError('an update has no number');
    return fresh;
  };

  const poll = async (seconds: number): Promise<void> => {
    const offset = offsets.offset();
    const updates = await fetch(offset, BATCH, seconds, signal);
    confirmed = offset;
    const fresh = take(updates);
    if (updates.length === BATCH && fresh < BATCH / 2) offsets.release(steadyClock() - SLOW_MS);
  };

  const settle = async (): Promise<void> => {
    const idle = (): boolean => stopped() || offsets.size() === 0;
    await offsets.until(idle, GATHER_MS);
    await offsets.until(() => idle() || offsets.offset() !== confirmed, REPEAT_MS - GATHER_MS);
  };

  const loop = async (): Promise<void> => {
    let backoff = 0;
    while (!stopped()) {
      try {
        await settle();
        await poll(offsets.size() > 0 ? 0 : POLL_SECONDS);
        if (backoff > 0) log('info', 'receiving again', { platform: PLATFORM });
        backoff = 0;
      } catch (error) {
        if (stopped()) return;
        const reason = whyUnusable(error);
        if (reason !== undefined) {
          stopping.abort();
          log('error', 'receiving ended', { platform: PLATFORM, code: codeOf(error) });
          fatal(new StartError(reason));
          return;
        }
        if (backoff === 0) log('warn', 'receiving interrupted', { platform: PLATFORM, code: codeOf(error) });
        backoff = Math.min(LAST_BACKOFF_MS, Math.max(FIRST_BACKOFF_MS, backoff * 2));
        // Rejects only when we stop.
        await wait(Math.max(backoff, toSendError(error).retryAfterMs), signal).catch(() => undefined);
      }
    }
  };

  return {
    begin: async () => {
      await poll(0);
      void loop();
    },
    end: async () => {
      stopping.abort();
      await offsets.until(() => answering === 0, FINISH_MS);
      const offset = offsets.offset();
      if (offset === confirmed) return;
      try {
        await fetch(offset, 1, 0, AbortSignal.timeout(CONFIRM_MS));
      } catch (error) {
        // What was not confirmed comes once more at the next start, and is harmless.
        log('info', 'last updates not confirmed', { platform: PLATFORM, code: codeOf(error) });
      }
    },
  };
}
