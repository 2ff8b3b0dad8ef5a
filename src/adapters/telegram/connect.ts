// The first words with Telegram: who are we, and may we poll? Ends in a StartError of one line.
import type { Api } from 'grammy';
import { StartError } from '../../core/adapter.ts';
import { codeOf, toSendError, whyUnusable } from './errors.ts';
import type { Wait } from './send/retry.ts';
import type { Identity } from './receive/read.ts';

const PAUSES_MS = [1000, 2000];

/** Runs one of the first calls, again when nobody answers. @throws StartError */
export async function retryStart<T>(call: () => Promise<T>, wait: Wait): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      const reason = whyUnusable(error);
      if (reason !== undefined) throw new StartError(reason);
      const { retryAfterMs } = toSendError(error);
      const pause = PAUSES_MS[tries];
      if (pause === undefined) {
        throw new StartError(`Telegram cannot be reached (${codeOf(error)}); check the network and TELEGRAM_API_ROOT.`);
      }
      await wait(Math.max(pause, retryAfterMs));
    }
  }
}

/** @throws StartError */
export async function getIdentity(api: Api, wait: Wait): Promise<Identity> {
  const { id, username } = await retryStart(() => api.getMe(), wait);
  return { id, username };
}
