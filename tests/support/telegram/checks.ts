// What Telegram refuses in a message, with its own words (Bot API 10.1; tdlib/telegram-bot-api). Strict on purpose.

/** An answer with `ok: false`. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: object | undefined;

  constructor(code: number, description: string, parameters?: object) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

export const bad = (description: string): Refusal => new Refusal(400, `Bad Request: ${description}`);

export interface TestButton {
  text: string;
  callback_data?: string;
  url?: string;
}
export interface TestEntity {
  type: string;
  offset: number;
  length: number;
}
export interface Markup {
  inline_keyboard: TestButton[][];
}

export function checkText(text: unknown, limit: number, name: string): string {
  if (typeof text !== 'string' || text.trim() === '') throw bad(`${name} is empty`);
  if (/\p{Surrogate}/u.test(text)) throw bad('strings must be encoded in UTF-8');
  if (text.length > limit) throw bad(`${name} is too long`);
  return text;
}

export function checkEntities(entities: unknown, text: string): TestEntity[] {
  if (entities === undefined) return [];
  if (!Array.isArray(entities)) throw bad("can't parse entities");
  for (const { type, offset, length } of entities as TestEntity[]) {
    const end = offset + length;
    const splits = (at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));
    if (typeof type !== 'string' || !Number.isInteger(offset) || !Number.isInteger(length))
      throw bad("can't parse entities");
    if (offset < 0 || length < 1 || end > text.length || splits(offset) || splits(end))
      throw bad('ENTITY_BOUNDS_INVALID');
  }
  return entities as TestEntity[];
}

export function checkMarkup(markup: unknown): Markup | undefined {
  if (markup === undefined) return undefined;
  const rows = (markup as Partial<Markup>).inline_keyboard;
  if (!Array.isArray(rows)) throw bad("can't parse inline keyboard");
  const buttons = rows.flat();
  if (buttons.length > 100 || rows.some((row) => row.length > 8)) throw bad('reply markup is too long');
  if (rows.some((row) => row.length === 0)) throw bad('inline keyboard row is empty');
  for (const { text, callback_data: data, url } of buttons) {
    if (typeof text !== 'string' || text.trim() === '') throw bad('inline keyboard button text is empty');
    if ((data === undefined) === (url === undefined)) throw bad('inline keyboard button type unallowed');
    const bytes = data === undefined ? 1 : Buffer.byteLength(data);
    if (bytes < 1 || bytes > 64) throw bad('BUTTON_DATA_INVALID');
    if (url !== undefined && !/^(https?|tg):\/\/\S+$/.test(url)) throw bad('BUTTON_URL_INVALID');
  }
  return rows.length === 0 ? undefined : (markup as Markup);
}

const MESSAGE = 'chat_id message_thread_id disable_notification reply_parameters reply_markup';
const CAPTION = 'caption caption_entities show_caption_above_media';
const FIELDS: Readonly<Record<string, string>> = {
  getMe: '',
  getUpdates: 'offset limit timeout allowed_updates',
  sendMessage: `${MESSAGE} text entities link_preview_options`,
  sendAnimation: `${MESSAGE} ${CAPTION} animation duration width height`,
  sendPhoto: `${MESSAGE} ${CAPTION} photo`,
  editMessageText: 'chat_id message_id text entities link_preview_options reply_markup',
  editMessageMedia: 'chat_id message_id media reply_markup',
  editMessageCaption: `chat_id message_id ${CAPTION} reply_markup`,
  editMessageReplyMarkup: 'chat_id message_id reply_markup',
  deleteMessage: 'chat_id message_id',
  answerCallbackQuery: 'callback_query_id text show_alert url cache_time',
  answerInlineQuery: 'inline_query_id results cache_time is_personal next_offset button',
  getChatMember: 'chat_id user_id',
  getMyCommands: 'scope language_code',
  setMyCommands: 'commands scope language_code',
};
const ALLOWED = new Map(Object.entries(FIELDS).map(([method, fields]) => [method, new Set(fields.split(' '))]));

/** Refuses what the real server would ignore: a misspelt field is our bug. */
export function checkFields(method: string, params: Readonly<Record<string, unknown>>): void {
  const allowed = ALLOWED.get(method);
  if (!allowed) throw new Refusal(404, 'Not Found');
  for (const field of Object.keys(params)) if (!allowed.has(field)) throw bad(`unknown field ${field} in ${method}`);
}
