// Sends one message nobody asked for just now: claims its occasion on disk first, and judges what a failure means.
// Only what certainly did not arrive is tried again, or what the platform would not show twice.
import { createHash } from 'node:crypto';
import { SendError, type Adapter } from '../core/adapter.ts';
import type { Clock } from '../core/clock.ts';
import type { Reply } from '../core/reply.ts';
import { errorFields, type Log } from '../log.ts';
import type { Kept, Promised, Store } from '../store/port.ts';
import { claim, skip, standing, withoutPromise, withoutPromises, type Occasion } from './claim.ts';
import type { Ordered } from './order.ts';
import type { Pacer } from './pacer.ts';

/** The first wait before a new try, and the longest; doubled each time in between. */
const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 15 * 60_000;

/** Writes the message for a promise; undefined when there is nothing to say this time. */
export type Write = (key: string, kept: Kept, promise: Promised) => Promise<Reply | undefined>;

/** One occasion in line. */
export interface Task extends Ordered {
  readonly occasion: Occasion;
  /** Brought forward when it may have arrived and a repeat shows nothing twice only for a while. */
  end: number;
  /** Tries that have failed. */
  tries: number;
  /** The occasion is used up: this task alone may send. */
  claimed?: boolean;
  message?: Reply;
  /** Another one of the same chat. */
  next?: Task | undefined;
  /** Not to be tried again before this instant, epoch milliseconds. */
  notBefore?: number;
}

/**
 * - `sent`;
 * - `nothing`: there was nothing to send (any more), or nobody to send it to;
 * - `late`: its time was over before it was claimed;
 * - `lost`: claimed, but it did not arrive, or may not have;
 * - `refused`: the same, since the platform does not accept the message;
 * - `again`: to be tried after `notBefore`.
 */
export type Outcome = 'sent' | 'nothing' | 'late' | 'lost' | 'refused' | 'again';

export interface SenderParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly adapter: Adapter;
  readonly pacer: Pacer;
  /** Who writes messages of a kind; undefined when nobody does. */
  readonly write: (kind: string) => Write | undefined;
}

/** The same for every try of one occasion; a platform that can drops the repeat. 24 characters. */
const nonce = ({ key, id, slot }: Occasion): string =>
  createHash('sha256').update(`${key}\n${id}\n${slot}`).digest('base64url').slice(0, 24);

/** Uses up an occasion with or without sending; tells whether it was there to be used. */
export async function use(
  store: Store,
  how: typeof claim | typeof skip,
  occasion: Occasion,
  now: number,
): Promise<boolean> {
  let won = false;
  await store.update(occasion.key, (kept) => {
    const [after, free] = how(kept, occasion, now);
    won = free;
    return after;
  });
  return won;
}

/** Gives the way to deliver one task on one platform. Rejects only when the store does. */
export function createSender({
  store,
  clock,
  log,
  adapter,
  pacer,
  write,
}: SenderParts): (task: Task) => Promise<Outcome> {
  const { platform } = adapter;

  async function tooLate(task: Task): Promise<Outcome> {
    if (task.claimed === true) return 'lost';
    return (await use(store, skip, task.occasion, clock())) ? 'late' : 'nothing';
  }

  async function send(task: Task): Promise<Outcome> {
    const { occasion } = task;
    if (clock() >= task.end) return tooLate(task);
    task.claimed ??= await use(store, claim, occasion, clock());
    if (!task.claimed) return 'nothing';
    const kept = await store.get(occasion.key);
    const promise = standing(kept, occasion);
    if (!kept || !promise) return 'nothing';
    task.message ??= await write(promise.kind)?.(occasion.key, kept, promise);
    // Writing takes its time; whoever takes the promise back meanwhile gets nothing.
    if (!task.message || !standing(await store.get(occasion.key), occasion)) return 'nothing';
    await adapter.send(kept.chat, task.message, { once: nonce(occasion) });
    return 'sent';
  }

  async function judge(task: Task, error: unknown): Promise<Outcome> {
    if (!(error instanceof SendError)) {
      log('error', 'delivery failed', { platform, ...errorFields(error) });
      // When the claim itself failed, the next minute finds the promise due again.
      return task.claimed === true ? 'lost' : 'nothing';
    }
    switch (error.reason) {
      case 'gone':
        await store.update(task.occasion.key, withoutPromises);
        return 'nothing';
      case 'refused':
        log('error', 'message refused', { platform });
        return 'refused';
      case 'slow-down':
      case 'network': {
        // Turned away before its turn came: the next minute finds the promise due again.
        if (task.claimed !== true) return 'nothing';
        if (!error.certain) task.end = Math.min(task.end, clock() + error.repeatableMs);
        const pause = Math.min(FIRST_RETRY_MS * 2 ** task.tries, LONGEST_RETRY_MS);
        task.tries += 1;
        task.notBefore = clock() + Math.max(pause, error.retryAfterMs);
        return task.notBefore < task.end ? 'again' : 'lost';
      }
    }
  }

  return async (task) => {
    const left = task.end - clock();
    if (left <= 0) return tooLate(task);
    const outcome = await pacer.run('bulk', () => send(task), left).catch((error: unknown) => judge(task, error));
    if (task.claimed === true && task.occasion.slot === 'once' && outcome !== 'again') {
      await store.update(task.occasion.key, (kept) => withoutPromise(kept, task.occasion.id));
    }
    return outcome;
  };
}
