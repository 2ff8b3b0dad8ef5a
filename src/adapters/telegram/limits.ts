// What Telegram accepts, with the place that says so (Bot API 10.1, core.telegram.org/bots/api), and how long we wait.

import type { Limit } from '../../core/platform.ts';
import { MINUTE_MS, SECOND_MS } from '../../core/time/units.ts';

/** The adapter's name, as it stands in every chat's key. */
export const PLATFORM = 'telegram';

/** Messages a second to all chats together (core.telegram.org/bots/faq, "broadcasting to users"). */
export const PER_SECOND = 30;

/**
 * Messages to one chat: one a second with short bursts, of which Telegram tells no number; in a group or channel, whose ids
 * are negative, also 20 a minute (core.telegram.org/bots/faq, "My bot is hitting limits").
 */
const ONE_CHAT: Limit = { count: 5, ms: 5 * SECOND_MS };
const ONE_GROUP: Limit = { count: 20, ms: MINUTE_MS };

/** The limits of the chat with this id. */
export const limitsOf = (chat: string): readonly Limit[] =>
  chat === '' ? [] : chat.startsWith('-') ? [ONE_CHAT, ONE_GROUP] : [ONE_CHAT];

/** UTF-16 units of a message's text (sendMessage: 4096 characters after entities parsing). */
export const MESSAGE_CHARS = 4096;

/** UTF-16 units of the text at a picture (sendAnimation, sendPhoto: 1024 characters after entities parsing). */
export const CAPTION_CHARS = 1024;

/** UTF-16 units of a notice on a press (answerCallbackQuery: 200 characters). */
export const NOTICE_CHARS = 200;

/** Cards in answer to an inline query (answerInlineQuery: at most 50). */
export const INLINE_RESULTS = 50;

/** Buttons in one row; more are cut off by the apps. Not in the Bot API: seen in use. */
export const ROW_BUTTONS = 8;

/** Widest label times buttons in a row that stays readable on a phone, in UTF-16 units. All buttons of a row are equally wide. */
export const ROW_CHARS = 36;

/** Commands in the menu (setMyCommands: at most 100). */
export const COMMANDS = 100;

/** UTF-16 units of a command's description (BotCommand: 256 characters). */
export const COMMAND_CHARS = 256;

/** Updates one call hands over (getUpdates: 1 to 100). */
export const BATCH = 100;

/** Seconds a poll without news is held open. */
export const POLL_SECONDS = 30;

/** Milliseconds between polls of the same offset: the server holds back one that comes sooner. Not documented, seen in use. */
export const REPEAT_MS = 500;

/** Seconds after which an ordinary call is given up. */
export const CALL_SECONDS = 20;

/** The longest wait that Telegram may ask for while a person is waiting for an answer. */
export const LONGEST_WAIT_MS = 60_000;

/** Milliseconds before a repeat: a chat takes about one message a second, and refuses one that comes sooner (core.telegram.org/bots/faq). */
export const RETRY_MS = 1300;
