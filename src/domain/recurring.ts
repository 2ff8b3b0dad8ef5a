// Sets and ends a chat's recurring promises: at most one of each kind, each with its own times. Pure.
import { Temporal } from 'temporal-polyfill';
import type { Chat } from '../core/chat.ts';
import type { Kept } from '../core/record.ts';
import type { Promised, Rule } from '../core/promise.ts';

export type RecurringRule = Exclude<Rule, { type: 'once' }>;

/** What decides when promises are due; the schedule gives it. */
export interface Planner {
  /** The record with every promise's due instant as it follows from the rest of it. `now` in epoch ms. */
  readonly replan: (kept: Kept, now: number) => Kept;
  /** The record with everything moved to another zone: the same times on the clock there. */
  readonly moveZone: (kept: Kept, zone: string, now: number) => Kept;
  /** Days unheard in a row after which one message a week is left, and after which none. */
  readonly weeklyAfter: number;
  readonly asleepAfter: number;
}

/** A promise that stands, as opposed to one of which only the last slot is remembered. */
export const findRecurring = (kept: Kept | undefined, id: string): Promised | undefined =>
  kept?.promises?.find((promise) => promise.id === id && !promise.ended);

const others = (kept: Kept | undefined, id: string): readonly Promised[] =>
  kept?.promises?.filter((promise) => promise.id !== id) ?? [];

/** Promises something that recurs, or gives it another rule. A slot that was used up is not used again. */
export function setRecurring(
  kept: Kept | undefined,
  chat: Chat,
  id: string,
  rule: RecurringRule,
  now: number,
  { replan, moveZone }: Planner,
): Kept {
  const claimed = kept?.promises?.find((promise) => promise.id === id)?.claimed;
  const promise: Promised = { id, kind: id, rule, ...(claimed === undefined ? {} : { claimed }) };
  const set: Kept = { ...kept, chat, promises: [...others(kept, id), promise] };
  return set.zone === rule.zone ? replan(set, now) : moveZone(set, rule.zone, now);
}

/** Ends it. Only what was sent today is remembered, so that asking anew brings no second one. */
export function endRecurring(kept: Kept, id: string, now: number): Kept {
  const old = kept.promises?.find((promise) => promise.id === id);
  if (!old) return kept;
  const rest = others(kept, id);
  if (old.rule.type === 'once') return { ...kept, promises: rest };
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(old.rule.zone).toPlainDate().toString();
  if (old.claimed === undefined || old.claimed < today) return { ...kept, promises: rest };
  return { ...kept, promises: [...rest, { id, kind: id, rule: old.rule, claimed: old.claimed, ended: true }] };
}
