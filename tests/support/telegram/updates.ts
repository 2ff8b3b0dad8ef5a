// Recorded shapes of Telegram updates for the pure tests.
import type { Update } from 'grammy/types';

const ANN = { id: 42, is_bot: false, first_name: 'Ann', language_code: 'de' };
const PRIVATE = { id: 42, type: 'private', first_name: 'Ann' };
export const GROUP = { id: -100, type: 'supergroup', title: 'Backs' };

/** A message update; `rest` replaces what an ordinary message by Ann has. */
export function messageUpdate(text: string, rest: object = {}): Update {
  return { update_id: 1, message: { message_id: 9, date: 5, chat: PRIVATE, from: ANN, text, ...rest } } as Update;
}

export function pressUpdate(data: string, rest: object = {}): Update {
  const message = { message_id: 8, date: 5, chat: PRIVATE, text: 'x' };
  return { update_id: 1, callback_query: { id: 'q', from: ANN, chat_instance: '1', data, message, ...rest } } as Update;
}

export function memberUpdate(status: string, rest: object = {}): Update {
  const user = { id: 1, is_bot: true, first_name: 'L' };
  const change = { chat: GROUP, from: ANN, date: 5, old_chat_member: { status: 'member', user } };
  return { update_id: 1, my_chat_member: { ...change, new_chat_member: { status, user, ...rest } } } as Update;
}
