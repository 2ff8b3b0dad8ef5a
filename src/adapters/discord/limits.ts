// What Discord accepts, each number with where it is written (docs.discord.com, developers/...). Holds no logic.

import { MINUTE_MS } from '../../core/time/units.ts';

/** The adapter's name, as it stands in every chat's key. */
export const PLATFORM = 'discord';

/** Requests a second of one bot in all; answers to interactions are not counted (topics/rate-limits, "Global Rate Limit"). */
export const PER_SECOND = 50;

/** Characters on a button (components/reference, Button). Content keeps to the shorter LABEL_CHARS. */
export const BUTTON_LABEL_CHARS = 80;
/** Characters of a link button's address (components/reference, Button). */
export const BUTTON_URL_CHARS = 512;
/** Buttons in an action row (components/reference, Action Row). */
export const ROW_BUTTONS = 5;
/** Buttons of one reply: five full rows, as in messages without components v2. Our own rule. */
export const REPLY_BUTTONS = 25;
/** Components of a message, nested ones counted (components/reference, "What is a Component"). */
export const MESSAGE_COMPONENTS = 40;
/** Characters of all text displays of a message together (components/reference, Text Display). */
export const MESSAGE_CHARS = 4000;
/** Characters of a picture's description (components/reference, Media Gallery Item). */
export const PICTURE_WORDS_CHARS = 1024;
/** Characters of a nonce (resources/message, Create Message). */
export const NONCE_CHARS = 25;
/** How long a nonce is surely remembered (same, `enforce_nonce`: "the past few minutes"). */
export const NONCE_MS = 150_000;

/** Characters of a command's name (interactions/application-commands, Application Command Structure). */
export const COMMAND_NAME_CHARS = 32;
/** Characters of a command's or an option's description (same). */
export const DESCRIPTION_CHARS = 100;
/** Commands of an application for everywhere (same, "Registering a Command"). */
export const COMMANDS = 100;

/** An interaction must be answered within this time (interactions/receiving-and-responding). */
export const ANSWER_MS = 3000;
/** After this an answer is promised instead of given; leaves a second for the way to Discord. */
export const GUARD_MS = 2000;
/** The longest wait that Discord may ask for while a person is waiting. */
export const PATIENCE_MS = 30_000;
/** How long an interaction's token may be used for edits and further messages (same). */
export const TOKEN_MS = 15 * MINUTE_MS;

/** Message flags (resources/message, Message Flags). */
export const EPHEMERAL = 1 << 6;
export const SUPPRESS_NOTIFICATIONS = 1 << 12;
export const COMPONENTS_V2 = 1 << 15;
