// What the test server knows: people, chats, their messages, presses that wait for an answer, and the updates to deliver.
import type { Markup, TestButton, TestEntity } from './checks.ts';

export interface TestUser {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface TestMessage {
  message_id: number;
  chat: { id: number; type: string };
  from: TestUser;
  date: number;
  text?: string | undefined;
  caption?: string | undefined;
  entities?: TestEntity[] | undefined;
  caption_entities?: TestEntity[] | undefined;
  reply_markup?: Markup;
  message_thread_id?: number;
  is_topic_message?: boolean;
  reply_to_message?: TestMessage;
  /** Bytes of an uploaded file, or the id of one known. */
  animation?: { file_id: string; size: number } | undefined;
  photo?: { file_id: string; size: number }[] | undefined;
  /** Not shown to the bot: how it was sent. */
  silent?: boolean;
}

export interface TestChat {
  id: number;
  type: 'private' | 'group' | 'supergroup' | 'channel';
  title?: string;
  messages: Map<number, TestMessage>;
  admins: Set<number>;
  topics: Set<number>;
  /** Why the bot cannot write here. */
  closed?: 'blocked' | 'kicked' | 'muted';
  movedTo?: number;
}

export interface TestPress {
  id: string;
  message: TestMessage;
  open: boolean;
  answer?: { text?: string; url?: string; show_alert?: boolean };
}

/** One card offered for sharing. */
export interface TestResult {
  type: string;
  id: string;
  title?: string;
  description?: string;
  mpeg4_file_id?: string;
  caption?: string;
  caption_entities?: TestEntity[];
  input_message_content?: { message_text?: string; entities?: TestEntity[] };
  reply_markup?: Markup;
}

export interface TestInline {
  id: string;
  open: boolean;
  answer?: {
    results: TestResult[];
    cache_time?: number;
    is_personal?: boolean;
    next_offset?: string;
    button?: { text: string; start_parameter: string };
  };
}

export interface TestUpdate {
  update_id: number;
  [kind: string]: unknown;
}

export class World {
  readonly me: TestUser;
  readonly chats = new Map<number, TestChat>();
  readonly presses = new Map<string, TestPress>();
  readonly inlines = new Map<string, TestInline>();
  /** Ids of files that were uploaded. */
  readonly files = new Set<string>();
  commands: unknown[] = [];
  updates: TestUpdate[] = [];
  onUpdate: () => void = () => undefined;
  #ids = 1000;
  #updateId = 500_000;

  constructor(username: string) {
    this.me = { id: 4242, is_bot: true, first_name: 'Limber', username };
  }

  nextId(): number {
    return (this.#ids += 1);
  }

  chat(id: number, type: TestChat['type'] = 'private', title?: string): TestChat {
    const known = this.chats.get(id);
    if (known) return known;
    const chat: TestChat = {
      id,
      type,
      messages: new Map(),
      admins: new Set(),
      topics: new Set(),
      ...(title && { title }),
    };
    this.chats.set(id, chat);
    return chat;
  }

  /** Puts an update in the queue; it stays until a poll confirms it. */
  push(update: Record<string, unknown>): TestUpdate {
    const queued = { update_id: (this.#updateId += 1), ...update };
    this.updates.push(queued);
    this.onUpdate();
    return queued;
  }

  /** Keeps a message in its chat. */
  keep(chat: TestChat, from: TestUser, rest: Partial<TestMessage>): TestMessage {
    const { id, type, title } = chat;
    const place = { id, type, ...(title === undefined ? { first_name: from.first_name } : { title }) };
    const message: TestMessage = {
      message_id: this.nextId(),
      chat: place,
      from,
      date: Math.floor(Date.now() / 1000),
      ...rest,
    };
    chat.messages.set(message.message_id, message);
    return message;
  }
}

export function buttonsOf(message: TestMessage): TestButton[] {
  return message.reply_markup?.inline_keyboard.flat() ?? [];
}
