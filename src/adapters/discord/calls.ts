// The few requests with which an interaction is answered. Knows addresses, decides nothing.
import { InteractionResponseType, Routes } from 'discord.js';
import type { REST } from 'discord.js';
import { EPHEMERAL } from './limits.ts';
import type { Payload } from './render.ts';

/** Where to answer an interaction. The token is a secret: it allows to write in the person's chat for 15 minutes. */
export interface ReturnAddress {
  readonly id: string;
  readonly token: string;
  readonly application: string;
}

export interface Calls {
  /** Answers for the first time: with a message, or with the promise of one. */
  first(to: ReturnAddress, type: InteractionResponseType, data?: Payload | { flags: number }): Promise<unknown>;
  /** Puts a message in place of the one that was answered with (or promised), or whose button was pressed. */
  edit(to: ReturnAddress, payload: Payload): Promise<unknown>;
  /** Adds a further message. */
  follow(to: ReturnAddress, payload: Payload): Promise<unknown>;
}

/** The same message, for the asker's eyes only. */
export const hide = (payload: Payload): Payload => ({ ...payload, flags: payload.flags | EPHEMERAL });

export function createCalls(rest: REST): Calls {
  // An interaction's address is its own authorisation: the bot's token has no business there.
  return {
    first: ({ id, token }, type, data) =>
      rest.post(Routes.interactionCallback(id, token), { body: { type, data }, auth: false }),
    edit: ({ application, token }, body) =>
      rest.patch(Routes.webhookMessage(application, token), { body, auth: false }),
    follow: ({ application, token }, body) => rest.post(Routes.webhook(application, token), { body, auth: false }),
  };
}
