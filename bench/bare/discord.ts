// What Limber on Discord is compared with: discord.js, which answers commands with the same messages. BARE_ANSWERS is a
// JSON object from a command's name to the answer.
import { Client, Events, type InteractionReplyOptions } from 'discord.js';

const { DISCORD_BOT_TOKEN: token = '', DISCORD_API_ROOT: api = '', BARE_ANSWERS: answers = '{}' } = process.env;
const replies = JSON.parse(answers) as Record<string, InteractionReplyOptions>;
// Without this, discord.js answers no more than fifty interactions a second.
const client = new Client({ intents: [], rest: { api, globalRequestsPerSecond: Number.POSITIVE_INFINITY } });
client.on(Events.InteractionCreate, (interaction) => {
  const reply = interaction.isChatInputCommand() ? replies[interaction.commandName] : undefined;
  if (reply && interaction.isChatInputCommand()) void interaction.reply(reply);
});
await client.login(token);
