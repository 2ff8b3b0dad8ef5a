// Where a message goes, as the Bot API wants it written. Pure.
import type { Chat } from '../../../core/chat.ts';

/** Where a message goes and how, beside what it holds. */
export interface Address {
  readonly chat_id: number;
  readonly message_thread_id?: number;
  readonly reply_parameters?: { message_id: number; allow_sending_without_reply: boolean };
  readonly disable_notification?: boolean;
}

/** A chat, or a topic in it, as the Bot API names it. */
export function addressOf(chat: Chat): Address {
  const address = { chat_id: Number(chat.id) };
  return chat.topic === undefined ? address : { ...address, message_thread_id: Number(chat.topic) };
}
