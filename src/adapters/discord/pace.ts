// Gives requests to Discord their turn in the bot's pace. Must not keep an answer back for long: an interaction that is
// not answered within three seconds has failed for good.
import { RateLimitError } from 'discord.js';
import type { TakeTurn } from '../../core/adapter.ts';
import { toSendError } from './errors.ts';
import { ANSWER_TURN_MS, PATIENCE_MS } from './limits.ts';

/**
 * Makes a request of an answer as soon as its turn has come, or without a turn after `ANSWER_TURN_MS`: it may, since
 * Discord does not count answers towards a bot's requests a second. Rejects with what the request rejects with.
 */
export async function answerInTurn<T>(request: () => Promise<T>, turn: TakeTurn): Promise<T> {
  let made: Promise<T> | undefined;
  const make = (): Promise<T> => (made ??= request());
  let timer: NodeJS.Timeout | undefined;
  const withoutTurn = new Promise<T>((resolve) => {
    timer = setTimeout(() => {
      resolve(make());
    }, ANSWER_TURN_MS);
  });
  // A turn is refused during a longer pause of the pace. A request that was made and failed is not made again.
  const inTurn = turn(make, ANSWER_TURN_MS).catch(make);
  try {
    return await Promise.race([inTurn, withoutTurn]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Makes a request when its turn has come, and again when Discord asks to slow down.
 * @throws SendError `slow-down` when Discord asks for more than `PATIENCE_MS`, else what the request rejects with
 */
export const requestInTurn = <T>(request: () => Promise<T>, turn: TakeTurn): Promise<T> =>
  turn(async () => {
    try {
      return await request();
    } catch (error) {
      throw error instanceof RateLimitError ? toSendError(error, false) : error;
    }
  }, PATIENCE_MS);
