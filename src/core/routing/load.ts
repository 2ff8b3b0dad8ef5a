// Loads what a request needs to know: each record once, and the texts of its language.
import { chatKey, personKey } from '../chat.ts';
import type { Change, Context, Defaults, Texts } from '../context.ts';
import type { Incoming } from '../incoming.ts';
import type { Kept } from '../record.ts';

/** The texts of a language that Limber speaks. */
export interface Spoken<Content> extends Texts<Content> {
  /** BCP 47; undefined for the first one, in which people are spoken to who have chosen none. */
  readonly language: string | undefined;
}

/** What is kept, as far as a request needs it. */
export interface Records {
  readonly get: (key: string) => Promise<Kept | undefined>;
  readonly update: (key: string, change: Change) => Promise<Kept | undefined>;
}

export interface LoadParts<Content> {
  readonly records: Records;
  /** The texts of a language, or of the nearest that Limber speaks. */
  readonly texts: (language: string | undefined) => Spoken<Content>;
  readonly defaults: Defaults;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(typeof error));

/** Makes the loading of contexts. It never rejects: see `failure` of a context. */
export function createLoad<Content>({ records, texts, defaults }: LoadParts<Content>) {
  return async (incoming: Incoming): Promise<Context<Content>> => {
    const { chat, person, at: now } = incoming;
    const [ofChat, ofPerson] = [chatKey(chat), personKey(chat, person)];
    const found: { chat?: Kept | undefined; person?: Kept | undefined; failure?: Error } = {};
    try {
      found.chat = await records.get(ofChat);
      found.person = ofChat === ofPerson ? found.chat : await records.get(ofPerson);
    } catch (error) {
      found.failure = asError(error);
    }
    const { say, content, language } = texts(found.person?.language ?? person.language);
    /** A record made in another language than the first notes it, so that what is promised comes in it. */
    const noted =
      (change: Change): Change =>
      (kept) => {
        const after = change(kept);
        if (after === undefined || after === kept || after.language !== undefined || language === undefined)
          return after;
        return { ...after, language };
      };
    return {
      incoming,
      chat: found.chat,
      person: found.person,
      ...(found.failure ? { failure: found.failure } : {}),
      now,
      defaults,
      say,
      content,
      language,
      update: (change) => records.update(ofPerson, noted(change)),
      updateChat: (change) => records.update(ofChat, noted(change)),
    };
  };
}
