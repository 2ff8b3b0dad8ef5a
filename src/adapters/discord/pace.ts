// Gives requests to Discord their turn in the bot's pace. Answers to interactions take none: Discord does not count them
// towards a bot's requests a second, and each has a limit of its own.
import { RateLimitError } from 'discord.js';
import type { TakeTurn } from '../../core/adapter.ts';
import type { Chat } from '../../core/chat.ts';
import { toSendError } from './errors.ts';
import { PATIENCE_MS } from './limits.ts';

/**
 * Makes a request when the turn of its chat has come, and again when Discord asks to slow down.
 * @param chat undefined for a request that goes to no chat
 * @throws SendError `slow-down` when Discord asks for more than `PATIENCE_MS`, else what the request rejects with
 */
export const requestInTurn = <T>(chat: Chat | undefined, request: () => Promise<T>, turn: TakeTurn): Promise<T> =>
  turn(
    chat,
    async () => {
      try {
        return await request();
      } catch (error) {
        throw error instanceof RateLimitError ? toSendError(error, false) : error;
      }
    },
    PATIENCE_MS,
  );
