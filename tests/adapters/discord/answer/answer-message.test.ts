// What people write to the bot on Discord: heard, answered once, and never heard in servers.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { press, reply, text } from '../../../../src/core/reply.ts';
import type { Reply } from '../../../../src/core/reply.ts';
import { route } from '../../../../src/core/route.ts';
import { startBot } from '../../../support/discord/bot.ts';
import type { Bot } from '../../../support/discord/bot.ts';
import { refusal } from '../../../support/discord/faults.ts';
import { textOf } from '../../../support/discord/person.ts';
import { WAIT_MS } from '../../../support/wait.ts';
import { until, type Message } from '../../../support/discord/world.ts';

let bot: Bot;
let answers: readonly Reply[] = [];
let user = '';
let count = 0;
const heard = (): readonly unknown[] => bot.incoming.filter(({ person }) => person.id === user);

beforeAll(async () => {
  bot = await startBot(() => answers);
});
afterAll(() => bot.close());
beforeEach(() => {
  user = `12000000000000003${String((count += 1)).padStart(2, '0')}`;
  answers = [
    reply([text('Heard.')], { buttons: [[press('One', route('toy', 'one')), press('Two', route('toy', 'two'))]] }),
  ];
});

const messages = (): readonly Message[] => bot.server.messagesIn(user);
const sees = (many: number): Promise<readonly Message[]> =>
  until(bot.server.world, () => messages().length >= many && messages(), `${many} messages`);

test('words are handed on whole, however long, and answered in the private chat', async () => {
  const story = `my back ${'is stiff and '.repeat(140)}i cannot pee`;
  bot.server.write(story, { user });
  expect((await sees(1)).map(textOf)).toEqual(['Heard.']);
  expect(heard()).toEqual([
    expect.objectContaining({ kind: 'text', text: story, chat: { platform: 'discord', id: user, private: true } }),
  ]);
});

test('a command that is typed is a command', async () => {
  bot.server.write('/Stretch  my neck ', { user });
  await sees(1);
  expect(heard()).toEqual([expect.objectContaining({ kind: 'command', name: 'stretch', args: 'my neck' })]);
});

test('a reply to a message of ours tells its buttons in their order', async () => {
  bot.server.write('hello', { user });
  const [first] = await sees(1);
  bot.server.write('2', { user, answering: first! });
  await sees(2);
  expect(heard()[1]).toMatchObject({ kind: 'text', text: '2', answering: ['toy_one', 'toy_two'] });
});

test('several replies come in their order, and a notice in words', async () => {
  answers = [reply([text('First.')]), reply([], { notice: 'Noted.' })];
  bot.server.write('hello', { user });
  expect((await sees(2)).map(textOf)).toEqual(['First.', 'Noted.']);
});

test.each([
  ['a bot', { author: { id: '1200000000000000999', username: 'other', discriminator: '0', avatar: null, bot: true } }],
  ['a server', { guild_id: '1400000000000000001' }],
  ['a webhook', { webhook_id: '1400000000000000002' }],
  ['somebody who joins', { type: 7 }],
  ['a picture without words', { content: '' }],
])('what comes from %s is not heard', async (_from, fields) => {
  const before = bot.incoming.length;
  bot.server.write('i cannot pee', { user, fields });
  bot.server.write('hello', { user });
  await sees(1);
  expect(bot.incoming.slice(before)).toEqual([expect.objectContaining({ text: 'hello' })]);
});

test('a chat that refuses the answer is logged by its code alone, and others are answered', async () => {
  bot.server.fail(refusal(/^POST \/channels\/\d+\/messages/, 403, 50007, 1));
  bot.server.write('my secret words', { user });
  await vi.waitFor(() => {
    expect(bot.lines.join('\n')).toContain('50007');
  }, WAIT_MS);
  expect(bot.lines.join('\n')).not.toContain('secret');
  bot.server.write('hello', { user });
  expect(await sees(1)).toHaveLength(1);
});
