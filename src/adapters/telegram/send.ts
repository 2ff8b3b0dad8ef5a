// Sends a message nobody just asked for. Its first part is tried once: whether and when to try again is the sender's
// decision, who must know whether it surely did not arrive.
import type { Api } from 'grammy';
import { SendError, type SendOptions, type TakeTurn } from '../../core/adapter.ts';
import type { Chat } from '../../core/chat.ts';
import { movedTo, toSendError } from './errors.ts';
import { inTurn } from './patience.ts';
import type { Payload } from './render.ts';
import { addressOf } from './show.ts';

/**
 * @returns the chat's new address when the group moved on the way.
 * @throws SendError, or what the first call threw
 */
export async function sendAll(
  api: Api,
  chat: Chat,
  [first, ...rest]: readonly Payload[],
  { silent = false }: SendOptions,
  turn: TakeTurn,
): Promise<Chat | undefined> {
  if (first === undefined) return undefined;
  const sendTo = (to: Chat, payload: Payload): Promise<unknown> =>
    api.raw.sendMessage({ ...addressOf(to), ...payload, disable_notification: silent });
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
      await inTurn(() => sendTo(to, payload), turn);
    } catch (error) {
      // The beginning has arrived, so it must not be sent again.
      throw new SendError('network', toSendError(error).message, { certain: false });
    }
  }
  return to === chat ? undefined : to;
}
