// What a request is: what came in, what is kept about the chat and the person, and the texts of their language. Made once,
// at the edge; everything behind it reads from here and asks no store.
import type { Chat } from './chat.ts';
import type { Incoming } from './incoming.ts';
import type { Kept } from './record.ts';
import type { Say } from './say.ts';

/** The texts of one language: the bot's own sentences, and the content. */
export interface Texts<Content> {
  readonly say: Say;
  readonly content: Content;
}

/** What the operator has set for people who have not told it. */
export interface Defaults {
  /** IANA zone. */
  readonly zone?: string | undefined;
  /** ISO 3166 country, two capitals. */
  readonly country?: string | undefined;
}

/** Makes a new record out of the present one; undefined erases it, the same one changes nothing. */
export type Change = (kept: Kept | undefined) => Kept | undefined;

/** Changes a record and resolves with the new one once it is written. Rejects when it could not be written. */
export type Update = (change: Change) => Promise<Kept | undefined>;

export interface Context<Content> extends Texts<Content> {
  readonly incoming: Incoming;
  /** What is kept about the chat it came from, as it was then. */
  readonly chat: Kept | undefined;
  /** What is kept about the person, under their private chat. In a private chat it is the same record as `chat`. */
  readonly person: Kept | undefined;
  /** Why neither could be read; then only features answer that say they can without. */
  readonly failure?: Error;
  /** When it came in, epoch milliseconds. */
  readonly now: number;
  readonly defaults: Defaults;
  /** Its words were looked through for danger already. */
  readonly watched?: true;
  /** The language of its texts, BCP 47; undefined for the first that Limber speaks. */
  readonly language: string | undefined;
  /** Changes what is kept about the person. */
  readonly update: Update;
  /** Changes what is kept about the chat. */
  readonly updateChat: Update;
}

/** What a promised message is written from: no request asked for it. */
export interface PromiseContext<Content> extends Texts<Content> {
  /** What is kept about the chat it goes to. */
  readonly record: Kept;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly defaults: Defaults;
  /** Changes what is kept about that chat. */
  readonly update: Update;
}

/** The same request with changes that are worked out and not kept: what answers it can show, and can change nothing. */
export function readOnly<C extends Context<unknown>>(ctx: C): C {
  return {
    ...ctx,
    update: (change) => Promise.resolve(change(ctx.person)),
    updateChat: (change) => Promise.resolve(change(ctx.chat)),
  };
}

/** The same request with a change of the chat's record that is worked out and not kept. */
export const chatReadOnly = <C extends Context<unknown>>(ctx: C): C => ({
  ...ctx,
  updateChat: (change) => Promise.resolve(change(ctx.chat)),
});

/** The private chat of the person who asks, wherever they ask. */
export const privateChatOf = ({ chat, person }: Incoming): Chat => ({
  platform: chat.platform,
  id: person.id,
  private: true,
});

/** The same request with the person's record as it is after a change. */
export function withPerson<C extends Context<unknown>>(ctx: C, person: Kept | undefined): C {
  return ctx.incoming.chat.private ? { ...ctx, person, chat: person } : { ...ctx, person };
}

/** The same request with the chat's record as it is after a change. */
export function withChat<C extends Context<unknown>>(ctx: C, chat: Kept | undefined): C {
  return ctx.incoming.chat.private ? { ...ctx, person: chat, chat } : { ...ctx, chat };
}
