// Whether an update has the form that the Bot API describes, as far as it is read here (Bot API 10.1). One that has not is
// left aside, since it must not hold up the others. Pure.
import type { CallbackQuery, ChatMemberUpdated, InlineQuery, Message, Update, User } from 'grammy/types';
import { fields, flag, isTable, list, whole, words, type Shape } from '../../../core/util/validators.ts';

/** The kinds of updates that are asked for. */
export const KINDS = ['message', 'channel_post', 'callback_query', 'inline_query', 'my_chat_member'] as const;

const user = fields<Pick<User, 'id' | 'is_bot' | 'language_code'>>(
  { id: whole(), is_bot: flag },
  { language_code: words() },
);
const chat = fields<{ id: number; type: string }>({ id: whole(), type: words(1) }, {});
const markup = fields<{ inline_keyboard: unknown }>(
  { inline_keyboard: list(list(fields<{ callback_data?: string }>({}, { callback_data: words() }))) },
  {},
);
const answered = fields<Pick<Message, 'from' | 'reply_markup'>>({}, { from: user, reply_markup: markup });

type Read =
  | 'message_id'
  | 'chat'
  | 'date'
  | 'from'
  | 'sender_chat'
  | 'text'
  | 'caption'
  | 'is_topic_message'
  | 'message_thread_id'
  | 'migrate_to_chat_id'
  | 'reply_to_message'
  | 'reply_markup';

const message = fields<Pick<Message, Read>>(
  { message_id: whole(), chat, date: whole() },
  {
    from: user,
    sender_chat: fields<{ id: number }>({ id: whole() }, {}),
    text: words(),
    caption: words(),
    is_topic_message: flag,
    message_thread_id: whole(),
    migrate_to_chat_id: whole(),
    reply_to_message: answered,
    reply_markup: markup,
  },
);
const query = fields<Pick<CallbackQuery, 'id' | 'from' | 'message' | 'data'>>(
  { id: words(1), from: user },
  { message, data: words() },
);
const inline = fields<Pick<InlineQuery, 'id' | 'from' | 'query' | 'offset'>>(
  { id: words(1), from: user, query: words(), offset: words() },
  {},
);
const member = fields<{ status: string }>({ status: words(1) }, {});
const membership = fields<Pick<ChatMemberUpdated, 'chat' | 'from' | 'new_chat_member'>>(
  { chat, from: user, new_chat_member: member },
  {},
);

const update: Shape = fields<Pick<Update, (typeof KINDS)[number]>>(
  {},
  { message, channel_post: message, callback_query: query, inline_query: inline, my_chat_member: membership },
);

/** Whether all that is read of an update can be read. */
export const isReadable = (value: unknown): value is Update => update(value) === undefined;

/** The number of an update, by which it is confirmed; undefined when it cannot be read either. */
export const numberOf = (value: unknown): number | undefined =>
  isTable(value) && Number.isSafeInteger(value.update_id) ? (value.update_id as number) : undefined;

/** What kind an update is, by the platform's own name; it holds nothing of the update. */
export const kindOf = (value: unknown): string =>
  (isTable(value) ? KINDS.find((kind) => kind in value) : undefined) ?? 'unknown';
