// The first calls to Telegram, which find out the bot's name and whether it may receive. They fail with one line for the
// operator.
import type { Api } from 'grammy';
import { StartError } from '../../core/adapter.ts';
import { codeOf, toSendError, whyUnusable } from './errors.ts';
import type { Wait } from './send/retry.ts';
import type { Identity } from './receive/read.ts';

const PAUSES_MS = [1000, 2000];

/** Makes one of the first calls, and repeats it when the network fails. @throws StartError */
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

/** Asks for the bot's own account. @throws StartError */
export async function getIdentity(api: Api, wait: Wait): Promise<Identity> {
  const { id, username } = await retryStart(() => api.getMe(), wait);
  return { id, username };
}
