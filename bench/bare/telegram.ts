// What Limber on Telegram is compared with: grammY with its runner, which answers commands with the same messages.
// BARE_ANSWERS is a JSON object from a command's name to what sendMessage takes besides the chat.
import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';

const { TELEGRAM_BOT_TOKEN: token = '', TELEGRAM_API_ROOT: apiRoot = '', BARE_ANSWERS: answers = '{}' } = process.env;
const bot = new Bot(token, { client: { apiRoot } });
for (const [name, payload] of Object.entries(JSON.parse(answers) as Record<string, { text: string }>)) {
  bot.command(name, (ctx) => ctx.api.raw.sendMessage({ chat_id: ctx.chat.id, ...payload }));
}
run(bot);
