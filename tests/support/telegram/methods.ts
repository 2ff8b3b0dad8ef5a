// The Bot API methods of the test server, each as strict as Telegram. Pure bookkeeping on the world, no sockets.
import { bad, checkEntities, checkFields, checkMarkup, checkText, Refusal } from './checks.ts';
import { answerInlineQuery } from './inline.ts';
import type { TestChat, TestMessage, World } from './world.ts';

export type Params = Readonly<Record<string, unknown>>;

/** An uploaded file as it stands in the params. */
export interface Upload {
  readonly name: string;
  readonly size: number;
}

function openChat(world: World, id: unknown): TestChat {
  const chat = world.chats.get(Number(id));
  if (!chat) throw bad('chat not found');
  if (chat.movedTo !== undefined) {
    const parameters = { migrate_to_chat_id: chat.movedTo };
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', parameters);
  }
  if (chat.closed === 'blocked') throw new Refusal(403, 'Forbidden: bot was blocked by the user');
  if (chat.closed === 'kicked') throw new Refusal(403, 'Forbidden: bot was kicked from the group chat');
  if (chat.closed === 'muted') throw bad('need administrator rights in the channel chat');
  return chat;
}

function place(chat: TestChat, params: Params): Partial<TestMessage> {
  const { message_thread_id: topic, reply_parameters: quote, disable_notification: silent } = params;
  const rest: Partial<TestMessage> = { silent: silent === true };
  if (topic !== undefined) {
    if (!chat.topics.has(Number(topic))) throw bad('message thread not found');
    Object.assign(rest, { message_thread_id: Number(topic), is_topic_message: true });
  }
  if (quote !== undefined) {
    const { message_id: id, allow_sending_without_reply: lenient } = quote as Record<string, unknown>;
    const quoted = chat.messages.get(Number(id));
    if (!quoted && lenient !== true) throw bad('message to be replied not found');
    if (quoted) rest.reply_to_message = quoted;
  }
  return rest;
}

function ownMessage(world: World, params: Params): TestMessage {
  const message = openChat(world, params.chat_id).messages.get(Number(params.message_id));
  if (!message) throw bad('message to edit not found');
  if (message.from.id !== world.me.id) throw bad("message can't be edited");
  return message;
}

