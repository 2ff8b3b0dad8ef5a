// answerInlineQuery of the test server, as strict as Telegram (Bot API 10.1; tdlib/telegram-bot-api).
import { bad, checkEntities, checkMarkup, checkText } from './checks.ts';
import type { Params } from './methods.ts';
import type { TestInline, TestResult, World } from './world.ts';

const RESULTS = 50;
const OFFSET_BYTES = 64;

/** Fields of the kinds of results that Limber uses; anything else is our bug. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  article: ['title', 'description', 'input_message_content', 'reply_markup'],
  mpeg4_gif: ['title', 'mpeg4_file_id', 'caption', 'caption_entities', 'reply_markup'],
};

function checkResult(result: TestResult, known: (fileId: string) => boolean): void {
  const { type, id, ...rest } = result;
  const fields = FIELDS[type];
  if (!fields) throw bad(`can't parse inline query result: type "${type}" is unsupported`);
  for (const field of Object.keys(rest)) if (!fields.includes(field)) throw bad(`unknown field ${field} in ${type}`);
  const bytes = Buffer.byteLength(id);
  if (bytes < 1 || bytes > 64) throw bad('RESULT_ID_INVALID');
  const markup = checkMarkup(result.reply_markup);
  // Telegram allows them; where a card is shared we would not know the chat, so Limber must not use them.
  if (markup?.inline_keyboard.flat().some(({ url }) => url === undefined))
    throw bad('a shared button must be an address');
  if (type === 'mpeg4_gif') {
    if (!known(String(result.mpeg4_file_id))) throw bad('wrong remote file identifier specified: not found');
    if (result.caption !== undefined)
      checkEntities(result.caption_entities, checkText(result.caption, 1024, 'message caption'));
    return;
  }
  if (typeof result.title !== 'string' || result.title.trim() === '') throw bad('article title is empty');
  const { message_text: words, entities } = result.input_message_content ?? {};
  checkEntities(entities, checkText(words, 4096, 'message text'));
}

export function answerInlineQuery(world: World, params: Params): true {
  const query = world.inlines.get(String(params.inline_query_id));
  if (!query?.open) throw bad('query is too old and response timeout expired or query ID is invalid');
  const { results, cache_time: cache, is_personal: personal, next_offset: offset, button } = params;
  if (!Array.isArray(results) || results.length > RESULTS) throw bad('RESULTS_TOO_MUCH');
  const answers = results as TestResult[];
  if (new Set(answers.map(({ id }) => id)).size < answers.length) throw bad('RESULT_ID_DUPLICATE');
  for (const result of answers) checkResult(result, (id) => world.files.has(id));
  if (cache !== undefined && !(Number.isInteger(cache) && Number(cache) >= 0)) throw bad("can't parse cache_time");
  if (personal !== undefined && typeof personal !== 'boolean') throw bad("can't parse is_personal");
  if (typeof offset === 'string' && Buffer.byteLength(offset) > OFFSET_BYTES) throw bad('NEXT_OFFSET_INVALID');
  if (button !== undefined) {
    const { text, start_parameter: start } = button as { text?: string; start_parameter?: string };
    if (typeof text !== 'string' || text.trim() === '') throw bad('button text is empty');
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(start ?? '')) throw bad('START_PARAM_INVALID');
  }
  query.open = false;
  query.answer = params as NonNullable<TestInline['answer']>;
  return true;
}
