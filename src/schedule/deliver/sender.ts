// Sends one message that was promised before: claims its delivery on disk first, and takes the claim back when the message
// certainly did not arrive.
import { createHash } from 'node:crypto';
import type { Adapter } from '../../core/adapter.ts';
import { idInKey, type Chat } from '../../core/chat.ts';
import type { Promised } from '../../core/promise.ts';
import type { Kept } from '../../core/record.ts';
import type { Reply } from '../../core/reply.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { Log } from '../../core/util/log.ts';
import type { Store } from '../../store/port.ts';
import { findClaimed, type Claim } from '../claim/claim.ts';
import type { DueDelivery } from '../claim/consume.ts';
import { claimDelivery, endOnce, releaseClaim, skipDelivery, uncount } from '../claim/stored-claim.ts';
import type { Pacer } from '../pace/pacer.ts';
import { unbar } from '../plan/activity.ts';
import { isTimer } from '../plan/plan.ts';
import { createJudge, mayTryAgain } from './failure.ts';
import type { Outcome, QueuedDelivery } from './queued-delivery.ts';

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
  /** It may have been barred until now. */
  readonly barred: boolean;
}

export interface SenderParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly adapter: Adapter;
  readonly pacer: Pacer;
  /** The writer of messages of a kind, if it has one. */
  readonly write: (kind: string) => Write | undefined;
  /** Without it only the first of several goes out. */
  readonly merge?: Merge | undefined;
}

/** The same for every try of one delivery; a platform that can drops the repeat. 24 characters. */
const nonce = ({ key, id, due, slot }: DueDelivery): string =>
  createHash('sha256')
    .update(`${key}\n${id}\n${slot === 'once' ? due : slot}`)
    .digest('base64url')
    .slice(0, 24);

/** Gives the way to send what stands in the queue of one platform. Rejects only when the store does. */
export function createSender({
  store,
  clock,
  log,
  adapter,
  pacer,
  write,
  merge = (_kept, [{ message }]) => message,
}: SenderParts): (queued: QueuedDelivery) => Promise<Outcome> {
  const judge = createJudge({ store, clock, log, platform: adapter.platform });

  async function tooLate({ claim, delivery }: QueuedDelivery): Promise<Outcome> {
    if (claim) return 'lost';
    return (await skipDelivery(store, delivery, clock())) ? 'late' : 'nothing';
  }

  /** Writes what of the claimed still stands. Each is written once, however often it is tried. */
  async function compose(queued: QueuedDelivery, { id, deliveries, resumed }: Claim): Promise<Message | undefined> {
    const { key } = queued.delivery;
    const written = (queued.written ??= new Map<string, Reply | undefined>());
    for (const delivery of deliveries) {
      const kept = await store.get(key);
      const promise = findClaimed(kept, id, delivery);
      if (!kept || !promise || written.has(delivery.id)) continue;
      written.set(delivery.id, await write(promise.kind)?.(key, kept, promise));
    }
    // Writing takes its time; people who take a promise back meanwhile do not get it.
    const kept = await store.get(key);
    const [first, ...others] = deliveries.flatMap((delivery): Part[] => {
      const promise = findClaimed(kept, id, delivery);
      const message = written.get(delivery.id);
      return promise && message ? [{ promise, message }] : [];
    });
    if (!kept || !first) return undefined;
    const silent = !isTimer(first.promise) && (kept.silent ?? !kept.chat.private);
    return {
      chat: kept.chat,
      reply: merge(kept, [first, ...others], resumed),
      silent,
      barred: kept.barred !== undefined,
    };
  }

  async function send(queued: QueuedDelivery): Promise<Outcome> {
    const { delivery } = queued;
    const now = clock();
    if (now >= queued.end) return tooLate(queued);
    // The store hands it out anew by now.
    if (!queued.claim && now >= queued.leasedUntil) return 'nothing';
    const claim = (queued.claim ??= await claimDelivery(store, delivery, now));
    if (!claim) return 'nothing';
    const message = await compose(queued, claim);
    if (!message) {
      await uncount(store, delivery.key, claim);
      return 'nothing';
    }
    try {
      await adapter.send(message.chat, message.reply, { once: nonce(delivery), silent: message.silent });
    } catch (error) {
      // Inside the turn of the sending: the next one in the queue is not claimed before this one is on disk again.
      const free = mayTryAgain(error) && error.certain && queued.unsure !== true;
      if (free && (await releaseClaim(store, delivery.key, claim))) {
        queued.claim = undefined;
        queued.released = true;
      }
      throw error;
    }
    // It has arrived; that it could not be noted makes it no failure, and whoever writes has told it.
    if (message.barred) await store.update(delivery.key, (kept) => kept && unbar(kept, clock())).catch(() => undefined);
    return 'sent';
  }

  return async (queued) => {
    const left = queued.end - clock();
    if (left <= 0) return tooLate(queued);
    const outcome = await pacer
      .run('bulk', idInKey(queued.delivery.key), () => send(queued), left)
      .catch((error: unknown) => judge(queued, error));
    if (queued.claim && outcome !== 'again') await endOnce(store, queued.delivery.key, queued.claim);
    return outcome;
  };
}
