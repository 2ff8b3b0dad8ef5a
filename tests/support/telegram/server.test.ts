// The test server must be as strict as Telegram, or the tests that use it prove nothing.
import { Api, GrammyError, InputFile } from 'grammy';
import { describe, expect, test } from 'vitest';
import { openServer } from './bot.ts';

async function open() {
  const server = await openServer();
  const api = new Api(server.token, { apiRoot: server.apiRoot });
  const ann = server.person();
  return { server, api, ann, chat: server.privateChat(ann) };
}

const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'accepted',
    (error: unknown) => (error instanceof GrammyError ? `${error.error_code} ${error.description}` : String(error)),
  );

const card = (id: string) =>
  ({ type: 'article', id, title: 'x', input_message_content: { message_text: 'x' } }) as const;

describe('the test server refuses', () => {
  test.each<[string, object, string]>([
    ['an empty text', { text: ' \n' }, '400 Bad Request: message text is empty'],
    ['a text of 4097', { text: 'x'.repeat(4097) }, '400 Bad Request: message text is too long'],
    ['half a character', { text: 'a\ud83d' }, '400 Bad Request: strings must be encoded in UTF-8'],
    [
      'a field Telegram does not know',
      { text: 'x', entitys: [] },
      '400 Bad Request: unknown field entitys in sendMessage',
    ],
    [
      'an entity beyond the text',
      { text: 'abc', entities: [{ type: 'bold', offset: 1, length: 3 }] },
      '400 Bad Request: ENTITY_BOUNDS_INVALID',
    ],
    [
      'an entity that cuts an emoji',
      { text: '🧘', entities: [{ type: 'bold', offset: 0, length: 1 }] },
      '400 Bad Request: ENTITY_BOUNDS_INVALID',
    ],
    [
      'callback data of 65 bytes',
      { text: 'x', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'é'.repeat(32) + 'x' }]] } },
      '400 Bad Request: BUTTON_DATA_INVALID',
    ],
  ])('%s', async (_, params, expected) => {
    const { api, ann } = await open();
    const message = { chat_id: ann.id, text: '', ...params };
    expect(await refusal(api.raw.sendMessage(message))).toBe(expected);
  });

  test('an edit that changes nothing, and one of a message that is not there', async () => {
    const { api, ann } = await open();
    const { message_id: id } = await api.sendMessage(ann.id, 'x');
    expect(await refusal(api.editMessageText(ann.id, id, 'x'))).toMatch(/^400 Bad Request: message is not modified/);
    expect(await refusal(api.editMessageText(ann.id, 1, 'y'))).toBe('400 Bad Request: message to edit not found');
  });

  test('a press answered twice or never made', async () => {
    const { api, server, chat } = await open();
    const press = server.pressData(server.world.keep(chat, server.world.me, { text: 'x' }), 'a');
    expect(await refusal(api.answerCallbackQuery(press.id))).toBe('accepted');
    expect(await refusal(api.answerCallbackQuery(press.id))).toMatch(/query is too old/);
    expect(await refusal(api.answerCallbackQuery('made-up'))).toMatch(/query is too old/);
  });

  test.each<[string, object, string]>([
    ['more than fifty cards', { results: Array.from({ length: 51 }, (_, at) => card(String(at))) }, 'RESULTS_TOO_MUCH'],
    ['two cards of one id', { results: [card('a'), card('a')] }, 'RESULT_ID_DUPLICATE'],
    ['an id of 65 bytes', { results: [card('é'.repeat(32) + 'x')] }, 'RESULT_ID_INVALID'],
    ['an empty id', { results: [card('')] }, 'RESULT_ID_INVALID'],
    ['a card without words', { results: [{ ...card('a'), input_message_content: {} }] }, 'message text is empty'],
    ['an offset of 65 bytes', { results: [], next_offset: 'x'.repeat(65) }, 'NEXT_OFFSET_INVALID'],
    [
      'a way into the chat with a space in it',
      { results: [], button: { text: 'x', start_parameter: 'a b' } },
      'START_PARAM_INVALID',
    ],
    [
      'a picture nobody uploaded',
      { results: [{ type: 'mpeg4_gif', id: 'a', mpeg4_file_id: 'made-up' }] },
      'wrong remote file identifier specified: not found',
    ],
  ])('an answer to an inline query with %s', async (_, params, expected) => {
    const { api, server, ann } = await open();
    const { id } = server.typeInline(ann, 'neck');
    const call = api.raw.answerInlineQuery({ inline_query_id: id, results: [], ...params });
    expect(await refusal(call)).toBe(`400 Bad Request: ${expected}`);
  });

  test('strangers, other tokens and unknown methods', async () => {
    const { api, server } = await open();
    expect(await refusal(api.sendMessage(5, 'x'))).toBe('400 Bad Request: chat not found');
    expect(await refusal(new Api('1:x', { apiRoot: server.apiRoot }).getMe())).toBe('401 Unauthorized');
    expect(await refusal(api.sendDice(5, '🎲'))).toBe('404 Not Found');
  });
});

describe('the test server keeps', () => {
  test('an uploaded animation with its caption and keyboard', async () => {
    const { api, server, ann, chat } = await open();
    const file = new InputFile(Buffer.from([0, 13, 10, 13, 10, 255, 45, 45]), 'cat.gif');
    const keyboard = { inline_keyboard: [[{ text: 'Done', callback_data: 'go_x' }]] };
    await api.sendAnimation(ann.id, file, { caption: '42 – שלום 🧘', reply_markup: keyboard });
    const [kept] = server.messagesIn(chat);
    expect(kept).toMatchObject({ caption: '42 – שלום 🧘', reply_markup: keyboard, animation: { size: 8 } });
    await api.sendAnimation(ann.id, kept!.animation!.file_id, { caption: '42' });
    expect(server.messagesIn(chat)[1]).toMatchObject({
      caption: '42',
      animation: { file_id: kept!.animation!.file_id },
    });
  });

  test('updates until they are confirmed', async () => {
    const { api, server, ann, chat } = await open();
    server.say(chat, 'a', ann);
    server.say(chat, 'b', ann);
    const [first] = await api.getUpdates();
    expect(await api.getUpdates()).toHaveLength(2);
    const rest = await api.getUpdates({ offset: first!.update_id + 1 });
    expect(rest.map(({ message }) => message?.text)).toEqual(['b']);
    const held = api.getUpdates({ offset: rest[0]!.update_id + 1, timeout: 20 });
    await server.waitFor('the poll to be held', () => server.settled);
    server.say(chat, 'c', ann);
    expect(await held).toHaveLength(1);
  });
});
