// Claims, releases and skips deliveries in the store: each is one change, and is on disk when it resolves. Rejects only
// when the store does.
import { randomBytes } from 'node:crypto';
import type { Kept } from '../../core/record.ts';
import type { EpochMs } from '../../core/time/units.ts';
import type { Store } from '../../store/port.ts';
import { uncountDelivery } from '../plan/engagement.ts';
import { claim, findClaimed, release, type Claim } from './claim.ts';
import { skip, withoutPromise, type DueDelivery } from './consume.ts';

/** Changes a record by a rule that also tells something, and gives what it told. */
async function change<T>(
  store: Store,
  key: string,
  rule: (kept: Kept | undefined) => readonly [Kept | undefined, T],
): Promise<T | undefined> {
  let told: T | undefined;
  await store.update(key, (kept) => {
    const [after, what] = rule(kept);
    told = what;
    return after;
  });
  return told;
}

/** Claims a delivery and what else is due in its chat; undefined when there is nothing to send (any more). */
export async function claimDelivery(store: Store, delivery: DueDelivery, now: EpochMs): Promise<Claim | undefined> {
  const id = randomBytes(9).toString('base64url');
  const claimed = await change(store, delivery.key, (kept) => claim(kept, delivery, now, id));
  return claimed && claimed.deliveries.length > 0 ? claimed : undefined;
}

/** Takes a claim back; tells whether it could. */
export const releaseClaim = async (store: Store, key: string, claimed: Claim): Promise<boolean> =>
  (await change(store, key, (kept) => release(kept, claimed))) === true;

/** Uses up a delivery without sending; tells whether it was there to be used. */
export const skipDelivery = async (store: Store, delivery: DueDelivery, now: EpochMs): Promise<boolean> =>
  (await change(store, delivery.key, (kept) => skip(kept, delivery, now))) === true;

/** Takes a claimed delivery out of the counts: there was nothing to send after all. */
export async function uncount(store: Store, key: string, { counted }: Claim): Promise<void> {
  if (!counted) return;
  await store.update(key, (kept) =>
    kept?.sent ? { ...kept, sent: uncountDelivery(kept.sent, counted.before) } : kept,
  );
}

/** Takes out what was promised once and is over with this claim, unless it was promised anew. */
export async function endOnce(store: Store, key: string, { id, deliveries }: Claim): Promise<void> {
  const over = deliveries.filter(({ slot }) => slot === 'once');
  if (over.length === 0) return;
  await store.update(key, (kept) =>
    over.reduce<Kept | undefined>(
      (rest, delivery) => (findClaimed(rest, id, delivery) ? withoutPromise(rest, delivery.id) : rest),
      kept,
    ),
  );
}
