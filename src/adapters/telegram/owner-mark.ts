// Marks on the buttons of a group's message who it is for: the person whose request it answers. The mark stands in the message
// itself, so it outlives restarts and nobody's app can forge it. Says nothing of the person to anybody else.
import type { InlineKeyboardButton, Message } from 'grammy/types';
import { ROUTE_BYTES } from '../../core/route.ts';
import { hash } from '../../core/util/hash.ts';

/** Stands between a route and a mark; no route holds it. */
const BEFORE = '~';
const MARK_CHARS = 3;
const MARKED = /^(.*)~([a-z0-9]{3})$/;

/** The mark of a person, by their id. */
export const markOf = (person: string): string =>
  hash(`owner ${person}`).toString(36).padStart(MARK_CHARS, '0').slice(-MARK_CHARS);

/** What a button carries, without a mark. */
export const withoutMark = (data: string): string => MARKED.exec(data)?.[1] ?? data;

/** The rows with a mark on the first button that has room for it, which is enough for the message. */
export function withMark(rows: InlineKeyboardButton[][], mark: string | undefined): InlineKeyboardButton[][] {
  if (mark === undefined) return rows;
  const hasRoom = (button: InlineKeyboardButton): boolean =>
    'callback_data' in button && button.callback_data.length + BEFORE.length + mark.length <= ROUTE_BYTES;
  const first = rows.flat().find(hasRoom);
  return rows.map((row) =>
    row.map((button) =>
      button === first && 'callback_data' in button
        ? { ...button, callback_data: `${button.callback_data}${BEFORE}${mark}` }
        : button,
    ),
  );
}

/** The mark on a message; undefined for one that answers nobody's request, or whose buttons have no room. */
export function markOn(message: Pick<Message, 'reply_markup' | 'reply_to_message'>): string | undefined {
  for (const button of message.reply_markup?.inline_keyboard.flat() ?? []) {
    const mark = 'callback_data' in button ? MARKED.exec(button.callback_data)?.[2] : undefined;
    if (mark !== undefined) return mark;
  }
  // The command that it answers, where that still stands above it.
  const asked = message.reply_to_message?.from;
  return asked === undefined || asked.is_bot ? undefined : markOf(String(asked.id));
}
