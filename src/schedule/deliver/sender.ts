// Sends one message nobody asked for just now: claims its occasion on disk first, and judges what a failure means.
// Only what certainly did not arrive is tried again, or what the platform would not show twice.
import { createHash } from 'node:crypto';
import { SendError, type Adapter } from '../../core/adapter.ts';
import type { Chat } from '../../core/chat.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { Reply } from '../../core/reply.ts';
import { errorFields, type Log } from '../../core/util/log.ts';
import type { Store } from '../../store/port.ts';
import type { Counts, Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import { skip, standing, withoutPromise, withoutPromises, type Occasion } from '../claim/claim.ts';
import { uncounted } from '../plan/engagement.ts';
import type { Pacer } from '../pace/pacer.ts';
import { isTimer } from '../plan/plan.ts';
import { giveBack, take, type Taken } from '../claim/claim-due.ts';
import type { Outcome, Task } from './queued-delivery.ts';

/** The first wait before a new try, and the longest; doubled each time in between. */
const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 15 * 60_000;

/** Writes the message for a promise; undefined when there is nothing to say this time. */
export type Write = (key: string, kept: Kept, promise: Promised) => Promise<Reply | undefined>;

/** One of the messages that go out as one. */
export interface Part {
  readonly promise: Promised;
  readonly message: Reply;
}

/** Makes one message of all that is due in a chat; `resumed` tells that some of it waited for the end of a pause. */
export type Merge = (kept: Kept, parts: readonly [Part, ...Part[]], resumed: boolean) => Reply;

interface Message {
  readonly chat: Chat;
  readonly reply: Reply;
  readonly silent: boolean;
}

const mayTryAgain = (error: unknown): error is SendError =>
  error instanceof SendError && (error.reason === 'slow-down' || error.reason === 'network');

const hasClaimed = ({ taken }: Task): boolean => (taken?.parts.length ?? 0) > 0;

const uncount = (kept: Kept, before: Counts | undefined): Kept =>
  kept.sent ? { ...kept, sent: uncounted(kept.sent, before) } : kept;

export interface SenderParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly adapter: Adapter;
  readonly pacer: Pacer;
  /** Who writes messages of a kind; undefined when nobody does. */
  readonly write: (kind: string) => Write | undefined;
  /** Without it only the first of several goes out. */
  readonly merge?: Merge | undefined;
}

/** The same for every try of one occasion; a platform that can drops the repeat. 24 characters. */
const nonce = ({ key, id, due, slot }: Occasion): string =>
  createHash('sha256')
    .update(`${key}\n${id}\n${slot === 'once' ? due : slot}`)
    .digest('base64url')
    .slice(0, 24);

/** Changes a record by a rule that also tells something, and gives what it told. */
async function change<T>(
  store: Store,
  how: (kept: Kept | undefined, occasion: Occasion, now: number) => readonly [Kept | undefined, T],
  occasion: Occasion,
  now: number,
): Promise<T | undefined> {
  let told: T | undefined;
  await store.update(occasion.key, (kept) => {
    const [after, what] = how(kept, occasion, now);
    told = what;
    return after;
  });
  return told;
}

/** Uses up an occasion without sending; tells whether it was there to be used. */
export const pass = async (store: Store, occasion: Occasion, now: number): Promise<boolean> =>
  (await change(store, skip, occasion, now)) === true;

/** Gives the way to deliver one task on one platform. Rejects only when the store does. */
export function createSender({
  store,
  clock,
  log,
  adapter,
  pacer,
  write,
  merge = (_kept, [{ message }]) => message,
}: SenderParts): (task: Task) => Promise<Outcome> {
  const { platform } = adapter;

  async function tooLate(task: Task): Promise<Outcome> {
    if (hasClaimed(task)) return 'lost';
    return (await pass(store, task.occasion, clock())) ? 'late' : 'nothing';
  }

  /** Writes what of the claimed still stands. Each is written once, however often it is tried. */
  async function compose(task: Task, key: string, { parts, resumed }: Taken): Promise<Message | undefined> {
    const written = (task.written ??= new Map<string, Reply | undefined>());
    for (const part of parts) {
      const kept = await store.get(key);
      const promise = standing(kept, part);
      if (!kept || !promise || written.has(part.id)) continue;
      written.set(part.id, await write(promise.kind)?.(key, kept, promise));
    }
    // Writing takes its time; whoever takes a promise back meanwhile does not get it.
    const kept = await store.get(key);
    const [first, ...others] = parts.flatMap((part): Part[] => {
      const promise = standing(kept, part);
      const message = written.get(part.id);
      return promise && message ? [{ promise, message }] : [];
    });
    if (!kept || !first) return undefined;
    const silent = !isTimer(first.promise) && (kept.silent ?? !kept.chat.private);
    return { chat: kept.chat, reply: merge(kept, [first, ...others], resumed), silent };
  }

  async function send(task: Task): Promise<Outcome> {
    const { occasion } = task;
    const { key } = occasion;
    if (clock() >= task.end) return tooLate(task);
    task.taken ??= await change(store, take, occasion, clock());
    const { taken } = task;
    if (!taken || taken.parts.length === 0) return 'nothing';
    const message = await compose(task, key, taken);
    if (!message) {
      const { counted } = taken;
      if (counted) await store.update(key, (kept) => kept && uncount(kept, counted.before));
      return 'nothing';
    }
    try {
      await adapter.send(message.chat, message.reply, { once: nonce(occasion), silent: message.silent });
    } catch (error) {
      if (mayTryAgain(error) && error.certain && task.unsure !== true) await release(task, taken);
      throw error;
    }
    return 'sent';
  }

  /** Inside the turn of the sending: the next one in line is not claimed before this one is on disk again. */
  async function release(task: Task, taken: Taken): Promise<void> {
    const back = await change(store, (kept) => giveBack(kept, taken), task.occasion, clock());
    if (back !== true) return;
    task.taken = undefined;
    task.released = true;
  }

  async function judge(task: Task, error: unknown): Promise<Outcome> {
    if (!(error instanceof SendError)) {
      log('error', 'delivery failed', { platform, ...errorFields(error) });
      // When the claim itself failed, the next minute finds the promise due again.
      return hasClaimed(task) ? 'lost' : 'nothing';
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
        if (!hasClaimed(task) && task.released !== true) return 'nothing';
        if (!error.certain) {
          task.unsure = true;
          task.end = Math.min(task.end, clock() + error.repeatableMs);
        }
        const pause = Math.min(FIRST_RETRY_MS * 2 ** task.tries, LONGEST_RETRY_MS);
        task.tries += 1;
        task.notBefore = clock() + Math.max(pause, error.retryAfterMs);
        if (task.notBefore < task.end) return 'again';
        if (!hasClaimed(task)) await pass(store, task.occasion, clock());
        return 'lost';
      }
    }
  }

  return async (task) => {
    const left = task.end - clock();
    if (left <= 0) return tooLate(task);
    const outcome = await pacer.run('bulk', () => send(task), left).catch((error: unknown) => judge(task, error));
    const over = task.taken?.parts.filter(({ slot }) => slot === 'once') ?? [];
    if (over.length > 0 && outcome !== 'again') {
      await store.update(task.occasion.key, (kept) =>
        over.reduce<Kept | undefined>(
          (rest, part) => (standing(rest, part) ? withoutPromise(rest, part.id) : rest),
          kept,
        ),
      );
    }
    return outcome;
  };
}
