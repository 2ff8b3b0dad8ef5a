// Answers one interaction in time: with the replies when they are there soon, else with a promise that is kept later.
// Never rejects, and tells the log nothing of what was said.
import { InteractionResponseType as Type } from 'discord.js';
import type { SayIn } from '../../../core/adapter.ts';
import type { Pictures } from '../../../core/form/picture.ts';
import type { Reply } from '../../../core/reply.ts';
import { errorFields } from '../../../core/util/log.ts';
import type { Log } from '../../../core/util/log.ts';
import type { Late } from '../../shared/pending-pictures.ts';
import { hide } from './calls.ts';
import type { Calls, ReturnAddress } from './calls.ts';
import { isOver, isRefused, isUnknownMessage, logged } from '../errors.ts';
import { EPHEMERAL, PLATFORM } from '../limits.ts';
import { plan, sentence } from './placement.ts';
import type { Asked, Part } from './placement.ts';
import { withoutPicture } from '../render/render.ts';

export interface Answering {
  readonly calls: Calls;
  readonly say: SayIn;
  readonly log: Log;
  /** Milliseconds after which an answer is promised. */
  readonly guardMs: number;
  /** Without it replies are shown in words. */
  readonly drawn?: { readonly pictures: Pictures; readonly late: Late } | undefined;
}

/** How far the answer is: the first answer is open, promised, or given. */
type Stage = 'open' | 'promised' | 'given' | 'over';

export async function answer(
  { calls, say, log, guardMs, drawn }: Answering,
  to: ReturnAddress,
  asked: Asked,
  ask: () => Promise<readonly Reply[]>,
): Promise<void> {
  let stage: Stage = 'open';
  let promise: Promise<void> | undefined;
  let language: string | undefined;
  const fallback = (): Part => sentence(say(language)('discord-fallback'), asked);

  const failed = (error: unknown): void => {
    if (isOver(error)) stage = 'over';
    log(isOver(error) ? 'debug' : isRefused(error) ? 'error' : 'warn', 'discord answer failed', logged(error));
  };

  /** Gives the id of a further message; undefined for the first answer. */
  const give = async (part: Part): Promise<string | undefined> => {
    const payload = part.hidden ? hide(part.payload) : part.payload;
    let further: string | undefined;
    if (stage === 'given') further = await calls.follow(to, payload);
    else if (stage === 'promised') {
      // A promised reply keeps the eyes it was promised to; the message of a press is already there.
      if (part.place === 'replace' || !asked.pressed) await calls.edit(to, part.payload);
      else further = await calls.follow(to, payload);
    } else if (part.place === 'replace') await calls.first(to, Type.UpdateMessage, part.payload);
    else await calls.first(to, Type.ChannelMessageWithSource, payload);
    stage = 'given';
    return further;
  };

  /** Brings the picture into a message that was shown in words. */
  const bringLater = ({ late, place }: Part, further: string | undefined): void => {
    if (!late || !drawn) return;
    const names = further !== undefined ? [further] : place === 'replace' ? asked.names : [to.id];
    drawn.late.follow(names, drawn.pictures.draw(late.figure), (picture) =>
      calls.edit(to, late.render(picture), further),
    );
  };

  const show = async (part: Part): Promise<void> => {
    try {
      if (part.place === 'replace') for (const name of asked.names) await drawn?.late.settle(name);
      bringLater(part, await give(part));
    } catch (error) {
      failed(error);
      if (isUnknownMessage(error) && part.place === 'replace') await give({ ...part, place: 'new' });
      else if (part.payload.pictures && !isOver(error)) await give({ ...part, payload: withoutPicture(part.payload) });
      else if (isRefused(error)) await give(fallback());
    }
  };

  // Until the replies are there nobody knows whether they are for everyone, so the promise is for the asker alone.
  const promiseOne = (): Promise<unknown> => {
    if (asked.pressed) return calls.first(to, Type.DeferredMessageUpdate);
    return calls.first(to, Type.DeferredChannelMessageWithSource, { flags: asked.open ? EPHEMERAL : 0 });
  };
  const guard = setTimeout(() => {
    promise = promiseOne().then(() => {
      stage = 'promised';
    }, failed);
  }, guardMs);

  let parts: readonly Part[];
  try {
    const replies = await ask();
    language = replies[0]?.language;
    parts = plan(replies, asked, say, drawn?.pictures);
  } catch (error) {
    log('error', 'discord answer could not be made', { platform: PLATFORM, ...errorFields(error) });
    parts = [fallback()];
  } finally {
    clearTimeout(guard);
  }
  await promise;
  try {
    if (parts.length === 0 && (stage as Stage) === 'open') await promiseOne();
    for (const part of parts) if ((stage as Stage) !== 'over') await show(part);
  } catch (error) {
    failed(error);
  }
}
