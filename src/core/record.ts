// All that is kept about one chat. Holds no answers, texts or names. Types only.
import type { Chat } from './chat.ts';
import type { Look } from './form/look.ts';
import type { Promised, Span } from './promise.ts';

/** What was sent, in numbers only. */
export interface Counts {
  /** Local date of the last delivery. */
  readonly day: string;
  /** Deliveries in the week of that date, which begins on Monday. */
  readonly week: number;
  /** Days with deliveries in a row since the last press or message. */
  readonly unheard: number;
}

/** What is left of the last warning-sign check. Never an answer. */
export interface Check {
  readonly level: 'self_care' | 'routine' | 'clinician_soon' | 'urgent_same_day' | 'emergency';
  /** Conditions of the movement limits that apply. */
  readonly limits: readonly string[];
  /** Epoch milliseconds until which the level holds; a lock (same day, emergency) does not end by itself. */
  readonly until: number;
  /** When it was concluded, epoch milliseconds. */
  readonly at: number;
  /** Whose emergency number was shown. */
  readonly country?: string;
}

/** What a person chose to have kept about themselves. It being there is their consent; what is missing was not told. */
export interface Profile {
  readonly areas?: readonly string[];
  readonly places?: readonly string[];
  readonly equipment?: readonly string[];
  /** Conditions of the movement limits that a clinician has named. */
  readonly conditions?: readonly string[];
  /** Weeks of pregnancy on a day (epoch milliseconds); they grow with time. */
  readonly pregnancy?: { readonly week: number; readonly on: number };
  /** Movements that hurt: `bend`, `arch`, `turn`, `sit`. */
  readonly hurts?: readonly string[];
  readonly age?: 'under16' | 'under18' | 'adult' | 'over75';
  /** Codes of exercises done lately, the latest first; at most 8. */
  readonly recent?: readonly string[];
  /** Routine code of the last session. */
  readonly last?: string;
  /** Routine codes to find again; at most 10. */
  readonly favourites?: readonly string[];
  /** By how much pain went up (0 to 10, after less before) in the last two rated sessions; `at` in minutes of the epoch. */
  readonly changes?: readonly { readonly at: number; readonly by: number }[];
}

/** All that is kept about one chat. */
export interface Kept {
  readonly chat: Chat;
  /** IANA zone. */
  readonly zone?: string;
  /** ISO 3166 country, two capitals; `ZZ` when the person is in none we have numbers for. */
  readonly country?: string;
  /** Id of the tip this chat had last; which come next follows from it. */
  readonly lastTip?: string;
  readonly promises?: readonly Promised[];
  readonly check?: Check;
  readonly profile?: Profile;
  /** When the person was last asked for anything new before a session, epoch milliseconds. */
  readonly askedNews?: number;
  /** Answers are wanted in the form that a screen reader reads best. */
  readonly plain?: boolean;
  /** Quiet hours. */
  readonly quiet?: Span;
  /** At most so many regular messages a week. */
  readonly ceiling?: number;
  /** Whether messages nobody asked for just now arrive without a sound; without it, they do in groups. */
  readonly silent?: boolean;
  /** A pause lasts until then, epoch milliseconds. */
  readonly pausedUntil?: number;
  /** Bad days: until then (epoch ms) reminders come less often and ask for less. */
  readonly softUntil?: number;
  readonly sent?: Counts;
  /** The chat is closed to us since then (epoch ms); its promises rest, in case it only moves. */
  readonly closedAt?: number;
  /** How pictures are wanted, when it was chosen. */
  readonly look?: Look;
}
