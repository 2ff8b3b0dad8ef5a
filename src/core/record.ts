// What is kept about one chat. Holds no answers, texts or names. Types only.
import type { Chat } from './chat.ts';
import type { Promised, Span } from './promise.ts';
import type { Shape } from './util/validators.ts';

/** What was sent, in numbers only. */
export interface Counts {
  /** Local date of the last delivery. */
  readonly day: string;
  /** Deliveries in the week of that date, which begins on Monday. */
  readonly week: number;
  /** Days with deliveries in a row since the last press or message. */
  readonly unheard: number;
}

/** A chat that is there and may not be written to. */
export interface Barred {
  readonly since: number;
  readonly rests?: true;
}

/** What the delivery of promises needs to know about a chat. */
export interface CoreRecord {
  readonly chat: Chat;
  /** How often it was written: the store raises it at every write; missing means 0. */
  readonly revision?: number;
  /** The language its messages are in, BCP 47; without it, the first that Limber speaks. */
  readonly language?: string;
  /** IANA zone. */
  readonly zone?: string;
  readonly promises?: readonly Promised[];
  /** Quiet hours. */
  readonly quiet?: Span;
  /** At most so many regular messages a week. */
  readonly ceiling?: number;
  /** Whether messages that come by themselves arrive without a sound; without it, they do in groups. */
  readonly silent?: boolean;
  /** A pause lasts until then, epoch milliseconds. */
  readonly pausedUntil?: number;
  /** Bad days: until then (epoch ms) reminders come less often and ask for less. */
  readonly softUntil?: number;
  readonly sent?: Counts;
  /** Since when (epoch ms) we may not write there; `rests` once nothing regular is tried any more. */
  readonly barred?: Barred;
  /** The chat is closed to us since then (epoch ms); its promises rest, in case it only moves. */
  readonly closedAt?: number;
}

/**
 * All that is kept about one chat. A feature adds its own slice by declaring it here from its own folder, and names it in
 * its `record`; tests/house/slices.test.ts finds a slice that no feature names, and the store refuses it.
 */
export interface Kept extends CoreRecord {}

/** The names of the features' slices. */
export type SliceKey = Exclude<keyof Kept, keyof CoreRecord>;

/** How each field that features keep must look, by its name. A field that is missing passes. */
export type RecordShapes = Readonly<Record<string, Shape>>;
