// Messages nobody just asked for, and the menu.
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../support/telegram/server.ts';
import type { Chat } from '../../../../src/core/chat.ts';
import { reply, text } from '../../../../src/core/reply.ts';
import { startBot } from '../../../support/telegram/bot.ts';

const at = (id: number, rest: Partial<Chat> = {}): Chat => ({
  platform: 'telegram',
  id: `${id}`,
  private: id > 0,
  ...rest,
});
const tip = reply([text('A tip')]);

describe('sending', () => {
  test('can be silent and can stand in a topic', async () => {
    const { server, adapter } = await startBot();
    const ann = server.person();
    const group = server.addToGroup('Backs', ann);
    group.topics.add(5);
    await adapter.send(at(group.id, { topic: '5' }), tip, { silent: true });
    await adapter.send(at(ann.id), tip);
    expect(server.messagesIn(group)).toMatchObject([{ text: 'A tip', silent: true, message_thread_id: 5 }]);
    expect(server.messagesIn(server.privateChat(ann))).toMatchObject([{ silent: false }]);
  });

  test.each<[string, Fault, object]>([
    ['a block', { status: 403, description: 'Forbidden: bot was blocked by the user' }, { reason: 'gone' }],
    [
      'a removal',
      { status: 403, description: 'Forbidden: bot was kicked from the supergroup chat' },
      { reason: 'gone' },
    ],
    ['a deleted group', { status: 403, description: 'Forbidden: the group chat was deleted' }, { reason: 'gone' }],
    ['a lost chat', { status: 400, description: 'Bad Request: chat not found' }, { reason: 'gone' }],
    ['a deleted account', { status: 403, description: 'Forbidden: user is deactivated' }, { reason: 'gone' }],
    [
      'a muted bot',
      { status: 400, description: 'Bad Request: not enough rights to send text messages to the chat' },
      { reason: 'not-allowed', certain: true },
    ],
    ['a closed topic', { status: 400, description: 'Bad Request: TOPIC_CLOSED' }, { reason: 'not-allowed' }],
    [
      'a channel it does not manage any more',
      { status: 400, description: 'Bad Request: need administrator rights in the channel chat' },
      { reason: 'not-allowed' },
    ],
    [
      'anything else that is forbidden',
      { status: 403, description: 'Forbidden: of a new kind' },
      { reason: 'not-allowed' },
    ],
    ['a token revoked just now', { status: 401 }, { reason: 'network', certain: true }],
    ['a deleted topic', { status: 400, description: 'Bad Request: message thread not found' }, { reason: 'gone' }],
    ['a bad message', { status: 400, description: 'Bad Request: message is too long' }, { reason: 'refused' }],
    ['too much', { status: 429, retryAfter: 35 }, { reason: 'slow-down', retryAfterMs: 35_000 }],
    ['a server error', { status: 502 }, { reason: 'network', certain: true }],
    ['a cut before the effect', { drop: 'before' }, { reason: 'network', certain: false }],
    ['a cut after the effect', { drop: 'after' }, { reason: 'network', certain: false }],
  ])('tells the reason: %s', async (_, fault, expected) => {
    const { server, adapter, waits } = await startBot();
    const ann = server.person();
    server.fail('sendMessage', fault);
    const error: unknown = await adapter.send(at(ann.id), tip).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'SendError', ...expected });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/A tip|AAtest/);
    expect(server.callsOf('sendMessage')).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test('to nobody there surely did not arrive', async () => {
    const { server, adapter } = await startBot();
    await server.close();
    await expect(adapter.send(at(7001), tip)).rejects.toMatchObject({ reason: 'network', certain: true });
  });

  test('to a group that moved follows it and tells the bot', async () => {
    const { server, adapter, heard } = await startBot(() => []);
    const ann = server.person();
    const group = server.addToGroup('Backs', ann, 'group');
    const to = server.world.chat(-77, 'supergroup', 'Backs');
    group.movedTo = to.id;
    await adapter.send(at(group.id), tip);
    expect(server.messagesIn(to)).toHaveLength(1);
    expect(heard).toMatchObject([{ kind: 'moved', chat: { id: `${group.id}` }, to: { id: '-77' } }]);
  });

  test('of a long message that breaks off in the middle is not to be repeated', async () => {
    const { server, adapter } = await startBot();
    const ann = server.person();
    server.fail('sendMessage', { delayMs: 0 });
    server.fail('sendMessage', { status: 500 }, 3);
    const long = reply([text('word '.repeat(1500))]);
    await expect(adapter.send(at(ann.id), long)).rejects.toMatchObject({ reason: 'network', certain: false });
    expect(server.messagesIn(server.privateChat(ann))).toHaveLength(1);
  });

  test('never shows a group what is for one person alone', async () => {
    const { server, adapter } = await startBot();
    const group = server.addToGroup('Backs', server.person());
    await adapter.send(at(group.id), { ...tip, audience: 'asker', privateRoute: 'go_tip' });
    expect(server.messagesIn(group)[0]?.text).toBe("Let's talk about that in private.");
  });
});

describe('the menu', () => {
  const entries = [
    { name: 'stretch', summary: 'A guided stretch', hint: 'where' },
    { name: 'tip', summary: 'x'.repeat(300) },
  ];

  test('is written once and left alone while it is the same', async () => {
    const { server, adapter } = await startBot();
    await adapter.publishCommands(entries);
    await adapter.publishCommands(entries);
    expect(server.callsOf('setMyCommands')).toHaveLength(1);
    expect(server.world.commands).toEqual([
      { command: 'stretch', description: 'A guided stretch' },
      { command: 'tip', description: 'x'.repeat(256) },
    ]);
    await adapter.publishCommands(entries.slice(1));
    expect(server.world.commands).toHaveLength(1);
  });

  test('that cannot be written is a line in the log and no more', async () => {
    const { server, adapter, lines } = await startBot();
    server.fail('setMyCommands', { status: 400 });
    await adapter.publishCommands(entries);
    expect(lines.at(-1)).toContain('menu not published');
  });
});
