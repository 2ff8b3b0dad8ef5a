// The few requests that answer an interaction. Decides nothing.
import { InteractionResponseType, Routes } from 'discord.js';
import type { REST } from 'discord.js';
import { sendable } from '../send/files.ts';
import { EPHEMERAL } from '../limits.ts';
import type { Payload } from '../render/render.ts';

/** Where to answer an interaction. The token is a secret: with it anyone may write in that chat for 15 minutes. */
export interface InteractionAddress {
  readonly id: string;
  readonly token: string;
  readonly application: string;
}

export interface AnswerRequests {
  /** The first answer: a message, or the word that one comes later. */
  first(to: InteractionAddress, type: InteractionResponseType, data?: Payload | { flags: number }): Promise<unknown>;
  /**
   * Puts a message in place of another.
   * @param message id of a further one; left out, the first answer or the message whose button was pressed
   */
  edit(to: InteractionAddress, payload: Payload, message?: string): Promise<unknown>;
  /** Adds a further message. Gives its id. */
  follow(to: InteractionAddress, payload: Payload): Promise<string>;
}

/** The same message, seen by the asker alone. */
export const hide = (payload: Payload): Payload => ({ ...payload, flags: payload.flags | EPHEMERAL });

export function createAnswerRequests(rest: REST): AnswerRequests {
  // The address authorises the request by itself, so the bot's token is not sent.
  return {
    async first({ id, token }, type, data) {
      const address = Routes.interactionCallback(id, token);
      if (!data || !('components' in data)) return rest.post(address, { body: { type, data }, auth: false });
      const change = type === InteractionResponseType.UpdateMessage ? 'change' : 'new';
      const { body, ...files } = await sendable(data, change);
      return rest.post(address, { body: { type, data: body }, ...files, auth: false });
    },
    async edit({ application, token }, payload, message) {
      const request = await sendable(payload, 'change');
      const address = Routes.webhookMessage(application, token, message);
      return rest.patch(address, { ...request, auth: false });
    },
    async follow({ application, token }, payload) {
      const request = await sendable(payload);
      const address = Routes.webhook(application, token);
      const sent = await rest.post(address, { ...request, auth: false });
      return (sent as { id: string }).id;
    },
  };
}
