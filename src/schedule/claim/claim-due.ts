// Claims what is due in one chat, all of it for one message. Decides at that moment whether anything is to be sent: a
// pause holds it, quiet hours and the ceiling leave it out. Pure, so that it is one change of the store.
import type { Counts, Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import { advance, find, isFree, withPromise, type Occasion } from './claim.ts';
import { counted, isAsleep, isLimited, isWeekly, mayOn, uncounted } from '../plan/engagement.ts';
import { lateEnd, slotOf } from '../plan/due.ts';
import { dateOf, holdUntil, isRegular, isTimer, quietUntil, slotFor } from '../plan/plan.ts';

/** What was claimed together. */
export interface Taken {
  /** Empty when there is nothing to send. The first is the occasion that was asked for. */
  readonly parts: readonly Occasion[];
  /** Some of it waited for the end of a pause. */
  readonly resumed: boolean;
  /** It was counted; the counts before and after. */
  readonly counted?: { readonly before: Counts | undefined; readonly after: Counts };
  /** Each promise as it was claimed, with what it was before. */
  readonly former?: ReadonlyMap<Promised, Promised>;
}

const NOTHING: Taken = { parts: [], resumed: false };

/** `drop` uses it up and sends nothing; a due instant puts it off. */
type Verdict = 'send' | 'drop' | Pick<Promised, 'due' | 'held'>;

function judge(kept: Kept, promise: Promised, now: number): Verdict {
  const held = holdUntil(kept, promise, now);
  if (held !== undefined) return { due: held, held: true };
  if (promise.held || (promise.snoozeAt !== undefined && promise.snoozeAt === promise.due)) return 'send';
  const quiet = quietUntil(kept, promise, now);
  if (!isRegular(promise)) return quiet === undefined ? 'send' : { due: quiet };
  if (quiet !== undefined || isAsleep(kept)) return 'drop';
  return !isLimited(kept) || mayOn(kept, dateOf(kept, promise, now)) ? 'send' : 'drop';
}

/** The slot that a promise can give to a message sent now, of which it is not the cause; undefined when none. */
function joins(kept: Kept, promise: Promised, now: number): string | undefined {
  const { due, rule } = promise;
  if (promise.ended || isTimer(promise)) return undefined;
  const isDue = due !== undefined && due <= now && now < lateEnd(rule, due);
  // The one message a week holds all that would have come on its day.
  if (!isDue && !(isWeekly(kept) && isRegular(promise))) return undefined;
  const slot = isDue ? slotFor(promise, due) : slotOf(rule, now);
  return isFree(promise, slot) && judge(kept, promise, now) === 'send' ? slot : undefined;
}

/**
 * Claims an occasion, and with it whatever else is due in the chat by now. The same record comes back when the occasion
 * was used before, changed or taken back.
 * @param now epoch milliseconds
 */
export function take(kept: Kept | undefined, occasion: Occasion, now: number): readonly [Kept | undefined, Taken] {
  const { key, id, due, slot } = occasion;
  const promise = find(kept, id);
  if (!kept || promise?.due !== due) return [kept, NOTHING];
  const verdict = judge(kept, promise, now);
  if (typeof verdict === 'object') return [withPromise(kept, promise, { ...promise, ...verdict }), NOTHING];
  if (verdict === 'drop' || !isFree(promise, slot)) {
    return [withPromise(kept, promise, advance(kept, promise, slot, now)), NOTHING];
  }
  const slots = new Map([[promise, slot]]);
  for (const other of isTimer(promise) ? [] : (kept.promises ?? [])) {
    const joined = other === promise ? undefined : joins(kept, other, now);
    if (joined !== undefined) slots.set(other, joined);
  }
  const day = [...slots].find(([each]) => isRegular(each) && each.snoozeAt !== each.due)?.[1].slice(0, 10);
  const { pausedUntil, ...rest } = kept;
  const open: Kept = pausedUntil !== undefined && pausedUntil <= now ? rest : kept;
  const sent = day === undefined ? undefined : counted(kept.sent, day);
  const after: Kept = sent ? { ...open, sent } : open;
  const former = new Map<Promised, Promised>();
  const promises = kept.promises?.map((each) => {
    const used = slots.get(each);
    if (used === undefined) return each;
    const claimed = advance(after, each, used, now);
    former.set(claimed, each);
    return claimed;
  });
  const parts = [...slots].map(([each, used]) => ({ key, id: each.id, due: each.due ?? now, slot: used }));
  return [
    { ...after, promises },
    {
      parts,
      resumed: [...slots.keys()].some(({ held }) => held),
      former,
      ...(sent ? { counted: { before: kept.sent, after: sent } } : {}),
    },
  ];
}

/**
 * Undoes a claim whose message certainly did not arrive: what waits for another try is then on disk as due, and neither a
 * crash nor a stop loses it. Tells whether it could; not when any of it was changed since.
 */
export function giveBack(
  kept: Kept | undefined,
  { former = new Map<Promised, Promised>(), counted }: Taken,
): readonly [Kept | undefined, boolean] {
  const promises = kept?.promises ?? [];
  if (!kept || ![...former.keys()].every((claimed) => promises.includes(claimed))) return [kept, false];
  const back = { ...kept, promises: promises.map((each) => former.get(each) ?? each) };
  if (!counted || !kept.sent) return [back, true];
  const sent = kept.sent === counted.after ? counted.before : uncounted(kept.sent, counted.before);
  return [{ ...back, sent }, true];
}
