// Sends a message that is no answer. Its first part is tried once: the caller decides about repeats and must know for
// certain when nothing has arrived.
import type { Api } from 'grammy';
import { SendError, type SendOptions, type TakeTurn } from '../../../core/adapter.ts';
import type { Chat } from '../../../core/chat.ts';
import { movedTo, toSendError } from '../errors.ts';
import { addressOf } from './address.ts';
import { inTurn } from './retry.ts';
import type { Picture } from '../../../core/form/picture.ts';
import type { PictureSender } from './send-picture.ts';
import type { Caption } from '../render/caption.ts';
import type { Payload } from '../render/render.ts';

/** One message: words, or a picture with words. */
export type Outgoing = Payload | { readonly picture: Picture; readonly caption: Caption };

export interface SendParts {
  readonly api: Api;
  readonly pictureSender: PictureSender;
}

/**
 * Sends the parts of a message in their order.
 * @returns the chat's new address when the group moved on the way.
 * @throws SendError, or what the first call threw
 */
export async function sendMessages(
  { api, pictureSender }: SendParts,
  chat: Chat,
  [first, ...rest]: readonly Outgoing[],
  { silent = false }: SendOptions,
  turn: TakeTurn,
): Promise<Chat | undefined> {
  if (first === undefined) return undefined;
  const sendTo = (to: Chat, one: Outgoing): Promise<unknown> => {
    const address = { ...addressOf(to), disable_notification: silent };
    return 'picture' in one
      ? pictureSender.send(address, one.caption, one.picture)
      : api.raw.sendMessage({ ...address, ...one });
  };
  let to = chat;
  try {
    await sendTo(to, first);
  } catch (error) {
    const id = movedTo(error);
    if (id === undefined) throw error;
    to = { ...chat, id };
    await sendTo(to, first);
  }
  for (const payload of rest) {
    try {
      await inTurn(to, () => sendTo(to, payload), turn);
    } catch (error) {
      // The beginning has arrived, so it must not be sent again.
      throw new SendError('network', toSendError(error).message, { certain: false });
    }
  }
  return to === chat ? undefined : to;
}
