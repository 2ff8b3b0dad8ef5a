// A bot with grammY's throttler plugin: answers and a large delivery stand in one line. Begins to send to BARE_PEOPLE
// (ids joined by commas) as soon as it polls.
import { run } from '@grammyjs/runner';
import { apiThrottler } from '@grammyjs/transformer-throttler';
import { Bot } from 'grammy';

const { TELEGRAM_BOT_TOKEN: token = '', TELEGRAM_API_ROOT: apiRoot = '', BARE_PEOPLE: people = '' } = process.env;
const bot = new Bot(token, { client: { apiRoot } });
bot.api.config.use(apiThrottler());
bot.command('help', (ctx) => ctx.reply('What I can do'));
run(bot);
await Promise.allSettled(people.split(',').map((id) => bot.api.sendMessage(Number(id), 'A tip for your back')));
