// Puts right what a clock that was wrong for a while has left in a record: something regular that is due long after its
// rule says, or was last sent in the future. Pure.
import type { Promised } from '../../core/promise.ts';
import type { Kept } from '../../core/record.ts';
import { DAY_MS, type EpochMs } from '../../core/time/units.ts';
import { slotOf } from './due.ts';
import { dateOf, dueOf, isRegular } from './plan.ts';

/** Nothing regular is due later than this by its rule alone; a weekly limit or a pause can put it off further. */
const FAR_MS = 15 * DAY_MS;

/** After a journey over the date line what was sent today may bear tomorrow's date. */
const AHEAD_MS = 2 * DAY_MS;

function mendPromise(kept: Kept, promise: Promised, now: EpochMs): Promised {
  const { rule, claimed, due, snoozeAt = 0 } = promise;
  if (!isRegular(promise)) return promise;
  const ahead = claimed !== undefined && claimed.slice(0, 10) > dateOf(kept, promise, now + AHEAD_MS);
  const far = due === undefined || due > now + FAR_MS;
  if (!ahead && (!far || promise.held === true)) return promise;
  const mended: Promised = {
    ...promise,
    // It was sent a moment ago by the wrong clock: today has had its message, whatever day it was taken for.
    ...(ahead ? { claimed: slotOf(rule, now), claimId: undefined } : {}),
    ...(snoozeAt > now + FAR_MS ? { snoozeAt: undefined } : {}),
  };
  return promise.held === true ? mended : { ...mended, due: dueOf(kept, mended, now) };
}

/**
 * The record as it would be without the wrong clock; the very same one when there is nothing to put right.
 * @throws RangeError when a zone in it does not exist
 */
export function mend(kept: Kept, now: EpochMs): Kept {
  const { promises = [], sent, closedAt } = kept;
  const regular = promises.find(isRegular);
  // What rests in a closed chat is due at no time.
  if (!regular || closedAt !== undefined) return kept;
  const counted = sent !== undefined && sent.day > dateOf(kept, regular, now + AHEAD_MS);
  const before: Kept = counted ? { ...kept, sent: { ...sent, day: dateOf(kept, regular, now) } } : kept;
  const mended = promises.map((promise) => mendPromise(before, promise, now));
  const same = mended.every(({ due, claimed }, at) => due === promises[at]?.due && claimed === promises[at]?.claimed);
  return same ? before : { ...before, promises: mended };
}
