// Reads the pictures of a message from disk and names them as its attachments.
import { readFile } from 'node:fs/promises';
import type { RawFile } from 'discord.js';
import type { Picture } from '../../../core/form/picture.ts';
import { fileName } from '../../../core/form/picture.ts';
import type { Payload } from '../render/render.ts';

interface Sendable {
  readonly body: Omit<Payload, 'pictures'> & { readonly attachments?: readonly { id: string; filename: string }[] };
  readonly files?: RawFile[];
}

class UnreadablePicture extends Error {}

/** Whether a picture could not be read, so that nothing was sent. */
export const isUnreadable = (error: unknown): boolean => error instanceof UnreadablePicture;

async function readPicture(picture: Picture): Promise<RawFile> {
  try {
    return { name: fileName(picture), contentType: picture.mime, data: await readFile(picture.path) };
  } catch {
    throw new UnreadablePicture('a picture cannot be read');
  }
}

/**
 * A message as the REST client takes it.
 * @param change `change` when it takes the place of another, whose pictures go
 * @throws UnreadablePicture
 */
export async function sendable(
  { pictures = [], ...body }: Payload,
  change: 'change' | 'new' = 'new',
): Promise<Sendable> {
  // An id is a snowflake, and so a text, also where it only counts the files (Discord's OpenAPI, MessageAttachmentRequest).
  const attachments = pictures.map((picture, nth) => ({ id: String(nth), filename: fileName(picture) }));
  return {
    body: change === 'change' ? { ...body, attachments } : body,
    ...(pictures.length > 0 ? { files: await Promise.all(pictures.map(readPicture)) } : {}),
  };
}
