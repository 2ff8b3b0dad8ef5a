// Sends pictures: by the file id under which Telegram holds them, else by uploading them.
import { readFile } from 'node:fs/promises';
import { GrammyError, InputFile, type Api } from 'grammy';
import type { Message } from 'grammy/types';
import { SendError } from '../../../core/adapter.ts';
import { fileName, type Picture } from '../../../core/form/picture.ts';
import { isNotModified, movedTo } from '../errors.ts';
import type { Address } from './address.ts';
import type { FileIds } from './file-ids.ts';
import type { Caption } from '../render/caption.ts';

/** Refusals that are about the file's id and not about the message, by Telegram's own words (tdlib/td, FileManager.cpp). */
const ID_REFUSED =
  /file identifier|file_id|remote file|file reference|FILE_REFERENCE|MEDIA_EMPTY|MEDIA_INVALID|of type/i;

/** The calls that send a picture. */
export interface PictureSender {
  /** The file id of a picture that Telegram holds already; undefined when it was never sent. */
  readonly known: (picture: Picture) => Promise<string | undefined>;
  /** Sends a message with a picture. Rejects with what the call throws, also when the picture cannot be read. */
  readonly send: (address: Address, caption: Caption, picture: Picture) => Promise<Message>;
  /** Puts picture and caption in place of what a message holds, be it text or another picture. Rejects as above. */
  readonly edit: (chatId: number, messageId: number, caption: Caption, picture: Picture) => Promise<void>;
}

/** The id of the picture in a message; Telegram turns a GIF into an animation that is also a document. */
const idIn = ({ animation, document, photo }: Message): string | undefined =>
  (animation ?? document ?? photo?.at(-1))?.file_id;

export const isMoving = ({ mime }: Picture): boolean => mime === 'image/gif';

/**
 * Throws a bad request as a refusal of the picture, so that words are sent in its place. They show whether the chat itself
 * is gone.
 */
function asRefusal(error: unknown): never {
  const bad = error instanceof GrammyError && error.error_code === 400 && movedTo(error) === undefined;
  throw bad ? new SendError('refused', 'picture') : error;
}

export function createPictureSender(api: Api, ids: FileIds): PictureSender {
  async function withFile<T extends Message | true>(
    picture: Picture,
    call: (file: InputFile | string) => Promise<T>,
  ): Promise<T> {
    const known = await ids.get(picture.hash);
    if (known !== undefined) {
      try {
        return await call(known);
      } catch (error) {
        if (!(error instanceof GrammyError && ID_REFUSED.test(error.description))) asRefusal(error);
        await ids.drop(picture.hash);
      }
    }
    const message = await call(new InputFile(await readFile(picture.path), fileName(picture))).catch(asRefusal);
    const id = message === true ? undefined : idIn(message);
    if (id !== undefined) await ids.keep(picture.hash, id);
    return message;
  }

  return {
    known: ({ hash }) => ids.get(hash),
    send: (address, caption, picture) =>
      withFile<Message>(picture, (file) =>
        isMoving(picture)
          ? api.raw.sendAnimation({ ...address, ...caption, animation: file })
          : api.raw.sendPhoto({ ...address, ...caption, photo: file }),
      ),
    edit: async (chat_id, message_id, { reply_markup, ...caption }, picture) => {
      const type = isMoving(picture) ? 'animation' : 'photo';
      await withFile(picture, async (media) => {
        try {
          return await api.raw.editMessageMedia({
            chat_id,
            message_id,
            media: { type, media, ...caption },
            ...(reply_markup && { reply_markup }),
          });
        } catch (error) {
          if (isNotModified(error)) return true;
          throw error;
        }
      });
    },
  };
}
