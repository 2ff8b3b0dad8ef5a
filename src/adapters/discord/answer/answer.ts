// Answers one interaction in time: with the replies when they are there soon, else it defers the answer and gives it
// later. Never rejects, and writes nothing of what was said into the log.
import { InteractionResponseType as Type } from 'discord.js';
import type { SayIn } from '../../../core/adapter.ts';
import type { Pictures } from '../../../core/form/picture.ts';
import type { Reply } from '../../../core/reply.ts';
import { errorFields } from '../../../core/util/log.ts';
import type { Log } from '../../../core/util/log.ts';
import type { PendingPictures } from '../../shared/pending-pictures.ts';
import { hide } from './requests.ts';
import type { AnswerRequests, InteractionAddress } from './requests.ts';
import { isOver, isRefused, isUnknownMessage, logFieldsOf } from '../errors.ts';
import { EPHEMERAL, PLATFORM } from '../limits.ts';
import { placeReplies, sentence } from './placement.ts';
import type { ReplyTarget, PlacedMessage } from './placement.ts';
import { withoutPicture } from '../render/render.ts';

export interface AnswerParts {
  readonly requests: AnswerRequests;
  readonly say: SayIn;
  readonly log: Log;
  /** Milliseconds after which an answer is deferred. */
  readonly guardMs: number;
  /** Without it replies are shown in words. */
  readonly pictureParts?: { readonly pictures: Pictures; readonly pending: PendingPictures } | undefined;
}

/** How far the first answer is; `over` when the interaction cannot be answered any more. */
type Stage = 'open' | 'deferred' | 'given' | 'over';

/**
 * Answers an interaction with what `getReplies` gives.
 * @param address where to answer it
 * @param target what it was asked from
 */
export async function answer(
  { requests, say, log, guardMs, pictureParts }: AnswerParts,
  address: InteractionAddress,
  target: ReplyTarget,
  getReplies: () => Promise<readonly Reply[]>,
): Promise<void> {
  let stage: Stage = 'open';
  let deferral: Promise<void> | undefined;
  let language: string | undefined;
  const fallback = (): PlacedMessage => sentence(say(language)('discord-fallback'), target);

  const failed = (error: unknown): void => {
    if (isOver(error)) stage = 'over';
    log(isOver(error) ? 'debug' : isRefused(error) ? 'error' : 'warn', 'discord answer failed', logFieldsOf(error));
  };

  /** Shows one message. Gives the id of a further message, undefined for the first answer. */
  const give = async (message: PlacedMessage): Promise<string | undefined> => {
    const payload = message.hidden ? hide(message.payload) : message.payload;
    let further: string | undefined;
    if (stage === 'given') further = await requests.follow(address, payload);
    else if (stage === 'deferred') {
      // A deferred reply is seen by the people it was deferred for; the message of a press is already there.
      if (message.place === 'replace' || !target.pressed) await requests.edit(address, message.payload);
      else further = await requests.follow(address, payload);
    } else if (message.place === 'replace') await requests.first(address, Type.UpdateMessage, message.payload);
    else await requests.first(address, Type.ChannelMessageWithSource, payload);
    stage = 'given';
    return further;
  };

  /** Brings the picture into a message that was shown in words. */
  const showPictureLater = ({ pendingPicture, place }: PlacedMessage, further: string | undefined): void => {
    if (!pendingPicture || !pictureParts) return;
    const names = further !== undefined ? [further] : place === 'replace' ? target.names : [address.id];
    const { pictures, pending } = pictureParts;
    pending.follow(names, pictures.draw(pendingPicture.figure), (picture) =>
      requests.edit(address, pendingPicture.render(picture), further),
    );
  };

  const show = async (message: PlacedMessage): Promise<void> => {
    try {
      if (message.place === 'replace') for (const name of target.names) await pictureParts?.pending.settle(name);
      showPictureLater(message, await give(message));
    } catch (error) {
      failed(error);
      if (isUnknownMessage(error) && message.place === 'replace') await give({ ...message, place: 'new' });
      else if (message.payload.pictures && !isOver(error))
        await give({ ...message, payload: withoutPicture(message.payload) });
      else if (isRefused(error)) await give(fallback());
    }
  };

  // Only the replies tell whether they are for everyone, so what is deferred is for the asker alone.
  const defer = (): Promise<unknown> => {
    if (target.pressed) return requests.first(address, Type.DeferredMessageUpdate);
    return requests.first(address, Type.DeferredChannelMessageWithSource, { flags: target.open ? EPHEMERAL : 0 });
  };
  const guard = setTimeout(() => {
    deferral = defer().then(() => {
      stage = 'deferred';
    }, failed);
  }, guardMs);

  let messages: readonly PlacedMessage[];
  try {
    const replies = await getReplies();
    language = replies[0]?.language;
    messages = placeReplies(replies, target, say, pictureParts?.pictures);
  } catch (error) {
    log('error', 'discord answer could not be made', { platform: PLATFORM, ...errorFields(error) });
    messages = [fallback()];
  } finally {
    clearTimeout(guard);
  }
  await deferral;
  try {
    if (messages.length === 0 && (stage as Stage) === 'open') await defer();
    for (const message of messages) if ((stage as Stage) !== 'over') await show(message);
  } catch (error) {
    failed(error);
  }
}
