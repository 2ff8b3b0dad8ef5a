// Answers a direct message with messages of the bot's own, since there is no interaction to answer. Never rejects, and
// writes nothing of what was said into the log.
import { setTimeout as pause } from 'node:timers/promises';
import { SendError, type SayIn, type TakeTurn } from '../../../core/adapter.ts';
import type { Chat } from '../../../core/chat.ts';
import type { Pictures } from '../../../core/form/picture.ts';
import { figureOf } from '../../../core/form/picture.ts';
import { reply, text } from '../../../core/reply.ts';
import type { Reply } from '../../../core/reply.ts';
import type { Log } from '../../../core/util/log.ts';
import { logFieldsOf } from '../errors.ts';
import { PATIENCE_MS } from '../limits.ts';
import type { Send } from '../send/send.ts';

export interface MessageAnswerParts {
  readonly send: Send;
  readonly turn: TakeTurn;
  readonly say: SayIn;
  readonly log: Log;
  readonly pictures?: Pictures | undefined;
  /** Milliseconds that a picture which is not drawn yet is waited for; after them the answer comes in words. */
  readonly pictureMs: number;
}

/** A reply as a message: its notice in words when it has nothing else. */
const asMessage = (one: Reply, say: SayIn): Reply => {
  if (one.blocks.length > 0) return one;
  return { ...one, blocks: reply([text(one.notice ?? say(one.language)('discord-nothing'))]).blocks };
};

/** Waits for the picture of a reply, for a while. */
async function prepare(one: Reply, { pictures, pictureMs }: MessageAnswerParts): Promise<void> {
  const figure = pictures && figureOf(one);
  if (!figure || pictures.find(figure)) return;
  const patience = new AbortController();
  await Promise.race([
    pictures.draw(figure),
    pause(pictureMs, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
}

/**
 * Sends what `getReplies` gives into a person's private chat.
 * @param message id of theirs: Discord drops a repeated answer to the same one
 */
export async function answerMessage(
  parts: MessageAnswerParts,
  chat: Chat,
  message: string,
  getReplies: () => Promise<readonly Reply[]>,
): Promise<void> {
  const { send, turn, say, log } = parts;
  try {
    for (const [nth, each] of (await getReplies()).entries()) {
      const one = asMessage(each, say);
      await prepare(one, parts);
      await turn(chat, () => send(chat, one, { once: `${message}-${nth}` }), PATIENCE_MS);
    }
  } catch (error) {
    const fields = logFieldsOf(error);
    // Its message is the platform's own code, and safe to log.
    log('warn', 'discord answer failed', error instanceof SendError ? { ...fields, code: error.message } : fields);
  }
}
