// Limber on Discord: connects, hands interactions to the bot, shows its replies. Slash commands and buttons only, so it
// needs no intents and never sees anybody's messages.
import { setTimeout as pause } from 'node:timers/promises';
import { Events, GatewayDispatchEvents, InteractionType } from 'discord.js';
import type { APIInteraction } from 'discord.js';
import type { Adapter, Receive, SayIn, StartError, TakeTurn } from '../../core/adapter.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { Pictures } from '../../core/form/picture.ts';
import type { Log } from '../../core/util/log.ts';
import { createLate } from '../shared/pending-pictures.ts';
import { answer } from './answer/answer.ts';
import { createCalls } from './answer/calls.ts';
import { createAnswerRest, createClient } from './client.ts';
import { publish } from './publish-commands.ts';
import { closedForGood, connect } from './connect.ts';
import { logged } from './errors.ts';
import { createDeliver } from './send/send.ts';
import { GUARD_MS, PLATFORM } from './limits.ts';
import { askedBy } from './answer/placement.ts';
import { read } from './receive/read.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Ends in `/api`; without it Discord's own. */
  readonly apiRoot?: string;
  readonly log: Log;
  readonly clock: Clock;
  /** Knows the sentences of `discord.ftl`. */
  readonly say: SayIn;
  /** Gives requests for people who are waiting their turn among all that is sent to Discord. */
  readonly turn: TakeTurn;
  /** Pictures of exercises; without them their words are shown. */
  readonly pictures?: Pictures | undefined;
  /** Waits between tries to connect. */
  readonly wait?: (ms: number) => Promise<void>;
  /** Milliseconds after which an answer is promised instead of given. */
  readonly guardMs?: number;
  /** Told when Discord ends the connection for good after a good start. */
  readonly fatal?: (error: StartError) => void;
}

export function createDiscord(options: DiscordOptions): Adapter {
  const { token, apiRoot, log, clock, say, wait, guardMs, fatal, pictures, turn } = options;
  const client = createClient(apiRoot, log);
  client.rest.setToken(token);
  const late = createLate((error) => {
    log('warn', 'discord picture not shown', logged(error));
  });
  const drawn = pictures && { pictures, late };
  const answering = {
    calls: createCalls(createAnswerRest(apiRoot), turn),
    say,
    log,
    guardMs: guardMs ?? GUARD_MS,
    drawn,
  };
  const running = new Set<Promise<void>>();
  let stopped = false;

  const take = (interaction: APIInteraction, receive: Receive): void => {
    const incoming = read(interaction, clock());
    if (stopped || incoming === undefined || interaction.type === InteractionType.Ping) return;
    const to = { id: interaction.id, token: interaction.token, application: interaction.application_id };
    const work = answer(answering, to, askedBy(interaction), () => receive(incoming));
    running.add(work);
    void work.finally(() => running.delete(work));
  };

  return {
    platform: PLATFORM,
    async start(receive) {
      client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => {
        take(data, receive);
      });
      await connect(client, token, wait ?? pause);
      client.on(Events.ShardDisconnect, ({ code }) => {
        if (!stopped) fatal?.(closedForGood(code));
      });
    },
    async stop() {
      stopped = true;
      await Promise.all(running);
      await late.close();
      await client.destroy();
    },
    send: createDeliver(client.rest, say, turn, pictures),
    async publishCommands(commands) {
      const written = await publish(client.rest, commands, turn);
      log('info', written ? 'discord commands written' : 'discord commands unchanged', { count: commands.length });
    },
  };
}
