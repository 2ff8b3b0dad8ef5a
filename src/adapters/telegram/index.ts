// Telegram as an adapter: puts the parts together and holds the connection. The only file here others import.
import { setTimeout as pause } from 'node:timers/promises';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import {
  SendError,
  type Adapter,
  type Receive,
  type SayIn,
  type StartError,
  type TakeTurn,
} from '../../core/adapter.ts';
import type { Chat } from '../../core/chat.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { Pictures } from '../../core/form/picture.ts';
import type { Reply } from '../../core/reply.ts';
import type { Log } from '../../core/util/log.ts';
import { createLate } from '../shared/pending-pictures.ts';
import { insist, introduce } from './connect.ts';
import { codeOf, toSendError } from './errors.ts';
import { fetchJson } from './send/fetch.ts';
import { openFileIds } from './send/file-ids.ts';
import { createHandle } from './answer/handle.ts';
import { CALL_SECONDS, PLATFORM, POLL_SECONDS } from './limits.ts';
import { withLinks } from './render/links.ts';
import { createPictureCalls } from './send/send-picture.ts';
import { renderPictured } from './render/caption.ts';
import { createPolling, type Polling } from './receive/poll.ts';
import { publishMenu } from './publish-commands.ts';
import type { Me } from './receive/read.ts';
import { render } from './render/render.ts';
import { sendAll, type Outgoing } from './send/send.ts';
import { inviteToPrivate, isSecret } from './answer/show.ts';

export interface TelegramOptions {
  readonly token: string;
  /** Where the Bot API is, without a slash at the end; Telegram's own when left out. */
  readonly apiRoot?: string;
  /** Knows the sentences of `telegram.ftl`. */
  readonly say: SayIn;
  readonly log: Log;
  readonly clock: Clock;
  /** Told when Telegram later refuses to let us receive; the program should print the message and end. */
  readonly fatal: (error: StartError) => void;
  /** Gives the calls of answers their turn among all that is sent to Telegram. */
  readonly turn: TakeTurn;
  /** Pictures of exercises; without them their words are shown. */
  readonly pictures?: Pictures | undefined;
  /** The file that remembers which pictures Telegram holds already. */
  readonly fileIds?: string;
  /** Waits between tries; tests bring one that does not. */
  readonly wait?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  /** Milliseconds after which a slow answer no longer holds up its chat. */
  readonly letGoMs?: number;
}

export function createTelegram(options: TelegramOptions): Adapter {
  const { token, apiRoot, say, log, clock, fatal, turn, letGoMs } = options;
  const wait = options.wait ?? ((ms, signal) => pause(ms, undefined, signal && { signal }));
  const patience = { turn, wait };
  const root = { fetch: fetchJson, ...(apiRoot === undefined ? {} : { apiRoot: apiRoot.replace(/\/+$/, '') }) };
  const api = new Api(token, { ...root, timeoutSeconds: CALL_SECONDS });
  const pollApi = new Api(token, { ...root, timeoutSeconds: POLL_SECONDS + CALL_SECONDS });
  const failed =
    (event: string) =>
    (error: unknown): void => {
      log('warn', event, { platform: PLATFORM, code: codeOf(error) });
    };
  const ids = openFileIds(options.fileIds, token.slice(0, token.indexOf(':')), failed('file ids not kept'));
  const calls = createPictureCalls(api, ids);
  const late = createLate(failed('picture not shown'));
  const drawn = options.pictures && { pictures: options.pictures, calls, late };
  let connection: { me: Me; polling: Polling; receive: Receive } | undefined;

  const fetch = (offset: number | undefined, limit: number, timeout: number, signal: AbortSignal): Promise<Update[]> =>
    pollApi.raw.getUpdates(
      {
        ...(offset === undefined ? {} : { offset }),
        limit,
        timeout,
        allowed_updates: ['message', 'channel_post', 'callback_query', 'inline_query', 'my_chat_member'],
      },
      // The same interface; grammY declares it by way of an older package.
      signal as unknown as Parameters<typeof pollApi.raw.getUpdates>[1],
    );

  const mayManage = async (chatId: string, userId: string): Promise<boolean> => {
    try {
      const { status } = await api.getChatMember(Number(chatId), Number(userId));
      return status === 'creator' || status === 'administrator';
    } catch (error) {
      log('warn', 'membership unknown', { platform: PLATFORM, code: codeOf(error) });
      return false;
    }
  };

  const moved = async (chat: Chat, to: Chat): Promise<void> => {
    const person = { id: chat.id, mayManage: () => Promise.resolve(true) };
    await connection?.receive({ kind: 'moved', chat, person, at: clock(), to });
  };

  /** The messages of a reply whose picture is drawn already; undefined for any other. */
  const withPicture = (reply: Reply): readonly Outgoing[] | undefined => {
    const pictured = drawn && renderPictured(reply, say);
    const picture = pictured && drawn.pictures.find(pictured.figure);
    return picture && [{ picture, caption: pictured.caption }, ...pictured.below];
  };

  return {
    platform: PLATFORM,
    start: async (receive) => {
      const me = await introduce(api, wait);
      const handle = createHandle({ api, me, receive, mayManage, clock, log, say, patience, drawn });
      const polling = createPolling({ fetch, handle, wait, log, fatal, ...(letGoMs === undefined ? {} : { letGoMs }) });
      connection = { me, polling, receive };
      await insist(polling.begin, wait);
      log('info', 'receiving', { platform: PLATFORM });
    },
    stop: async () => {
      await connection?.polling.end();
      await late.close();
      await ids.close();
    },
    send: async (chat, bare, sendOptions = {}) => {
      if (connection === undefined) throw new SendError('network', 'not started');
      const { username } = connection.me;
      const reply = withLinks(bare, username);
      try {
        const pictured = isSecret(reply, chat) ? undefined : withPicture(reply);
        const words = isSecret(reply, chat) ? [inviteToPrivate(reply, username, say)] : render(reply);
        const sendThem = (them: readonly Outgoing[]) => sendAll({ api, calls }, chat, them, sendOptions, turn);
        const to = await (pictured
          ? sendThem(pictured).catch((error: unknown) => {
              // Nothing has arrived then, and words always do.
              if (toSendError(error).reason === 'refused') return sendThem(words);
              throw error;
            })
          : sendThem(words));
        if (to) await moved(chat, to);
      } catch (error) {
        throw toSendError(error);
      }
    },
    publishCommands: async (commands) => {
      try {
        const written = await publishMenu(api, commands, patience);
        log('info', written ? 'menu published' : 'menu unchanged', { platform: PLATFORM });
      } catch (error) {
        log('warn', 'menu not published', { platform: PLATFORM, code: codeOf(error) });
      }
    },
  };
}
