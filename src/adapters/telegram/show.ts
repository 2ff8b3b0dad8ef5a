// Shows replies where they belong: edits the pressed message, posts new ones, leads what only the asker may see into
// the private chat. Throws SendError; does not answer the press itself.
import { GrammyError, type Api } from 'grammy';
import type { Chat } from '../../core/chat.ts';
import type { Reply } from '../../core/reply.ts';
import type { Say } from '../../core/words.ts';
import type { Asked } from './asked.ts';
import { toSendError } from './errors.ts';
import { patiently, type Patience } from './patience.ts';
import { render, type Payload } from './render.ts';

/** Whether a reply must not be shown in this chat. */
export const isSecret = (reply: Reply, chat: Chat): boolean => reply.audience === 'asker' && !chat.private;

/** The address of the private chat with the bot; `again` gives the reply there. */
export function privateLink(username: string, again: string | undefined): string {
  return again === undefined ? `https://t.me/${username}` : `https://t.me/${username}?start=${again}`;
}

/** What a group sees instead of a reply that is for the asker alone. */
export function inviteToPrivate(reply: Reply, username: string, say: Say): Payload {
  const button = { text: say('private-open'), url: privateLink(username, reply.again) };
  return {
    text: say('private-invite'),
    entities: [],
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: [[button]] },
  };
}

/** The chat as the Bot API names it. */
export function addressOf(chat: Chat): { chat_id: number; message_thread_id?: number } {
  const address = { chat_id: Number(chat.id) };
  return chat.topic === undefined ? address : { ...address, message_thread_id: Number(chat.topic) };
}

export interface ShowParts {
  readonly api: Api;
  readonly username: string;
  readonly say: Say;
  readonly patience: Patience;
}

/** @throws SendError when a message could not be shown; those before it were. */
export async function show(
  asked: Asked,
  replies: readonly Reply[],
  { api, username, say, patience }: ShowParts,
): Promise<void> {
  const { chat } = asked;
  let { pressed, quoted } = asked;
  let invited = asked.query !== undefined;

  const post = async (payload: Payload): Promise<void> => {
    const quote =
      quoted === undefined ? {} : { reply_parameters: { message_id: quoted, allow_sending_without_reply: true } };
    await patiently(() => api.raw.sendMessage({ ...addressOf(chat), ...payload, ...quote }), patience);
    quoted = undefined;
  };

  const edit = async (message_id: number, payload: Payload): Promise<boolean> => {
    try {
      await patiently(async () => {
        try {
          await api.raw.editMessageText({ chat_id: Number(chat.id), message_id, ...payload });
        } catch (error) {
          // A second tap on the same button: the message already says so.
          if (!(error instanceof GrammyError && error.description.includes('message is not modified'))) throw error;
        }
      }, patience);
      return true;
    } catch (error) {
      if (toSendError(error).reason === 'refused') return false;
      throw error;
    }
  };

  const replace = async ({ id, editable }: { id: number; editable: boolean }, payload: Payload): Promise<void> => {
    if (editable && (await edit(id, payload))) return;
    await post(payload);
    // Mostly the old message is gone altogether; its keyboard is worth one try and no more.
    await api.raw.editMessageReplyMarkup({ chat_id: Number(chat.id), message_id: id }).catch(() => undefined);
  };

  for (const reply of replies) {
    if (isSecret(reply, chat)) {
      // A press opens the private chat by itself.
      if (!invited) await post(inviteToPrivate(reply, username, say));
      invited = true;
      continue;
    }
    for (const payload of render(reply)) {
      const target = reply.place === 'replace' ? pressed : undefined;
      if (target === undefined) await post(payload);
      else await replace(target, payload);
      // The rest of a long reply follows below what was replaced.
      if (target) pressed = undefined;
    }
  }
}
