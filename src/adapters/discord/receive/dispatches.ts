// Takes what comes over the gateway, and leaves to discord.js only what concerns the connection: it would make objects of
// the rest that nobody here uses, and breaks on what it does not expect.
import { GatewayDispatchEvents } from 'discord.js';
import type { APIInteraction, Client, GatewayDispatchPayload, GatewayMessageCreateDispatchData } from 'discord.js';
import { errorFields, type Log } from '../../../core/util/log.ts';
import { PLATFORM } from '../limits.ts';
import { isReadableInteraction, isReadableMessage } from './readable.ts';

export interface Listeners {
  readonly interaction: (interaction: APIInteraction) => void;
  readonly message: (message: GatewayMessageCreateDispatchData) => void;
}

/** What discord.js itself needs to see, to know that it is connected. */
const ITS_OWN: readonly string[] = [
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.Resumed,
  GatewayDispatchEvents.RateLimited,
];

/** Hands over what can be read; what cannot is logged by its kind and counted. */
export function listen(client: Client, { interaction, message }: Listeners, log: Log): void {
  let unreadable = 0;

  /** Takes what is readable. @returns whether it was */
  const taking =
    <T>(isReadable: (data: unknown) => data is T, take: (data: T) => void) =>
    (data: unknown): boolean => {
      const readable = isReadable(data);
      if (readable) take(data);
      return readable;
    };
  const takers = new Map<string, (data: unknown) => boolean>([
    [GatewayDispatchEvents.InteractionCreate, taking(isReadableInteraction, interaction)],
    [GatewayDispatchEvents.MessageCreate, taking(isReadableMessage, message)],
  ]);

  // Comes before discord.js looks at the same packet.
  client.on('raw', (packet: GatewayDispatchPayload) => {
    const kind: string = packet.t;
    if (ITS_OWN.includes(kind)) return;
    Object.assign(packet, { t: null });
    try {
      if (takers.get(kind)?.(packet.d) !== false) return;
      unreadable += 1;
      log('warn', 'unreadable update', { platform: PLATFORM, kind, count: unreadable });
    } catch (error) {
      log('error', 'update not taken', { platform: PLATFORM, kind, ...errorFields(error) });
    }
  });
}
