// Sends messages that are no answers. Each carries a nonce, so that a repeat after a lost response shows nothing twice.
import { createHash, randomUUID } from 'node:crypto';
import { Routes } from 'discord.js';
import type { REST } from 'discord.js';
import type { SayIn, SendOptions, TakeTurn } from '../../../core/adapter.ts';
import { chatKey } from '../../../core/chat.ts';
import type { Chat } from '../../../core/chat.ts';
import type { Pictures } from '../../../core/form/picture.ts';
import { figureOf } from '../../../core/form/picture.ts';
import type { Reply } from '../../../core/reply.ts';
import { isAnswer, toSendError } from '../errors.ts';
import { isUnreadable, sendable } from './files.ts';
import { NONCE_CHARS, SUPPRESS_NOTIFICATIONS } from '../limits.ts';
import { requestInTurn } from '../pace.ts';
import { render, withoutPicture } from '../render/render.ts';
import type { Payload } from '../render/render.ts';

export type Send = (chat: Chat, reply: Reply, options?: SendOptions) => Promise<void>;

/** Private channels remembered, each about 100 bytes; a forgotten one costs one more request. */
const REMEMBERED = 10_000;

function remember<T>(known: Map<string, T>, key: string, value: T): void {
  const [oldest] = known.keys();
  if (known.size >= REMEMBERED && oldest !== undefined) known.delete(oldest);
  known.set(key, value);
}

/** Discord compares nonces over all chats of the bot, so the chat and the part go into them. */
const nonceOf = (chat: Chat, once: string, part: number): string =>
  createHash('sha256')
    .update(`${chatKey(chat)} ${once} ${part}`)
    .digest('base64url')
    .slice(0, NONCE_CHARS);

type Request = (call: () => Promise<unknown>) => Promise<unknown>;

/** The first request of a message goes in the turn that its sender has taken; each further one takes its own. */
function createRequest(chat: Chat, turn: TakeTurn): Request {
  let paid = true;
  return (call) => {
    if (!paid) return requestInTurn(chat, call, turn);
    paid = false;
    return call();
  };
}

/** Makes `Adapter.send`. What it makes throws SendError. */
export function createSend(rest: REST, say: SayIn, turn: TakeTurn, pictures?: Pictures): Send {
  const channels = new Map<string, string>();

  const channelOf = async (chat: Chat, request: Request): Promise<string> => {
    if (!chat.private) return chat.id;
    const known = channels.get(chat.id);
    if (known !== undefined) return known;
    const opened = await request(() => rest.post(Routes.userChannels(), { body: { recipient_id: chat.id } }));
    const { id } = opened as { id: string };
    remember(channels, chat.id, id);
    return id;
  };

  /** How many parts of a message that failed in the middle have arrived: Discord remembers a nonce for minutes only. */
  const arrived = new Map<string, number>();

  return async (chat, reply, { silent = false, once } = {}) => {
    const quiet = silent ? SUPPRESS_NOTIFICATIONS : 0;
    const key = once ?? randomUUID();
    const request = createRequest(chat, turn);
    try {
      const figure = pictures && figureOf(reply);
      const payloads = render(reply, say(reply.language), figure && pictures.find(figure));
      const address = Routes.channelMessages(await channelOf(chat, request));
      const mark = nonceOf(chat, key, -1);
      for (const [part, payload] of payloads.entries()) {
        if (part < (arrived.get(mark) ?? 0)) continue;
        const post = async (message: Payload): Promise<void> => {
          const { body, ...files } = await sendable(message);
          const nonce = nonceOf(chat, key, part);
          const data = { ...body, flags: message.flags | quiet, nonce, enforce_nonce: true };
          await request(() => rest.post(address, { body: data, ...files }));
        };
        try {
          await post(payload);
        } catch (error) {
          // A picture may be refused where words are welcome; an unreadable one was not sent at all.
          if (!payload.pictures || !(isAnswer(error) || isUnreadable(error))) throw error;
          await post(withoutPicture(payload));
        }
        remember(arrived, mark, part + 1);
      }
      arrived.delete(mark);
    } catch (error) {
      const sorted = toSendError(error, once !== undefined);
      if (sorted.reason === 'gone' || sorted.reason === 'not-allowed') channels.delete(chat.id);
      throw sorted;
    }
  };
}
