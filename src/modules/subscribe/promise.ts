// Writes and ends the promise of a daily tip in what is kept about a chat. Pure.
import { Temporal } from 'temporal-polyfill';
import type { Chat } from '../../core/chat.ts';
import type { Kept, Promised, Rule } from '../../store/port.ts';

export const TIP = 'tip';

/** Gives the first due instant of a rule after an instant (epoch ms) whose slot comes after the claimed one. */
export type NextDue = (rule: Rule, after: number, claimed?: string) => { readonly due: number } | undefined;

export const tipPromise = (kept: Kept | undefined): Promised | undefined =>
  kept?.promises?.find(({ id }) => id === TIP);

const others = (kept: Kept | undefined): readonly Promised[] => kept?.promises?.filter(({ id }) => id !== TIP) ?? [];

export interface TipRule {
  readonly zone: string;
  readonly minute: number;
  readonly days: readonly number[];
}

/** Promises a daily tip. A day whose tip was already sent gets no second one. */
export function promiseTip(kept: Kept | undefined, chat: Chat, wish: TipRule, now: number, nextDue: NextDue): Kept {
  const rule: Rule = { type: 'daily', ...wish };
  const claimed = tipPromise(kept)?.claimed;
  const next = nextDue(rule, now, claimed);
  const promise: Promised = {
    id: TIP,
    kind: TIP,
    rule,
    ...(next ? { due: next.due } : {}),
    ...(claimed === undefined ? {} : { claimed }),
  };
  return { ...kept, chat, zone: wish.zone, promises: [...others(kept), promise] };
}

/** Ends the daily tip. Only the day of one already sent today is remembered, so that subscribing anew brings no second. */
export function endTip(kept: Kept, now: number): Kept {
  const old = tipPromise(kept);
  if (old?.rule.type !== 'daily') return { ...kept, promises: others(kept) };
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(old.rule.zone).toPlainDate().toString();
  if (old.claimed !== today) return { ...kept, promises: others(kept) };
  return { ...kept, promises: [...others(kept), { id: TIP, kind: TIP, rule: old.rule, claimed: today }] };
}
