// Acts as people in Discord: gives commands, presses buttons, and sees what comes back.
import { flatten } from './check.ts';
import type { Gateway } from './gateway.ts';
import { ANSWER_MS, changed, directChannel, until } from './world.ts';
import type { Component, Interaction, Message, World } from './world.ts';

/** Who asks and where. Without a place it is the private chat with the bot. */
export interface Asker {
  readonly user?: string;
  readonly name?: string;
  readonly locale?: string;
  /** A server's channel. */
  readonly server?: {
    readonly guild: string;
    readonly channel: string;
    readonly permissions?: bigint;
    /** What the bot may do there; everything when left out. */
    readonly bot?: bigint;
    /** Only the person has installed the bot. */
    readonly broughtAlong?: true;
  };
  /** A private chat of several people. */
  readonly group?: string;
}

/** What a person did, and promises for what they see of it. */
export interface Asked {
  readonly interaction: Interaction;
  /** The first answer of any kind, also a mere promise. Rejects when the app's "did not respond" would show. */
  readonly answered: () => Promise<{ readonly type: number }>;
  /** The message that was shown or changed as the n-th, beginning with 0. */
  readonly sees: (nth?: number) => Promise<Message>;
}

export const ANNA = '1200000000000000001';

/** Everything a message says, a line per text. */
export const textOf = (message: Message): string =>
  [message.content, ...flatten(message.components).map(({ content = '' }) => content)].filter(Boolean).join('\n');

export const buttonsOf = (message: Message): Component[] =>
  flatten(message.components).filter(({ type }) => type === 2);

const ALL_PERMISSIONS = (1n << 50n) - 1n;
const CHANNEL_KINDS = { server: 0, dm: 1, group: 3 };
const CONTEXTS = { server: 0, dm: 1, group: 2 };

function envelope(world: World, asker: Asker): { channel: string; fields: Record<string, unknown> } {
  const { user: id = ANNA, name = 'Anna', locale = 'en-US', server, group } = asker;
  const place = server ? 'server' : group === undefined ? 'dm' : 'group';
  const channel = server?.channel ?? group ?? directChannel(world, id);
  const user = { id, username: name, global_name: name, discriminator: '0', avatar: null };
  const permissions = String(server?.permissions ?? 0n);
  const member = {
    user,
    permissions,
    roles: [],
    joined_at: '2026-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
  };
  const fields = {
    ...(server ? { guild_id: server.guild, guild: { id: server.guild, locale, features: [] }, member } : { user }),
    channel: { id: channel, type: CHANNEL_KINDS[place], ...(place === 'dm' ? { recipients: [] } : {}) },
    channel_id: channel,
    app_permissions: String(server?.bot ?? ALL_PERMISSIONS),
    authorizing_integration_owners: server && !server.broughtAlong ? { 0: server.guild } : { 1: id },
    context: CONTEXTS[place],
    locale,
  };
  return { channel, fields };
}

export interface People {
  /** Writes to the bot directly, if need be as a reply to a message of its. Gives the private channel. */
  write(text: string, asker?: Asker & { readonly answering?: Message; readonly fields?: object }): string;
  /** Gives a slash command. */
  command(name: string, asker?: Asker & { readonly words?: string }): Asked;
  /** Presses the button with this label. */
  press(message: Message, label: string, asker?: Asker): Asked;
  /** Presses a button that may never have been there, as a modified client can. */
  pressId(message: Message, customId: string, asker?: Asker): Asked;
}

export function createPeople(world: World, gateway: Gateway): People {
  const ask = (type: number, data: unknown, asker: Asker, pressed?: Message): Asked => {
    const { channel, fields } = envelope(world, asker);
    const id = world.nextId();
    const interaction: Interaction = {
      id,
      token: `secret-${id}`,
      user: asker.user ?? ANNA,
      channel,
      at: Date.now(),
      shown: [],
      ...(pressed ? { pressed } : {}),
    };
    world.interactions.set(interaction.token, interaction);
    gateway.dispatch('INTERACTION_CREATE', {
      id,
      token: interaction.token,
      application_id: world.application,
      type,
      version: 1,
      data,
      ...fields,
      ...(pressed ? { message: forBot(world, pressed) } : {}),
      attachment_size_limit: 10_485_760,
      entitlements: [],
    });
    changed(world);
    return {
      interaction,
      answered: () => until(world, () => interaction.answered, 'an answer', ANSWER_MS),
      sees: (nth = 0) => until(world, () => interaction.shown[nth], `message ${nth}`),
    };
  };
  const pressId: People['pressId'] = (message, customId, asker = {}) =>
    ask(3, { component_type: 2, custom_id: customId, id: 1 }, asker, message);
  return {
    write(text, { answering, fields = {}, ...asker } = {}) {
      const { user: id = ANNA, name = 'Anna' } = asker;
      const channel = directChannel(world, id);
      gateway.dispatch('MESSAGE_CREATE', {
        id: world.nextId(),
        channel_id: channel,
        author: { id, username: name, global_name: name, discriminator: '0', avatar: null },
        content: text,
        type: answering ? 19 : 0,
        ...(answering ? { referenced_message: forBot(world, answering) } : {}),
        timestamp: '2026-01-01T00:00:00Z',
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: [],
        embeds: [],
        pinned: false,
        channel_type: 1,
        ...fields,
      });
      return channel;
    },
    command(name, { words, ...asker } = {}) {
      const options = words === undefined ? [] : [{ type: 3, name: 'words', value: words }];
      return ask(2, { id: world.nextId(), name, type: 1, options }, asker);
    },
    press(message, label, asker) {
      const button = buttonsOf(message).find((one) => one.label === label);
      if (button?.custom_id === undefined) throw new Error(`discord server: no button "${label}"`);
      return pressId(message, button.custom_id, asker);
    },
    pressId,
  };
}

/** Who made the interaction that a message answers. */
const askerOf = (world: World, by: string): string =>
  [...world.interactions.values()].find(({ id }) => id === by)?.user ?? ANNA;

/** A message as an interaction carries it. */
const forBot = (
  world: World,
  { id, channel_id, content, components, flags, by }: Message,
): Record<string, unknown> => ({
  ...(by === undefined
    ? {}
    : {
        interaction_metadata: {
          id: by,
          type: 2,
          user: { id: askerOf(world, by), username: 'anna', discriminator: '0', avatar: null },
          authorizing_integration_owners: {},
        },
      }),
  id,
  channel_id,
  content,
  components,
  flags,
  type: 0,
  author: { id: world.application, username: 'limber', discriminator: '0000', avatar: null, bot: true },
  attachments: [],
  embeds: [],
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  pinned: false,
  tts: false,
  timestamp: '2026-01-01T00:00:00.000000+00:00',
  edited_timestamp: null,
});
