// Shows replies where they belong: edits the pressed message, posts new ones, and leads to the private chat for what only
// the asker may see. Does not answer the press itself.
import type { Api } from 'grammy';
import type { SayIn } from '../../../core/adapter.ts';
import type { Picture, Pictures } from '../../../core/form/picture.ts';
import type { Reply } from '../../../core/reply.ts';
import type { PendingPictures } from '../../shared/pending-pictures.ts';
import type { ReplyTarget } from './reply-target.ts';
import { isNotModified, toSendError } from '../errors.ts';
import { addressOf, type Address } from '../send/address.ts';
import { withLinks } from '../render/links.ts';
import { isSecret, renderPrivateInvite } from '../render/private-invite.ts';
import { withRetry, type Retry } from '../send/retry.ts';
import type { PictureSender } from '../send/send-picture.ts';
import { renderPictureMessage, type Caption, type PictureMessage } from '../render/caption.ts';
import { render, type Payload } from '../render/render.ts';

/** What showing pictures needs. */
export interface PictureParts {
  readonly pictures: Pictures;
  readonly pictureSender: PictureSender;
  readonly pending: PendingPictures;
}

export interface ShowParts {
  readonly api: Api;
  readonly username: string;
  readonly say: SayIn;
  readonly retry: Retry;
  /** Without it replies are shown in words. */
  readonly pictureParts?: PictureParts | undefined;
}

/** Shows replies in their order. @throws SendError when a message could not be shown; those before it were. */
export async function show(
  to: ReplyTarget,
  replies: readonly Reply[],
  { api, username, say, retry, pictureParts }: ShowParts,
): Promise<void> {
  const { chat } = to;
  const chat_id = Number(chat.id);
  let { pressed, quoted } = to;
  let invited = to.query !== undefined;

  /** Sends what makes a new message at its address. Gives the message's id. */
  const send = async (call: (address: Address) => Promise<{ message_id: number }>) => {
    const quote =
      quoted === undefined ? {} : { reply_parameters: { message_id: quoted, allow_sending_without_reply: true } };
    const { message_id } = await withRetry(chat, () => call({ ...addressOf(chat), ...quote }), retry);
    quoted = undefined;
    return message_id;
  };

  const post = (payload: Payload): Promise<number> =>
    send((address) => api.raw.sendMessage({ ...address, ...payload }));

  /** Whether Telegram accepts a call; other failures are thrown. */
  const accepted = async (call: () => Promise<unknown>): Promise<boolean> => {
    try {
      await call();
      return true;
    } catch (error) {
      if (toSendError(error).reason === 'refused') return false;
      throw error;
    }
  };

  const edit = (message_id: number, payload: Payload): Promise<boolean> =>
    accepted(() =>
      withRetry(
        chat,
        async () => {
          try {
            await api.raw.editMessageText({ chat_id, message_id, ...payload });
          } catch (error) {
            if (!isNotModified(error)) throw error;
          }
        },
        retry,
      ),
    );

  /** Removes the keyboard of a message. Tried once, since most such messages are gone. */
  const disarm = async (message_id: number): Promise<void> => {
    await api.raw.editMessageReplyMarkup({ chat_id, message_id }).catch(() => undefined);
  };

  type Target = NonNullable<typeof pressed>;

  /** Shows a message in place of another. Gives the id of the message that holds it now. */
  const replace = async ({ id, editable, media }: Target, payload: Payload): Promise<number> => {
    if (editable && !media && (await edit(id, payload))) return id;
    const posted = await post(payload);
    await disarm(id);
    return posted;
  };

  /** Shows a message with its picture; false when the picture is refused, e.g. where only text is allowed. */
  const showPicture = async (
    { pictureSender }: PictureParts,
    target: Target | undefined,
    caption: Caption,
    picture: Picture,
  ): Promise<boolean> => {
    const change = (id: number) => withRetry(chat, () => pictureSender.edit(chat_id, id, caption, picture), retry);
    if (target?.editable && (await accepted(() => change(target.id)))) return true;
    const posted = await accepted(() => send((address) => pictureSender.send(address, caption, picture)));
    if (posted && target) await disarm(target.id);
    return posted;
  };

  /** Brings the picture of a message that was shown in words: into it, or below where its words are too many for that. */
  const showPictureLater = (
    { pictures, pictureSender, pending }: PictureParts,
    { figure, caption, below }: PictureMessage,
    id: number,
  ): void => {
    pending.follow([`${chat.id}:${id}`], pictures.draw(figure), (picture) =>
      withRetry(
        chat,
        () =>
          below.length === 0
            ? pictureSender.edit(chat_id, id, caption, picture)
            : pictureSender.send(addressOf(chat), caption, picture).then(() => undefined),
        retry,
      ),
    );
  };

  for (const bare of replies) {
    const reply = withLinks(bare, username);
    if (isSecret(reply, chat)) {
      // A press opens the private chat by itself.
      if (!invited) await post(renderPrivateInvite(reply, username, say));
      invited = true;
      continue;
    }
    const target = reply.place === 'replace' ? pressed : undefined;
    const mark = target ? target.mark : to.mark;
    if (target) await pictureParts?.pending.settle(`${chat.id}:${target.id}`);
    const pictureMessage = pictureParts && renderPictureMessage(reply, say, mark);
    const picture = pictureMessage && pictureParts.pictures.find(pictureMessage.figure);
    const shown = picture && (await showPicture(pictureParts, target, pictureMessage.caption, picture));
    let last: number | undefined;
    for (const [index, payload] of (shown ? pictureMessage.below : render(reply, mark)).entries()) {
      last = target && index === 0 && !shown ? await replace(target, payload) : await post(payload);
    }
    // The rest of a long reply follows below what was replaced.
    if (target && (shown || last !== undefined)) pressed = undefined;
    if (pictureMessage && !picture && last !== undefined) showPictureLater(pictureParts, pictureMessage, last);
  }
}
