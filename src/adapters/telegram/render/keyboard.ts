// Turns rows of buttons into an inline keyboard that can be read on a phone. Never drops a button.
import type { InlineKeyboardButton } from 'grammy/types';
import type { Button } from '../../../core/reply.ts';
import { encodeRoute } from '../../../core/route.ts';
import { withMark } from '../owner-mark.ts';
import { ROW_BUTTONS, ROW_CHARS } from '../limits.ts';

/** Replaces half characters, as a cut through an emoji leaves them: Telegram refuses a text that holds one. */
export const wellFormed = (text: string): string => text.toWellFormed();

function toButton(button: Button): InlineKeyboardButton {
  const text = wellFormed(button.label);
  return 'link' in button ? { text, url: button.link } : { text, callback_data: encodeRoute(button.route) };
}

/** Splits a row evenly when its widest label, that many times, does not fit: all buttons of a row are equally wide. */
function splitRow(row: readonly Button[]): (readonly Button[])[] {
  const widest = Math.max(1, ...row.map((button) => button.label.length));
  const most = Math.min(ROW_BUTTONS, Math.max(1, Math.floor(ROW_CHARS / widest)));
  const rows = Math.ceil(row.length / most);
  const size = Math.ceil(row.length / rows);
  return Array.from({ length: rows }, (_, index) => row.slice(index * size, (index + 1) * size));
}

/**
 * @param mark of the person whose request the message answers, see owner-mark.ts; left out in private chats
 * @throws RangeError when a route is no route of ours (see encodeRoute)
 */
export function renderKeyboard(rows: readonly (readonly Button[])[], mark?: string): InlineKeyboardButton[][] {
  const keyboard = rows
    .flatMap(splitRow)
    .filter((row) => row.length > 0)
    .map((row) => row.map(toButton));
  return withMark(keyboard, mark);
}
