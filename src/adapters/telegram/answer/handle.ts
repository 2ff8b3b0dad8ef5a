// Handles one update, from reading it to the answer. Never rejects, and answers a press whatever happens.
import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { SendError, type Receive } from '../../../core/adapter.ts';
import type { Clock } from '../../../core/time/clock.ts';
import type { Reply } from '../../../core/reply.ts';
import { errorFields, type Log } from '../../../core/util/log.ts';
import { readReplyTarget, type ReplyTarget } from './reply-target.ts';
import { codeOf } from '../errors.ts';
import { answerInline } from './inline.ts';
import { wellFormed } from '../render/keyboard.ts';
import { NOTICE_CHARS, PLATFORM } from '../limits.ts';
import { privateLink } from '../render/links.ts';
import { withRetry } from '../send/retry.ts';
import { read, type Identity } from '../receive/read.ts';
import { isSecret } from '../render/private-invite.ts';
import { show, type ShowParts } from './show.ts';

/** Milliseconds after which a press is answered without words, so that its button stops spinning. */
const PRESS_PATIENCE_MS = 8000;

export interface HandleParts extends Omit<ShowParts, 'username'> {
  readonly me: Identity;
  readonly receive: Receive;
  readonly mayManage: (chatId: string, userId: string) => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
}

interface PressAnswer {
  readonly text?: string;
  readonly url?: string;
  readonly show_alert?: true;
}

function pressAnswer(target: ReplyTarget, replies: readonly Reply[], username: string): PressAnswer {
  const secret = replies.find((reply) => isSecret(reply, target.chat));
  if (secret) return { url: privateLink(username, secret.privateRoute) };
  const notice = replies.find((reply) => reply.notice !== undefined)?.notice;
  if (notice === undefined) return {};
  const text = wellFormed(notice.slice(0, NOTICE_CHARS));
  // A notice that is the whole answer stays until it was read.
  return replies.every(({ blocks }) => blocks.length === 0) ? { text, show_alert: true } : { text };
}

export function createUpdateHandler(parts: HandleParts): (update: Update) => Promise<void> {
  const { api, me, receive, mayManage, clock, log, retry } = parts;

  const showing = { ...parts, username: me.username };

  const report = (event: string, error: unknown): void => {
    if (!(error instanceof SendError)) log('error', event, { platform: PLATFORM, ...errorFields(error) });
    else
      log(error.reason === 'gone' || error.reason === 'not-allowed' ? 'info' : 'warn', event, {
        platform: PLATFORM,
        code: codeOf(error),
      });
  };

  /** Answers a press at most once. */
  const createPress = (id: string | undefined): ((answer: PressAnswer) => Promise<void>) => {
    let open = id !== undefined;
    return async (answer) => {
      if (!open || id === undefined) return;
      open = false;
      try {
        await withRetry(
          () => api.raw.answerCallbackQuery({ callback_query_id: id, ...answer }).catch(ignoreOld),
          retry,
        );
      } catch (error) {
        report('press not answered', error);
      }
    };
  };

  return async (update) => {
    const answerPress = createPress(update.callback_query?.id);
    const spinner = update.callback_query && setTimeout(() => void answerPress({}), PRESS_PATIENCE_MS);
    try {
      const incoming = read(update, { me, at: clock(), mayManage });
      if (incoming === undefined) return;
      const replies = await receive(incoming);
      if (incoming.kind === 'left' || incoming.kind === 'moved') return;
      if (update.inline_query) {
        await answerInline(update.inline_query, replies, showing);
        return;
      }
      const target = readReplyTarget(incoming, update);
      const shown = show(target, replies, showing);
      if (update.callback_query) await Promise.all([shown, answerPress(pressAnswer(target, replies, me.username))]);
      else await shown;
    } catch (error) {
      report('answer not shown', error);
    } finally {
      clearTimeout(spinner);
      await answerPress({});
    }
  };
}

/** Presses that waited for us too long can no longer be answered; their message still is. */
function ignoreOld(error: unknown): void {
  if (!(error instanceof GrammyError && error.description.includes('query is too old'))) throw error;
}
