// Limber on Discord: connects, hands interactions and direct messages to the bot, shows its replies. Asks for no intent
// but direct messages, so that it never sees what people write in servers.
import { setTimeout as pause } from 'node:timers/promises';
import { Events, InteractionType } from 'discord.js';
import type { APIInteraction, GatewayMessageCreateDispatchData } from 'discord.js';
import type { Adapter, Receive } from '../../core/adapter.ts';
import type { AdapterParts } from '../../core/platform.ts';
import { createPendingPictures } from '../shared/pending-pictures.ts';
import { answer } from './answer/answer.ts';
import { answerMessage } from './answer/answer-message.ts';
import { createAnswerRequests } from './answer/requests.ts';
import { createAnswerRest, createClient } from './client.ts';
import { publishCommands } from './publish-commands.ts';
import { closeError, connect } from './connect.ts';
import { logFieldsOf } from './errors.ts';
import { createSend } from './send/send.ts';
import { GUARD_MS, PLATFORM } from './limits.ts';
import { readReplyTarget } from './answer/placement.ts';
import { listen } from './receive/dispatches.ts';
import { read } from './receive/read.ts';
import { readMessage } from './receive/read-message.ts';

export interface DiscordOptions
  extends Pick<AdapterParts, 'log' | 'clock' | 'say' | 'turn'>, Partial<Pick<AdapterParts, 'pictures' | 'fatal'>> {
  readonly token: string;
  /** Ends in `/api`; without it Discord's own. */
  readonly apiRoot?: string;
  /** Waits between tries to connect. */
  readonly wait?: (ms: number) => Promise<void>;
  /** Milliseconds after which an answer is deferred. */
  readonly guardMs?: number;
}

export function createDiscord(options: DiscordOptions): Adapter {
  const { token, apiRoot, log, clock, say, wait, guardMs, fatal, pictures, turn } = options;
  const client = createClient(apiRoot, log);
  client.rest.setToken(token);
  const pending = createPendingPictures((error) => {
    log('warn', 'discord picture not shown', logFieldsOf(error));
  });
  const answerParts = {
    requests: createAnswerRequests(createAnswerRest(apiRoot)),
    say,
    log,
    guardMs: guardMs ?? GUARD_MS,
    pictureParts: pictures && { pictures, pending },
  };
  const send = createSend(client.rest, say, turn, pictures);
  const messageParts = { send, turn, say, log, pictures, pictureMs: guardMs ?? GUARD_MS };
  const running = new Set<Promise<void>>();
  let stopped = false;

  const track = (work: Promise<void>): void => {
    running.add(work);
    void work.finally(() => running.delete(work));
  };

  const handleInteraction = (interaction: APIInteraction, receive: Receive): void => {
    const incoming = read(interaction, clock());
    if (stopped || incoming === undefined || interaction.type === InteractionType.Ping) return;
    const address = { id: interaction.id, token: interaction.token, application: interaction.application_id };
    track(answer(answerParts, address, readReplyTarget(interaction), () => receive(incoming)));
  };

  const handleMessage = (message: GatewayMessageCreateDispatchData, receive: Receive): void => {
    const incoming = readMessage(message, client.user?.id ?? '', clock());
    if (stopped || incoming === undefined) return;
    track(answerMessage(messageParts, incoming.chat, message.id, () => receive(incoming)));
  };

  return {
    platform: PLATFORM,
    async start(receive) {
      const listeners = {
        interaction: (data: APIInteraction): void => {
          handleInteraction(data, receive);
        },
        message: (data: GatewayMessageCreateDispatchData): void => {
          handleMessage(data, receive);
        },
      };
      listen(client, listeners, log);
      await connect(client, token, wait ?? pause);
      client.on(Events.ShardDisconnect, ({ code }) => {
        if (!stopped) fatal?.(closeError(code));
      });
    },
    async stop() {
      stopped = true;
      await Promise.all(running);
      await pending.close();
      await client.destroy();
    },
    send,
    async publishCommands(commands) {
      const written = await publishCommands(client.rest, commands, turn);
      log('info', written ? 'discord commands written' : 'discord commands unchanged', { count: commands.length });
    },
  };
}
