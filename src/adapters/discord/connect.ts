// Logs in and waits until Discord is ready, or fails with one line for the operator. Never shows the token.
import { DiscordAPIError, Events, Routes } from 'discord.js';
import type { Client } from 'discord.js';
import { StartError } from '../../core/adapter.ts';
import { codeOf } from './errors.ts';

/** Attempts to reach the API, with a growing pause between them. */
const TRIES = 3;
const PAUSE_MS = 1000;
/** From logging in to being ready, at most. */
const READY_MS = 60_000;

/** What a close code means after which no reconnect is allowed (topics/opcodes-and-status-codes, Gateway Close Event Codes). */
export function closeError(code: number): StartError {
  if (code === 4004) return new StartError('Discord does not accept the token. Check DISCORD_BOT_TOKEN.');
  return new StartError(`Discord closed the connection for good (close code ${code}).`);
}

/** Checks that the API can be reached and takes the token, before the gateway is tried. @throws StartError */
async function checkApi(client: Client, wait: (ms: number) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.rest.get(Routes.gatewayBot());
      return;
    } catch (error) {
      if (error instanceof DiscordAPIError && error.status === 401) throw closeError(4004);
      if (error instanceof DiscordAPIError || attempt === TRIES)
        throw new StartError(`Discord cannot be reached (${codeOf(error)}). Check the network and DISCORD_API_ROOT.`);
      await wait(PAUSE_MS * attempt);
    }
  }
}

function logIn(client: Client, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (line: string): void => {
      reject(new StartError(line));
    };
    const deadline = setTimeout(fail, READY_MS, 'Discord does not become ready: its gateway does not answer.');
    const over = ({ code }: { code: number }): void => {
      reject(closeError(code));
    };
    client.once(Events.ShardDisconnect, over);
    client.once(Events.ClientReady, () => {
      clearTimeout(deadline);
      client.off(Events.ShardDisconnect, over);
      resolve();
    });
    client.login(token).catch((error: unknown) => {
      clearTimeout(deadline);
      fail(`Discord does not let the bot in (${codeOf(error)}).`);
    });
  });
}

/**
 * Resolves when the client receives.
 * @throws StartError with one line for the operator; the client is then destroyed.
 */
export async function connect(client: Client, token: string, wait: (ms: number) => Promise<void>): Promise<void> {
  try {
    await checkApi(client, wait);
    await logIn(client, token);
  } catch (error) {
    await client.destroy();
    throw error;
  }
}
