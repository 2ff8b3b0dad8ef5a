// Turns a Telegram update into an Incoming. Pure.
import type {
  CallbackQuery,
  Chat as TelegramChat,
  ChatMemberUpdated,
  InlineQuery,
  Message,
  Update,
  User,
} from 'grammy/types';
import type { Chat, Person } from '../../../core/chat.ts';
import type { Incoming } from '../../../core/incoming.ts';
import { decodeRoute } from '../../../core/route.ts';
import { PLATFORM } from '../limits.ts';
import { markOf, markOn, withoutMark } from '../owner-mark.ts';

/** The bot's own account. */
export interface Identity {
  readonly id: number;
  readonly username: string;
}

/** What reading an update must know beside it. */
export interface Reading {
  readonly me: Identity;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly mayManage: (chatId: string, userId: string) => Promise<boolean>;
}

// A command of any length; what follows it is sliced off afterwards, so that long texts cost no backtracking.
const COMMAND = /^\/(\w{1,32})(?:@(\w{1,64}))?(?=\s|$)/;

function readChat(chat: TelegramChat, message?: Message): Chat {
  const topic = message?.is_topic_message === true ? message.message_thread_id : undefined;
  const place = { platform: PLATFORM, id: String(chat.id), private: chat.type === 'private' };
  return topic === undefined ? place : { ...place, topic: String(topic) };
}

function readPerson(user: User, chat: Chat, { mayManage }: Reading): Person {
  const id = String(user.id);
  return {
    id,
    ...(user.language_code === undefined ? {} : { language: user.language_code }),
    mayManage: () => (chat.private ? Promise.resolve(true) : mayManage(chat.id, id)),
  };
}

/**
 * The author of a message. An admin who writes as the group is the group, and a post in a channel is by the channel, since
 * Telegram tells no more. Undefined for bots and other channels.
 */
function readAuthor(message: Message, chat: Chat, reading: Reading): Person | undefined {
  if (message.sender_chat !== undefined) {
    if (message.sender_chat.id !== message.chat.id) return undefined;
    return { id: chat.id, mayManage: () => Promise.resolve(true) };
  }
  const user = message.from;
  return user === undefined || user.is_bot ? undefined : readPerson(user, chat, reading);
}

/** The routes on the message of ours this one replies to. */
function readAnswering(message: Message, me: Identity): readonly string[] | undefined {
  const asked = message.reply_to_message;
  if (asked?.from?.id !== me.id) return undefined;
  const buttons = asked.reply_markup?.inline_keyboard.flat() ?? [];
  const routes = buttons.flatMap((button) => ('callback_data' in button ? [withoutMark(button.callback_data)] : []));
  return routes.length > 0 ? routes : undefined;
}

function readMessage(message: Message, reading: Reading): Incoming | undefined {
  const chat = readChat(message.chat, message);
  const { at, me } = reading;
  if (message.migrate_to_chat_id !== undefined) {
    const person = { id: chat.id, mayManage: () => Promise.resolve(true) };
    return { kind: 'moved', chat, person, at, to: { ...chat, id: String(message.migrate_to_chat_id) } };
  }
  const person = readAuthor(message, chat, reading);
  const text = message.text ?? message.caption;
  if (person === undefined || text === undefined) return undefined;

  const command = COMMAND.exec(text);
  if (command === null) {
    if (!chat.private) return undefined;
    const answering = readAnswering(message, me);
    return { kind: 'text', chat, person, at, text, ...(answering === undefined ? {} : { answering }) };
  }
  const [whole, name = '', addressee] = command;
  if (addressee !== undefined && addressee.toLowerCase() !== me.username.toLowerCase()) return undefined;
  const args = text.slice(whole.length).trim();
  const linked = chat.private && name.toLowerCase() === 'start' && decodeRoute(args) !== undefined;
  if (linked) return { kind: 'press', chat, person, at, data: args, byLink: true };
  return { kind: 'command', chat, person, at, name: name.toLowerCase(), args };
}

function readPress(query: CallbackQuery, reading: Reading): Incoming | undefined {
  if (query.message === undefined || query.data === undefined) return undefined;
  // Date 0 marks a message that is too old or gone; only its place is known.
  const chat = readChat(query.message.chat, query.message.date === 0 ? undefined : query.message);
  const person = readPerson(query.from, chat, reading);
  const press = { kind: 'press', chat, person, at: reading.at, data: withoutMark(query.data) } as const;
  const mine = query.message.date !== 0 && markOn(query.message) === markOf(person.id);
  return mine ? { ...press, mine } : press;
}

/** Telegram does not tell the chat it is typed in, so the chat is the person's private one. */
function readInline({ from, query }: InlineQuery, reading: Reading): Incoming | undefined {
  if (from.is_bot) return undefined;
  const chat = { platform: PLATFORM, id: String(from.id), private: true };
  return { kind: 'inline', chat, person: readPerson(from, chat, reading), at: reading.at, query };
}

function readMembership(change: ChatMemberUpdated, reading: Reading): Incoming | undefined {
  const member = change.new_chat_member;
  // A bot that may not write is still there: what was promised waits for the right to come back.
  if (member.status !== 'kicked' && member.status !== 'left') return undefined;
  const chat = readChat(change.chat);
  return { kind: 'left', chat, person: readPerson(change.from, chat, reading), at: reading.at };
}

/** @returns undefined for edits, bots, other bots' commands, and talk in groups and channels that is no command. */
export function read(update: Update, reading: Reading): Incoming | undefined {
  if (update.message) return readMessage(update.message, reading);
  // Only people who may post in a channel can write there, and they may manage what Limber posts in it.
  if (update.channel_post) return readMessage(update.channel_post, reading);
  if (update.callback_query) return readPress(update.callback_query, reading);
  if (update.inline_query) return readInline(update.inline_query, reading);
  if (update.my_chat_member) return readMembership(update.my_chat_member, reading);
  return undefined;
}
