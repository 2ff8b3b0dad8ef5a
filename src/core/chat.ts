// Who is talking and where. Ids are strings everywhere: Discord's lose digits as numbers.

/** A place messages can be sent to. For a private chat `id` is the person's id on every platform. */
export interface Chat {
  /** The adapter's name: `telegram`, `discord`, `terminal`. */
  readonly platform: string;
  readonly id: string;
  readonly private: boolean;
  /** A topic inside a group, where the platform has them. */
  readonly topic?: string;
}

/** The person who wrote or pressed. */
export interface Person {
  readonly id: string;
  /** The language the platform reports, e.g. `de` or `pt-BR`; a hint, never a choice. */
  readonly language?: string;
  /** Asks the platform whether the person may manage this chat. True in a private chat. */
  readonly mayManage: () => Promise<boolean>;
}

/** The key under which everything kept about a chat is stored, e.g. `telegram:42` or `telegram:-100:7`. */
export function chatKey(chat: Chat): string {
  return chat.topic === undefined ? `${chat.platform}:${chat.id}` : `${chat.platform}:${chat.id}:${chat.topic}`;
}

/** The platform's id of the chat that a key is for, whatever the topic. */
export const idInKey = (key: string): string => key.split(':')[1] ?? '';

/** The key of the person's own private chat on the same platform. */
export function personKey(chat: Chat, person: Person): string {
  return `${chat.platform}:${person.id}`;
}
