// The promise of a daily tip in what is kept about a chat. Pure.
import type { Chat } from '../../core/chat.ts';
import type { Kept } from '../../core/record.ts';
import type { Promised } from '../../core/promise.ts';
import { endRecurring, findRecurring, setRecurring, type Planner } from '../../domain/recurring.ts';

const TIP = 'tip';

export const tipPromise = (kept: Kept | undefined): Promised | undefined => findRecurring(kept, TIP);

export interface TipRule {
  readonly zone: string;
  readonly minute: number;
  readonly days: readonly number[];
}

/** Promises a daily tip. A day whose tip was already sent gets no second one. */
export const promiseTip = (kept: Kept | undefined, chat: Chat, wish: TipRule, now: number, planner: Planner): Kept =>
  setRecurring(kept, chat, TIP, { type: 'daily', ...wish }, now, planner);

/** Ends the daily tip. */
export const endTip = (kept: Kept, now: number): Kept => endRecurring(kept, TIP, now);
