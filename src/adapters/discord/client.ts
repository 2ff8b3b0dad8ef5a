// Makes the discord.js client: direct messages as the only intent, nothing cached, few retries, and errors logged by code
// alone. Answers get a REST client of their own, since discord.js would count them towards the bot's requests a second.
import { MINUTE_MS } from '../../core/time/units.ts';
import { Client, DefaultRestOptions, Events, GatewayIntentBits, Options, REST } from 'discord.js';
import type { RESTOptions } from 'discord.js';
import type { Log } from '../../core/util/log.ts';
import { codeOf, logFieldsOf } from './errors.ts';
import { PATIENCE_MS, PLATFORM } from './limits.ts';

/** Requests that fail at a rate limit instead of waiting for its end: the sender's pace decides when they are repeated. */
const PACED = new Set(['/channels/:id/messages', '/users/@me/channels']);

/** Tries after the first for a lost connection or a server error. */
const RETRIES = 2;
const REQUEST_MS = 10_000;
/** Every answered interaction leaves a small rate-limit record; old ones are removed this often. */
const SWEEP_MS = 10 * MINUTE_MS;

/**
 * Sends a request. A kept connection that the other side closes fails with a code discord.js does not know; it is told
 * as a reset, which discord.js tries again.
 */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    if (codeOf(error) !== 'UND_ERR_SOCKET') throw error;
    throw Object.assign(new Error('connection lost'), { code: 'ECONNRESET' });
  }
};

function restOptions(apiRoot: string | undefined, waits: (route: string) => boolean): Partial<RESTOptions> {
  return {
    // discord.js takes the root without the version and adds `/v10`; it takes no slash at the end.
    ...(apiRoot === undefined ? {} : { api: apiRoot.replace(/\/+$/, '') }),
    makeRequest,
    retries: RETRIES,
    timeout: REQUEST_MS,
    handlerSweepInterval: SWEEP_MS,
    rejectOnRateLimit: ({ route, timeToReset, retryAfter }) =>
      !waits(route) || Math.max(timeToReset, retryAfter) > PATIENCE_MS,
  };
}

/**
 * Makes the REST client for answers to interactions. They have limits of their own and do not count towards the bot's
 * requests a second (topics/rate-limits, "Global Rate Limit"), so that a refused delivery does not hold them up.
 */
export const createAnswerRest = (apiRoot: string | undefined): REST =>
  new REST({ ...restOptions(apiRoot, () => true), globalRequestsPerSecond: Number.POSITIVE_INFINITY });

/** @param apiRoot ends in `/api`; Discord's own when left out */
export function createClient(apiRoot: string | undefined, log: Log): Client {
  const client = new Client({
    // What people write to the bot itself; not a privileged intent (events/gateway, "Gateway Intents").
    intents: [GatewayIntentBits.DirectMessages],
    rest: restOptions(apiRoot, (route) => !PACED.has(route)),
    makeCache: Options.cacheWithLimits({
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildMemberManager: 0,
      GuildMessageManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadManager: 0,
      ThreadMemberManager: 0,
      UserManager: 0,
      VoiceStateManager: 0,
    }),
  });
  client.on(Events.Error, (error) => {
    log('error', 'discord client error', logFieldsOf(error));
  });
  client.on(Events.Warn, () => {
    log('warn', 'discord client warning', { platform: PLATFORM });
  });
  client.on(Events.ShardError, (error) => {
    log('warn', 'discord gateway error', logFieldsOf(error));
  });
  client.on(Events.ShardReconnecting, () => {
    log('info', 'discord gateway lost, reconnecting', { platform: PLATFORM });
  });
  client.on(Events.ShardResume, (_shard, replayed) => {
    log('info', 'discord gateway resumed', { platform: PLATFORM, count: replayed });
  });
  return client;
}
