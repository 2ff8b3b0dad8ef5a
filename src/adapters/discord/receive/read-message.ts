// Reads a direct message to the bot into an Incoming. Pure; sends nothing. Talk in servers never reaches the bot: it asks
// Discord for direct messages alone.
import { ComponentType, MessageType } from 'discord.js';
import type { APIMessage, APIMessageTopLevelComponent, GatewayMessageCreateDispatchData } from 'discord.js';
import type { Chat } from '../../../core/chat.ts';
import type { Incoming } from '../../../core/incoming.ts';
import { PLATFORM } from '../limits.ts';

// A typed command of any length; what follows it is sliced off afterwards, so that long texts cost no backtracking.
const COMMAND = /^\/(\w{1,32})(?=\s|$)/;

/** The custom ids of the buttons on a message, in their order. */
function routesOn(components: readonly APIMessageTopLevelComponent[]): string[] {
  return components.flatMap((component) => {
    if (component.type === ComponentType.Container)
      return routesOn(component.components.filter((inner) => inner.type === ComponentType.ActionRow));
    if (component.type !== ComponentType.ActionRow) return [];
    return component.components.flatMap((each) => ('custom_id' in each ? [each.custom_id] : []));
  });
}

/** The routes on the message of ours that this one replies to. */
function readAnswering(asked: APIMessage | null | undefined, me: string): readonly string[] {
  return asked?.author.id === me ? routesOn(asked.components ?? []) : [];
}

/**
 * Gives what a direct message says; undefined for messages of bots, of servers, and those without words.
 * @param me id of the bot's own account
 * @param at when it reached us, epoch milliseconds
 */
export function readMessage(message: GatewayMessageCreateDispatchData, me: string, at: number): Incoming | undefined {
  const { author, content, type, guild_id, webhook_id } = message;
  if (author.bot === true || guild_id !== undefined || webhook_id !== undefined) return undefined;
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined;
  const words = content.trim();
  if (words === '') return undefined;
  const chat: Chat = { platform: PLATFORM, id: author.id, private: true };
  const person = { id: author.id, mayManage: () => Promise.resolve(true) };
  const command = COMMAND.exec(words);
  if (command) {
    const [whole, name = ''] = command;
    return { kind: 'command', chat, person, at, name: name.toLowerCase(), args: words.slice(whole.length).trim() };
  }
  const answering = readAnswering(message.referenced_message, me);
  return { kind: 'text', chat, person, at, text: words, ...(answering.length > 0 ? { answering } : {}) };
}
