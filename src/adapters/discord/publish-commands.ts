// Puts the commands into Discord's menu. Writes only when something differs: Discord counts every creation.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
} from 'discord.js';
import type { REST, RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { StartError, type TakeTurn } from '../../core/adapter.ts';
import type { CommandEntry } from '../../core/feature.ts';
import { ARGS_CHARS } from '../../core/feature.ts';
import { codeOf } from './errors.ts';
import { COMMANDS, COMMAND_NAME_CHARS, DESCRIPTION_CHARS } from './limits.ts';
import { requestInTurn } from './pace.ts';
import { WORDS } from './receive/read.ts';

const NAME = new RegExp(`^[a-z0-9_]{1,${COMMAND_NAME_CHARS}}$`);

/** In servers, in private with the bot and in other private chats; installed by a server or by a person. */
const CONTEXTS = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];
const INSTALLS = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

function described(text: string, name: string): string {
  if (text.length >= 1 && text.length <= DESCRIPTION_CHARS) return text;
  throw new RangeError(`discord: /${name} is described in ${text.length} characters, 1 to ${DESCRIPTION_CHARS} fit`);
}

function toDiscord({ name, summary, hint }: CommandEntry): RESTPostAPIChatInputApplicationCommandsJSONBody {
  if (!NAME.test(name)) throw new RangeError(`discord: a command cannot be called "${name}"`);
  const words = hint !== undefined && {
    type: ApplicationCommandOptionType.String as const,
    name: WORDS,
    description: described(hint, name),
    max_length: ARGS_CHARS,
  };
  return {
    type: ApplicationCommandType.ChatInput,
    name,
    description: described(summary, name),
    options: words ? [words] : [],
    contexts: CONTEXTS,
    integration_types: INSTALLS,
  };
}

/** The fields we set, in one spelling, whatever else Discord adds and in whatever order. */
function spelled(commands: readonly Partial<RESTPostAPIChatInputApplicationCommandsJSONBody>[]): string {
  const one = (command: (typeof commands)[number]): unknown => [
    command.name,
    command.type,
    command.description,
    (command.options ?? []).map((option) => [
      option.type,
      option.name,
      option.description,
      option.required ?? false,
      'max_length' in option ? option.max_length : null,
    ]),
    [...(command.contexts ?? [])].sort(),
    [...(command.integration_types ?? [])].sort(),
  ];
  return JSON.stringify(commands.map((command) => JSON.stringify(one(command))).sort());
}

/**
 * Makes Discord's menu equal to `commands`.
 * @returns whether anything had to be written
 * @throws RangeError naming the command whose name or description Discord would refuse; StartError when it refuses.
 */
export async function publishCommands(rest: REST, commands: readonly CommandEntry[], turn: TakeTurn): Promise<boolean> {
  if (commands.length > COMMANDS) throw new RangeError(`discord: ${commands.length} commands, at most ${COMMANDS}`);
  const wanted = commands.map(toDiscord);
  try {
    const { id } = (await requestInTurn(undefined, () => rest.get(Routes.currentApplication()), turn)) as {
      id: string;
    };
    const address = Routes.applicationCommands(id);
    const held = (await requestInTurn(undefined, () => rest.get(address), turn)) as typeof wanted;
    if (spelled(held) === spelled(wanted)) return false;
    await requestInTurn(undefined, () => rest.put(address, { body: wanted }), turn);
    return true;
  } catch (error) {
    throw new StartError(`Discord did not take the commands (${codeOf(error)}).`);
  }
}
