// A Discord for tests: REST v10 and gateway over real sockets on 127.0.0.1, strict where Discord is strict.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { changed, createWorld, until } from './world.ts';
import type { Call, Message, World } from './world.ts';
import type { Fault } from './faults.ts';
import { createGateway } from './gateway.ts';
import type { Gateway } from './gateway.ts';
import { createHttp } from './http.ts';
import { createPeople } from './person.ts';
import type { People } from './person.ts';

export interface DiscordServer extends People {
  /** For DISCORD_API_ROOT: ends in `/api`. */
  readonly apiRoot: string;
  /** The only token that is accepted. */
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  /** Makes matching requests go wrong, see `refusal` and `tooMany`. */
  fail(fault: Fault): void;
  /** Requests so far whose method and path match. */
  calls(on: RegExp): Call[];
  /** Messages that stand in a channel (of a person: their private one). */
  messagesIn(channel: string): Message[];
  /** Waits for a condition; looks again at every request and gateway frame. */
  until<T>(look: () => T | undefined | false, what: string, ms?: number): Promise<T>;
  /** Resolves when a bot has logged in and receives. */
  connected(): Promise<unknown>;
  /** Forgets calls, messages and interactions, for long measurements. */
  clear(): void;
  close(): Promise<void>;
}

export interface DiscordServerOptions {
  readonly token?: string;
  /** A port to come back to; any free one when left out. */
  readonly port?: number;
  readonly heartbeatMs?: number;
  /** Closes every identify with this code, e.g. 4004. */
  readonly refuseWith?: number;
}

/** Shaped like a real token, so that everything that looks for tokens finds it. */
export const TOKEN = 'MTMwMDAwMDAwMDAwMDAwMDAwMA.GtEsTt.abcdefghijklmnopqrstuvwxyz0123456789AB';

export async function startDiscord(options: DiscordServerOptions = {}): Promise<DiscordServer> {
  const { token = TOKEN, heartbeatMs = 41_250, port: wanted = 0, ...rest } = options;
  const world = createWorld(token);
  const faults: Fault[] = [];
  let port = 0;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}`;
  const server = createHttp(world, faults, gatewayUrl);
  const gateway = createGateway(world, server, gatewayUrl, { heartbeatMs, ...rest });
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  return {
    ...createPeople(world, gateway),
    apiRoot: `http://127.0.0.1:${port}/api`,
    token,
    world,
    gateway,
    fail: (fault) => faults.push(fault),
    calls: (on) => world.calls.filter(({ method, path }) => on.test(`${method} ${path}`)),
    messagesIn: (place) => {
      const channel = world.direct.get(place) ?? place;
      return [...world.messages.values()].filter((message) => message.channel_id === channel);
    },
    until: (look, what, ms) => until(world, look, what, ms),
    connected: () => until(world, gateway.connected, 'a bot that logged in'),
    clear() {
      world.calls = [];
      world.messages.clear();
      world.interactions.clear();
      world.nonces.clear();
      changed(world);
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
