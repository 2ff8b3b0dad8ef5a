// Where an answer goes: which press to answer, which message to edit, which command to reply to. Pure.
import type { Update } from 'grammy/types';
import type { Chat } from '../../core/chat.ts';

export interface Asked {
  readonly chat: Chat;
  /** The callback query's id, when a button was pressed. */
  readonly query?: string;
  /** The message whose button was pressed; `editable` is false when Telegram no longer shows it to us. */
  readonly pressed?: { readonly id: number; readonly editable: boolean };
  /** The message that held a command in a group; the answer points to it. */
  readonly quoted?: number;
}

export function readAsked(chat: Chat, { message, callback_query: query }: Update): Asked {
  if (query) {
    const pressed = query.message && { id: query.message.message_id, editable: query.message.date !== 0 };
    return { chat, query: query.id, ...(pressed && { pressed }) };
  }
  return message && !chat.private ? { chat, quoted: message.message_id } : { chat };
}
