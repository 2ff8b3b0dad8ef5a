// What a press or a message of a chat changes: a chat that speaks is awake again. Also what becomes of a chat that is closed
// to us, may not be written to, or gets a new address. Pure.
import type { Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import { DAY_MS, WEEK_MS, type EpochMs } from '../../core/time/units.ts';
import { daysIgnored, isWeekly } from './engagement.ts';
import { replan } from './plan.ts';

/** The kind of promise by which a closed group's record is erased. */
export const ERASE = 'erase';

/** A group that only moves tells its new address soon after the old one is closed. */
const MOVING_MS = DAY_MS;

/** The record after the chat was heard of; the same one when nothing changes. */
export function markActive(kept: Kept, now: EpochMs): Kept {
  // It was closed to us, and we are back: what was promised then has ended.
  if (kept.closedAt !== undefined) return { ...kept, closedAt: undefined, promises: [] };
  if (!kept.sent || daysIgnored(kept) === 0) return kept;
  const awake: Kept = { ...kept, sent: { ...kept.sent, unheard: 0 } };
  return isWeekly(kept) ? replan(awake, now) : awake;
}

/** What comes regularly is tried for so long although a chat may not be written to; then it rests until somebody is told. */
const TRIED_MS = WEEK_MS;

/** The record after a message was not allowed: what comes regularly rests after a week of that. Unchanged in between. */
export function bar(kept: Kept, now: EpochMs): Kept {
  const { since, rests } = kept.barred ?? { since: now };
  if (rests || (kept.barred && now < since + TRIED_MS)) return kept;
  if (!kept.barred) return { ...kept, barred: { since } };
  const promises = kept.promises?.map((each) => (each.rule.type === 'once' ? each : { ...each, due: undefined }));
  return { ...kept, barred: { since, rests: true }, ...(promises ? { promises } : {}) };
}

/** The record once the chat may be written to, or is worth another try: what rested is due again. */
export function unbar(kept: Kept, now: EpochMs): Kept {
  if (!kept.barred) return kept;
  const open: Kept = { ...kept, barred: undefined };
  return kept.barred.rests ? replan(open, now) : open;
}

/**
 * What is left when a chat is closed to us. Promises to a person end. Those of a group rest for a day and are erased then
 * with all the rest: Telegram may tell that the old group was left before it tells that it became a supergroup.
 */
export function close(kept: Kept, now: EpochMs): Kept {
  if (kept.chat.private) return { ...kept, promises: [] };
  const at = now + MOVING_MS;
  const erase: Promised = { id: ERASE, kind: ERASE, rule: { type: 'once', at }, due: at };
  const resting = (kept.promises ?? []).filter(({ kind }) => kind !== ERASE);
  return { ...kept, closedAt: now, promises: [...resting.map((promise) => ({ ...promise, due: undefined })), erase] };
}

/** What is kept at a chat's new address: what was promised at the old one too, where nothing newer stands. */
export function move(old: Kept, present: Kept | undefined, to: Kept['chat'], now: EpochMs): Kept {
  const newer = present?.promises ?? [];
  const older = (old.promises ?? []).filter(({ id, kind }) => kind !== ERASE && !newer.some((each) => each.id === id));
  const moved: Kept = { ...old, ...present, chat: to, closedAt: undefined, promises: [...newer, ...older] };
  return replan(moved, now);
}
