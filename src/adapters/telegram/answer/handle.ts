// Handles one update, from its arrival to the answer. Never rejects, and answers a press whatever happens.
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
import type { Arrived } from '../receive/poll.ts';
import { read, type Identity } from '../receive/read.ts';
import { isSecret } from '../render/private-invite.ts';
import { createPress, type AnswerPress, type PressAnswer } from './press.ts';
import { show, type ShowParts } from './show.ts';

export interface HandleParts extends Omit<ShowParts, 'username'> {
  readonly me: Identity;
  readonly receive: Receive;
  readonly mayManage: (chatId: string, userId: string) => Promise<boolean>;
  readonly clock: Clock;
  readonly log: Log;
}

const NO_PRESS: AnswerPress = () => Promise.resolve();

function pressAnswer(target: ReplyTarget, replies: readonly Reply[], username: string): PressAnswer {
  const secret = replies.find((reply) => isSecret(reply, target.chat));
  if (secret) return { url: privateLink(username, secret.privateRoute) };
  const notice = replies.find((reply) => reply.notice !== undefined)?.notice;
  if (notice === undefined) return {};
  const text = wellFormed(notice.slice(0, NOTICE_CHARS));
  // A notice that is the whole answer stays until it was read.
  return replies.every(({ blocks }) => blocks.length === 0) ? { text, show_alert: true } : { text };
}

/** Gives what is called with each update that arrives. */
export function createUpdateHandler(parts: HandleParts): (update: Update) => Arrived {
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

  const pressParts = {
    api,
    wait: retry.wait,
    failed: (error: unknown) => {
      report('press not answered', error);
    },
  };

  const handle = async (update: Update, at: number, answerPress: AnswerPress): Promise<void> => {
    try {
      const incoming = read(update, { me, at, mayManage });
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
      await answerPress({});
    }
  };

  return (update) => {
    const at = clock();
    const answerPress = update.callback_query ? createPress(update.callback_query.id, pressParts) : NO_PRESS;
    return {
      handle: () => handle(update, at, answerPress),
      turnAway: () => void answerPress({}),
    };
  };
}