function replaceIn(
  message: TestMessage,
  changes: Partial<TestMessage>,
  keys: readonly (keyof TestMessage)[],
): TestMessage {
  const look = (from: Partial<TestMessage>): string => JSON.stringify(keys.map((key) => from[key] ?? null));
  if (look(message) === look(changes)) {
    throw bad(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  return Object.assign(message, changes);
}

function sendMessage(world: World, params: Params): TestMessage {
  const chat = openChat(world, params.chat_id);
  const text = checkText(params.text, 4096, 'message text');
  const content = {
    text,
    entities: checkEntities(params.entities, text),
    reply_markup: checkMarkup(params.reply_markup),
  };
  return world.keep(chat, world.me, { ...place(chat, params), ...content });
}

/** A file by its id, or an upload under a new one. */
function keepFile(world: World, file: Upload | string): { file_id: string; size: number } {
  if (typeof file === 'string') return { file_id: file, size: 0 };
  const file_id = `file-${world.nextId()}`;
  world.files.add(file_id);
  return { file_id, size: file.size };
}

function sendFile(kind: 'animation' | 'photo') {
  return (world: World, params: Params): TestMessage => {
    const chat = openChat(world, params.chat_id);
    const file = params[kind] as Upload | string | undefined;
    if (file === undefined || file === '') throw bad(`there is no ${kind} in the request`);
    const caption = params.caption === undefined ? undefined : checkText(params.caption, 1024, 'message caption');
    const kept = keepFile(world, file);
    return world.keep(chat, world.me, {
      ...place(chat, params),
      ...(kind === 'photo' ? { photo: [kept] } : { animation: kept }),
      ...{ caption, caption_entities: checkEntities(params.caption_entities, caption ?? '') },
      ...{ reply_markup: checkMarkup(params.reply_markup) },
    });
  };
}

function editMessageText(world: World, params: Params): TestMessage {
  const message = ownMessage(world, params);
  if (message.text === undefined) throw bad('there is no text in the message to edit');
  const text = checkText(params.text, 4096, 'message text');
  const content = {
    text,
    entities: checkEntities(params.entities, text),
    reply_markup: checkMarkup(params.reply_markup),
  };
  return replaceIn(message, content, ['text', 'entities', 'reply_markup']);
}

function editMessageCaption(world: World, params: Params): TestMessage {
  const message = ownMessage(world, params);
  if (message.text !== undefined) throw bad('there is no caption in the message to edit');
  const caption = params.caption === undefined ? undefined : checkText(params.caption, 1024, 'message caption');
  const entities = checkEntities(params.caption_entities, caption ?? '');
  const content = { caption, caption_entities: entities, reply_markup: checkMarkup(params.reply_markup) };
  return replaceIn(message, content, ['caption', 'caption_entities', 'reply_markup']);
}

function editMessageMedia(world: World, params: Params): TestMessage {
  const message = ownMessage(world, params);
  const { type, media: file, caption: words, caption_entities: entities, ...rest } = params.media as Params;
  if ((type !== 'animation' && type !== 'photo') || Object.keys(rest).length > 0) throw bad("can't parse InputMedia");
  if (file === undefined || file === '') throw bad('there is no media in the request');
  const caption = words === undefined ? undefined : checkText(words, 1024, 'message caption');
  const kept = keepFile(world, file as Upload | string);
  const content: Partial<TestMessage> = {
    text: undefined,
    entities: undefined,
    photo: type === 'photo' ? [kept] : undefined,
    animation: type === 'animation' ? kept : undefined,
    caption,
    caption_entities: checkEntities(entities, caption ?? ''),
    reply_markup: checkMarkup(params.reply_markup),
  };
  return replaceIn(message, content, ['text', 'photo', 'animation', 'caption', 'caption_entities', 'reply_markup']);
}

function answerCallbackQuery(world: World, params: Params): true {
  const press = world.presses.get(String(params.callback_query_id));
  if (!press?.open) throw bad('query is too old and response timeout expired or query ID is invalid');
  const { text, url } = params;
  if (typeof text === 'string' && text.length > 200) throw bad('MESSAGE_TOO_LONG');
  const own = `https://t.me/${world.me.username ?? ''}?start=`;
  if (typeof url === 'string' && !(url.startsWith(own) && /^[\w-]{1,64}$/.test(url.slice(own.length))))
    throw bad('URL_INVALID');
  press.open = false;
  press.answer = params;
  return true;
}

function getChatMember(world: World, params: Params): object {
  const chat = openChat(world, params.chat_id);
  const id = Number(params.user_id);
  return { status: chat.admins.has(id) ? 'administrator' : 'member', user: { id, is_bot: false, first_name: 'x' } };
}

function setMyCommands(world: World, params: Params): true {
  const commands = params.commands as { command: string; description: string }[];
  if (commands.length > 100) throw bad('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/.test(command)) throw bad('BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256) throw bad('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  world.commands = commands;
  return true;
}

const METHODS: Readonly<Record<string, (world: World, params: Params) => unknown>> = {
  getMe: (world) => ({
    ...world.me,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
  }),
  sendMessage,
  sendAnimation: sendFile('animation'),
  sendPhoto: sendFile('photo'),
  editMessageText,
  editMessageMedia,
  editMessageCaption,
  editMessageReplyMarkup: (world, params) =>
    replaceIn(ownMessage(world, params), { reply_markup: checkMarkup(params.reply_markup) }, ['reply_markup']),
  deleteMessage: (world, params) => {
    if (!openChat(world, params.chat_id).messages.delete(Number(params.message_id)))
      throw bad('message to delete not found');
    return true;
  },
  answerCallbackQuery,
  answerInlineQuery,
  getChatMember,
  getMyCommands: (world) => world.commands,
  setMyCommands,
};

/** Runs one method but getUpdates. @throws Refusal */
export function runMethod(world: World, method: string, params: Params): unknown {
  checkFields(method, params);
  const run = METHODS[method];
  if (!run) throw new Refusal(404, 'Not Found');
  return run(world, params);
}
