// Limber on Telegram: joins the parts of the adapter and holds the connection.
import { setTimeout as pause } from 'node:timers/promises';
import { Api } from 'grammy';
import { SendError, type Adapter, type Receive } from '../../core/adapter.ts';
import type { Chat } from '../../core/chat.ts';
import type { AdapterParts } from '../../core/platform.ts';
import type { Reply } from '../../core/reply.ts';
import { createPendingPictures } from '../shared/pending-pictures.ts';
import { getIdentity, retryStart } from './connect.ts';
import { codeOf, toSendError } from './errors.ts';
import { fetchJson } from './send/fetch.ts';
import { openFileIds } from './send/file-ids.ts';
import { createUpdateHandler } from './answer/handle.ts';
import { CALL_SECONDS, PLATFORM, POLL_SECONDS } from './limits.ts';
import { withLinks } from './render/links.ts';
import { createPictureSender } from './send/send-picture.ts';
import { renderPictureMessage } from './render/caption.ts';
import { createPolling, type Receiving } from './receive/poll.ts';
import { KINDS } from './receive/readable.ts';
import { publishMenu } from './publish-commands.ts';
import type { Identity } from './receive/read.ts';
import { render } from './render/render.ts';
import { sendMessages, type Outgoing } from './send/send.ts';
import { isSecret, renderPrivateInvite } from './render/private-invite.ts';

export interface TelegramOptions
  extends Pick<AdapterParts, 'log' | 'clock' | 'say' | 'turn' | 'fatal'>, Partial<Pick<AdapterParts, 'pictures'>> {
  readonly token: string;
  /** Where the Bot API is; Telegram's own when left out. */
  readonly apiRoot?: string;
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
  const retry = { turn, wait };
  const root = { fetch: fetchJson, ...(apiRoot === undefined ? {} : { apiRoot: apiRoot.replace(/\/+$/, '') }) };
  const api = new Api(token, { ...root, timeoutSeconds: CALL_SECONDS });
  const pollApi = new Api(token, { ...root, timeoutSeconds: POLL_SECONDS + CALL_SECONDS });
  const failed =
    (event: string) =>
    (error: unknown): void => {
      log('warn', event, { platform: PLATFORM, code: codeOf(error) });
    };
  const ids = openFileIds(options.fileIds, token.slice(0, token.indexOf(':')), failed('file ids not kept'));
  const pictureSender = createPictureSender(api, ids);
  const pending = createPendingPictures(failed('picture not shown'));
  const pictureParts = options.pictures && { pictures: options.pictures, pictureSender, pending };
  let connection: { me: Identity; receiving: Receiving; receive: Receive } | undefined;

  const fetch = (offset: number | undefined, limit: number, timeout: number, signal: AbortSignal) =>
    pollApi.raw.getUpdates(
      {
        ...(offset === undefined ? {} : { offset }),
        limit,
        timeout,
        allowed_updates: KINDS,
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

  /** Tells the bot that a group has a new id. */
  const moved = async (chat: Chat, to: Chat): Promise<void> => {
    const person = { id: chat.id, mayManage: () => Promise.resolve(true) };
    await connection?.receive({ kind: 'moved', chat, person, at: clock(), to });
  };

  /** The messages of a reply whose picture is drawn already; undefined for any other. */
  const withPicture = (reply: Reply): readonly Outgoing[] | undefined => {
    const pictureMessage = pictureParts && renderPictureMessage(reply, say);
    const picture = pictureMessage && pictureParts.pictures.find(pictureMessage.figure);
    return picture && [{ picture, caption: pictureMessage.caption }, ...pictureMessage.below];
  };

  return {
    platform: PLATFORM,
    start: async (receive) => {
      const me = await getIdentity(api, wait);
      const arrive = createUpdateHandler({ api, me, receive, mayManage, clock, log, say, retry, pictureParts });
      const receiving = createPolling({
        fetch,
        arrive,
        wait,
        log,
        fatal,
        ...(letGoMs === undefined ? {} : { letGoMs }),
      });
      connection = { me, receiving, receive };
      await retryStart(receiving.begin, wait);
      log('info', 'receiving', { platform: PLATFORM });
    },
    stop: async () => {
      await connection?.receiving.end();
      await pending.close();
      await ids.close();
    },
    send: async (chat, bare, sendOptions = {}) => {
      if (connection === undefined) throw new SendError('network', 'not started');
      const { username } = connection.me;
      const reply = withLinks(bare, username);
      try {
        const pictureMessage = isSecret(reply, chat) ? undefined : withPicture(reply);
        const words = isSecret(reply, chat) ? [renderPrivateInvite(reply, username, say)] : render(reply);
        const sendThem = (them: readonly Outgoing[]) =>
          sendMessages({ api, pictureSender }, chat, them, sendOptions, turn);
        const to = await (pictureMessage
          ? sendThem(pictureMessage).catch((error: unknown) => {
              // Nothing has arrived then, and words are always accepted.
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
        const written = await publishMenu(api, commands, retry);
        log('info', written ? 'menu published' : 'menu unchanged', { platform: PLATFORM });
      } catch (error) {
        log('warn', 'menu not published', { platform: PLATFORM, code: codeOf(error) });
      }
    },
  };
}
