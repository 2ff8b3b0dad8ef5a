// A program that only starts both SDKs: what any bot on both platforms takes before it can do anything.
import { run } from '@grammyjs/runner';
import { Client } from 'discord.js';
import { Bot } from 'grammy';

const { TELEGRAM_BOT_TOKEN = '', TELEGRAM_API_ROOT: apiRoot = '' } = process.env;
const { DISCORD_BOT_TOKEN = '', DISCORD_API_ROOT: api = '' } = process.env;
const bot = new Bot(TELEGRAM_BOT_TOKEN, { client: { apiRoot } });
bot.on('message', (ctx) => ctx.reply('ok'));
run(bot);
const client = new Client({ intents: [], rest: { api } });
await client.login(DISCORD_BOT_TOKEN);
