// What a platform permits at a moment: to all chats together and to each by itself, and who waits after a refusal. Counts
// messages by itself, so that a refusal is rare; does not decide who goes first.
import type { SendError } from '../../core/adapter.ts';
import type { Limit } from '../../core/platform.ts';
import { SECOND_MS } from '../../core/time/units.ts';
import { createChats } from './chats.ts';
import { createRate } from './rate.ts';
import { forget, freeAt, type Sent } from './span.ts';
import { createTrip } from './trip.ts';

/** Milliseconds before the same chat is tried again: Telegram takes about one message a second for one chat (core.telegram.org/bots/faq). */
const SAME_CHAT_MS = 1_300;

/** For so long, in milliseconds, the refusals of two chats are taken together as a sign that it was too much for the platform. */
const SUSPECT_MS = 10_000;

/** The longest pause of all chats, in milliseconds, that is concluded from the refusals of two. */
const LONGEST_GUESS_MS = 10_000;

export interface Allowance {
  /** Messages a second that the platform takes as far as is known. */
  readonly perSecond: number;
  /** Nothing goes before, since the platform as a whole asked to slow down. */
  readonly pausedUntil: number;
  /** When one more message may go, no sooner than `now`; infinity while that depends on one that is under way. */
  readyAt(now: number): number;
  /** The same as far as its chat goes, after so many that are `ahead`. */
  chatReadyAt(chat: string, now: number, ahead?: number): number;
  /** Notes a message that leaves at `now`. Gives the way to note when it was answered. */
  leave(chat: string, now: number): (now: number) => void;
  /** The platform took, without a refusal, a message that left at `began`. */
  taken(began: number): void;
  /**
   * The platform refused at `now` a message that left at `began`. The chat pauses. When another one was refused a short
   * while ago, the pace goes down; when that one still pauses, all do.
   */
  refused(chat: string, began: number, now: number, refusal: SendError): void;
}

/** @param limitsOf the limits of one chat */
export function createAllowance(limit: number, limitsOf: (chat: string) => readonly Limit[]): Allowance {
  const rate = createRate(limit);
  const trip = createTrip();
  const chats = createChats(limitsOf);
  const sent: Sent[] = [];
  /** The last refusal of each chat that was refused a short while ago. */
  let lately: { readonly chat: string; readonly at: number; readonly until: number }[] = [];
  let pausedUntil = 0;

  /**
   * The span that holds a whole number of messages at the present rate. It begins where a message that was answered can have
   * arrived at the latest, beside one that took no longer than it must.
   */
  function span(): Limit {
    const count = Math.ceil(rate.perSecond);
    return { count, ms: (SECOND_MS * count) / rate.perSecond - trip.atLeastMs };
  }

  return {
    get perSecond() {
      return rate.perSecond;
    },
    get pausedUntil() {
      return pausedUntil;
    },
    readyAt: (now) => Math.max(pausedUntil, freeAt(sent, span(), now)),
    chatReadyAt: (chat, now, ahead) => chats.readyAt(chat, now, ahead),
    leave(chat, now) {
      const message: Sent = { answered: Number.POSITIVE_INFINITY };
      const { count, ms } = span();
      if (sent.length >= count) forget(sent, ms, now);
      sent.push(message);
      chats.sent(chat, message, now);
      return (answered) => {
        message.answered = answered;
        trip.took(answered - now);
      };
    },
    taken: (began) => {
      rate.sent(began);
    },
    refused(chat, began, now, { retryAfterMs, everywhere }) {
      trip.refused();
      const until = now + retryAfterMs;
      chats.pause(chat, now, now + Math.max(everywhere ? 0 : retryAfterMs, SAME_CHAT_MS));
      lately = lately.filter((each) => each.chat !== chat && each.at > now - SUSPECT_MS);
      const pauses = lately.map((each) => each.until).filter((end) => end > now);
      if (everywhere || lately.length > 0) rate.refused(began, now);
      if (everywhere) pausedUntil = Math.max(pausedUntil, until);
      // That it was about all chats is a guess, so that it holds for a short time only.
      else if (pauses.length > 0)
        pausedUntil = Math.max(pausedUntil, Math.min(until, ...pauses, now + LONGEST_GUESS_MS));
      lately.push({ chat, at: now, until });
    },
  };
}
