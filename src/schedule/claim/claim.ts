// Claims what is due in one chat, all of it for one message, and takes a claim back. Decides at that moment whether
// anything is to be sent: a pause holds it, quiet hours and the ceiling leave it out. Pure, so that each is one change of
// the store; a claim is known again by its id and by values, since the record may have been anywhere in between.
import type { Promised } from '../../core/promise.ts';
import type { Counts, Kept } from '../../core/record.ts';
import type { EpochMs } from '../../core/time/units.ts';
import {
  countDelivery,
  isAsleep,
  isLimited,
  isWeekly,
  mayOn,
  sameCounts,
  uncountDelivery,
} from '../plan/engagement.ts';
import { lateEnd, slotOf } from '../plan/due.ts';
import { dateOf, holdUntil, isRegular, isTimer, quietUntil, slotFor } from '../plan/plan.ts';
import { consume, findPromise, isFree, withPromise, type DueDelivery } from './consume.ts';

/** What a claim changes in a promise. */
type Changed = Pick<Promised, 'due' | 'claimed' | 'claimId' | 'snoozes' | 'snoozeAt' | 'held'>;

/** One delivery that was claimed, and what its promise was before. */
export interface ClaimedDelivery extends DueDelivery {
  readonly before: Changed;
  /** The promise's due instant since the claim. */
  readonly next: EpochMs | undefined;
}

/** What was claimed together. */
export interface Claim {
  /** Of no other claim. */
  readonly id: string;
  /** Empty when there is nothing to send. The first is the one that was asked for. */
  readonly deliveries: readonly ClaimedDelivery[];
  /** Some of it waited for the end of a pause. */
  readonly resumed: boolean;
  /** It was counted; the counts before and after. */
  readonly counted?: { readonly before: Counts | undefined; readonly after: Counts };
}

/** `drop` uses it up and sends nothing; a due instant puts it off. */
type Verdict = 'send' | 'drop' | Pick<Promised, 'due' | 'held'>;

function judge(kept: Kept, promise: Promised, now: EpochMs): Verdict {
  const held = holdUntil(kept, promise, now);
  if (held !== undefined) return { due: held, held: true };
  if (promise.held || (promise.snoozeAt !== undefined && promise.snoozeAt === promise.due)) return 'send';
  const quiet = quietUntil(kept, promise, now);
  if (!isRegular(promise)) return quiet === undefined ? 'send' : { due: quiet };
  if (quiet !== undefined || isAsleep(kept)) return 'drop';
  return !isLimited(kept) || mayOn(kept, dateOf(kept, promise, now)) ? 'send' : 'drop';
}

/** The slot that a promise can give to a message sent now, of which it is not the cause; undefined when none. */
function slotToJoin(kept: Kept, promise: Promised, now: EpochMs): string | undefined {
  const { due, rule } = promise;
  if (promise.ended || isTimer(promise)) return undefined;
  const isDue = due !== undefined && due <= now && now < lateEnd(rule, due);
  // The one message a week holds all that would have come on its day.
  if (!isDue && !(isWeekly(kept) && isRegular(promise))) return undefined;
  const slot = isDue ? slotFor(promise, due) : slotOf(rule, now);
  return isFree(promise, slot) && judge(kept, promise, now) === 'send' ? slot : undefined;
}

/** The promises that go out together with one that is sent now, itself first, each with the slot it uses. */
function together(kept: Kept, promise: Promised, slot: string, now: EpochMs): readonly (readonly [Promised, string])[] {
  if (isTimer(promise)) return [[promise, slot]];
  const others = (kept.promises ?? []).filter(({ id }) => id !== promise.id);
  const joined = others.flatMap((other): (readonly [Promised, string])[] => {
    const own = slotToJoin(kept, other, now);
    return own === undefined ? [] : [[other, own]];
  });
  return [[promise, slot], ...joined];
}

/**
 * Claims a delivery, and with it whatever else is due in the chat by now. The same record comes back when it was used
 * before, changed or taken back.
 * @param claimId given to no other claim
 */
export function claim(
  kept: Kept | undefined,
  { key, id, due, slot }: DueDelivery,
  now: EpochMs,
  claimId: string,
): readonly [Kept | undefined, Claim] {
  const nothing: Claim = { id: claimId, deliveries: [], resumed: false };
  const promise = findPromise(kept, id);
  if (!kept || promise?.due !== due) return [kept, nothing];
  const verdict = judge(kept, promise, now);
  if (typeof verdict === 'object') return [withPromise(kept, { ...promise, ...verdict }), nothing];
  if (verdict === 'drop' || !isFree(promise, slot)) {
    return [withPromise(kept, consume(kept, promise, slot, now)), nothing];
  }
  const claimed = together(kept, promise, slot, now);
  const day = claimed.find(([each]) => isRegular(each) && each.snoozeAt !== each.due)?.[1].slice(0, 10);
  const { pausedUntil, ...rest } = kept;
  const open: Kept = pausedUntil !== undefined && pausedUntil <= now ? rest : kept;
  const sent = day === undefined ? undefined : countDelivery(kept.sent, day);
  let after: Kept = sent ? { ...open, sent } : open;
  const deliveries = claimed.map(([each, used]): ClaimedDelivery => {
    const consumed = consume(after, each, used, now, claimId);
    after = withPromise(after, consumed);
    const { claimed: former, snoozes, snoozeAt, held } = each;
    const before: Changed = { due: each.due, claimed: former, claimId: each.claimId, snoozes, snoozeAt, held };
    return { key, id: each.id, due: each.due ?? now, slot: used, before, next: consumed.due };
  });
  const resumed = claimed.some(([{ held }]) => held === true);
  return [
    after,
    { id: claimId, deliveries, resumed, ...(sent ? { counted: { before: kept.sent, after: sent } } : {}) },
  ];
}

/**
 * Takes back a claim whose message certainly did not arrive: what waits for another try is then on disk as due, and
 * neither a crash nor a stop loses it. Tells whether it could; not when a promise in it was moved or taken back since.
 */
export function release(
  kept: Kept | undefined,
  { id, deliveries, counted }: Claim,
): readonly [Kept | undefined, boolean] {
  if (!kept) return [kept, false];
  let back = kept;
  for (const delivery of deliveries) {
    const promise = findPromise(kept, delivery.id);
    if (promise?.claimId !== id || promise.due !== delivery.next) return [kept, false];
    back = withPromise(back, { ...promise, ...delivery.before });
  }
  if (!counted || !kept.sent) return [back, true];
  const sent = sameCounts(kept.sent, counted.after) ? counted.before : uncountDelivery(kept.sent, counted.before);
  return [{ ...back, sent }, true];
}

/**
 * The promise of a claimed delivery, or undefined when the person has taken it back since or it belongs to another claim.
 * One that was promised anew for the same slot stands, though it names no claim.
 */
export function findClaimed(kept: Kept | undefined, claimId: string, { id, slot }: DueDelivery): Promised | undefined {
  const promise = findPromise(kept, id);
  if (promise?.claimed !== slot || promise.ended) return undefined;
  return (promise.claimId ?? claimId) === claimId ? promise : undefined;
}
