// Where an answer goes: which press to answer, which message to edit, which command to reply to. Pure.
import type { Update } from 'grammy/types';
import type { Chat } from '../../../core/chat.ts';
import type { Incoming } from '../../../core/incoming.ts';
import { markOf, markOn } from '../owner-mark.ts';

/** What an update tells about the place of its answer. */
export interface ReplyTarget {
  readonly chat: Chat;
  /** The callback query's id, when a button was pressed. */
  readonly query?: string;
  /**
   * The message whose button was pressed; `editable` is false when Telegram no longer shows it to us, `media`
   * tells that it holds a picture.
   */
  readonly pressed?: {
    readonly id: number;
    readonly editable: boolean;
    readonly media: boolean;
    /** Whose message it is: what takes its place is theirs as well. */
    readonly mark?: string | undefined;
  };
  /** In a group the mark of the person who asks: a new message is theirs. */
  readonly mark?: string;
  /** The message that held a command in a group or channel; the answer points to it. */
  readonly quoted?: number;
}

export function readReplyTarget(
  { chat, person }: Pick<Incoming, 'chat' | 'person'>,
  { message, channel_post: post, callback_query: query }: Update,
): ReplyTarget {
  const own = chat.private ? {} : { mark: markOf(person.id) };
  if (query) {
    const { message: on } = query;
    const pressed = on && {
      id: on.message_id,
      editable: on.date !== 0,
      media: 'animation' in on || 'photo' in on || 'document' in on,
      ...(chat.private || on.date === 0 ? {} : { mark: markOn(on) }),
    };
    return { chat, query: query.id, ...own, ...(pressed && { pressed }) };
  }
  const command = message ?? post;
  return command && !chat.private ? { chat, quoted: command.message_id, ...own } : { chat, ...own };
}
