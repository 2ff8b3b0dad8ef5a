// Reads what Discord sends (an interaction as it comes from the gateway) into an Incoming. Pure; sends nothing.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { APIChatInputApplicationCommandInteraction, APIInteraction, APIMessage } from 'discord.js';
import type { Chat, Person } from '../../../core/chat.ts';
import type { Incoming } from '../../../core/incoming.ts';
import { ARGS_CHARS } from '../../../core/feature.ts';
import { PLATFORM } from '../limits.ts';

/** Name of the one option that takes what follows a command. */
export const WORDS = 'words';

const MAY_MANAGE =
  PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels | PermissionFlagsBits.Administrator;

/** What it takes to write to a channel by ourselves; in a thread there is a right of its own for that. */
const MAY_WRITE = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;
const MAY_WRITE_IN_THREAD = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessagesInThreads;
const THREADS: readonly unknown[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/** An interaction that can be answered with a message. */
export type AnswerableInteraction = Exclude<APIInteraction, { type: InteractionType.Ping }>;

const contextOf = ({ context, guild_id }: AnswerableInteraction): InteractionContextType =>
  context ?? (guild_id === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild);

function readWords({ data }: APIChatInputApplicationCommandInteraction): string {
  for (const option of data.options ?? [])
    if (option.type === ApplicationCommandOptionType.String && option.name === WORDS) return head(option.value.trim());
  return '';
}

/** The first characters of a text, never half of a character outside the basic plane. */
function head(text: string): string {
  const cut = text.slice(0, ARGS_CHARS);
  return cut.length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/**
 * Whether we can only answer there: a right is missing, or a person has brought us along to a server or a private chat
 * that has not let us in (interactions/receiving-and-responding, `app_permissions`, `authorizing_integration_owners`).
 */
function answersOnly(interaction: AnswerableInteraction, context: InteractionContextType): boolean {
  if (context === InteractionContextType.BotDM) return false;
  const { app_permissions, channel, authorizing_integration_owners: owners } = interaction;
  if (!(ApplicationIntegrationType.GuildInstall in owners)) return true;
  const needed = THREADS.includes(channel?.type) ? MAY_WRITE_IN_THREAD : MAY_WRITE;
  return (BigInt(app_permissions) & needed) !== needed;
}

/** Whether a message answers a request of this person, or nobody else can see it. */
const isOwn = ({ interaction_metadata: asked, flags }: APIMessage, user: string): boolean =>
  asked?.user.id === user || ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/**
 * Gives the command or press an interaction stands for, or undefined for one that is neither.
 * @param at when it reached us, epoch milliseconds
 */
export function read(interaction: APIInteraction, at: number): Incoming | undefined {
  if (interaction.type === InteractionType.Ping) return undefined;
  const user = interaction.member?.user ?? interaction.user;
  if (user === undefined) return undefined;
  const context = contextOf(interaction);
  const chat: Chat | undefined =
    context === InteractionContextType.BotDM
      ? { platform: PLATFORM, id: user.id, private: true }
      : interaction.channel && { platform: PLATFORM, id: interaction.channel.id, private: false };
  if (chat === undefined) return undefined;
  const granted = context === InteractionContextType.Guild ? BigInt(interaction.member?.permissions ?? 0) : 0n;
  const mayManage = chat.private || (granted & MAY_MANAGE) !== 0n;
  const person: Person = { id: user.id, language: interaction.locale, mayManage: () => Promise.resolve(mayManage) };
  const base = { chat, person, at, ...(answersOnly(interaction, context) ? { answersOnly: true as const } : {}) };
  if (interaction.type === InteractionType.MessageComponent) {
    const press = { kind: 'press', ...base, data: interaction.data.custom_id } as const;
    return isOwn(interaction.message, user.id) ? { ...press, mine: true } : press;
  }
  if (interaction.type !== InteractionType.ApplicationCommand) return undefined;
  if (interaction.data.type !== ApplicationCommandType.ChatInput) return undefined;
  const args = readWords(interaction as APIChatInputApplicationCommandInteraction);
  return { kind: 'command', ...base, name: interaction.data.name, args };
}
