import { describe, expect, test } from 'vitest';
import { read, type Reading } from '../../../../src/adapters/telegram/receive/read.ts';
import { GROUP, memberUpdate, messageUpdate, pressUpdate } from '../../../support/telegram/updates.ts';

const CHANNEL = { id: -200, type: 'channel', title: 'Back news' };
const asked: string[] = [];
const reading: Reading = {
  me: { id: 4242, username: 'My_Bot' },
  at: 7,
  mayManage: (chat, user) => {
    asked.push(`${chat}/${user}`);
    return Promise.resolve(false);
  },
};
const of = (update: Parameters<typeof read>[0]) => read(update, reading);

describe('a command', () => {
  test.each([
    ['/stretch', 'stretch', ''],
    ['/Stretch@My_Bot neck', 'stretch', 'neck'],
    ['/stretch@my_BOT  neck 3 ', 'stretch', 'neck 3'],
    ['/tip\nnow', 'tip', 'now'],
    ['/start', 'start', ''],
    ['/start hello world', 'start', 'hello world'],
  ])('%j is read case-blind', (text, name, args) => {
    expect(of(messageUpdate(text))).toMatchObject({ kind: 'command', name, args, at: 7 });
  });

  test('for another bot is not ours', () => {
    expect(of(messageUpdate('/stretch@other_bot neck'))).toBeUndefined();
    expect(of(messageUpdate('/stretch@other_bot', { chat: GROUP }))).toBeUndefined();
  });

  test('is read in a group, with its topic', () => {
    const topic = { chat: GROUP, message_thread_id: 77, is_topic_message: true };
    expect(of(messageUpdate('/tip', topic))).toMatchObject({
      kind: 'command',
      chat: { platform: 'telegram', id: '-100', private: false, topic: '77' },
    });
  });

  test('in a reply thread that is no topic has no topic', () => {
    expect(of(messageUpdate('/tip', { chat: GROUP, message_thread_id: 77 }))?.chat).not.toHaveProperty('topic');
  });

  test('of six megabytes is read at once', () => {
    expect(of(messageUpdate(`/stretch ${'a '.repeat(3_000_000)}`))).toMatchObject({ kind: 'command', name: 'stretch' });
    expect(of(messageUpdate('/'.repeat(6_000_000)))).toMatchObject({ kind: 'text' });
  });
});

describe('a command posted in a channel', () => {
  test('is by whoever may post there, which is the right to manage it', async () => {
    const rest = { from: undefined, chat: CHANNEL, sender_chat: CHANNEL };
    const post = messageUpdate('/subscribe 8:00', rest).message;
    const heard = of({ update_id: 1, channel_post: post } as Parameters<typeof read>[0]);
    expect(heard).toMatchObject({ kind: 'command', name: 'subscribe', chat: { id: '-200', private: false } });
    expect(await heard?.person.mayManage()).toBe(true);
    expect(asked).toEqual([]);
  });
});

describe('a deep link', () => {
  test('with a route is a press', () => {
    expect(of(messageUpdate('/start triage_q_k3f9-nn'))).toMatchObject({
      kind: 'press',
      data: 'triage_q_k3f9-nn',
      byLink: true,
    });
  });

  test('in a group is only a command', () => {
    expect(of(messageUpdate('/start triage_q', { chat: GROUP }))).toMatchObject({ kind: 'command', name: 'start' });
  });
});

describe('text', () => {
  test('in private is text, and tells language and person', () => {
    expect(of(messageUpdate('my back hurts'))).toMatchObject({
      kind: 'text',
      text: 'my back hurts',
      chat: { id: '42', private: true },
      person: { id: '42', language: 'de' },
    });
  });

  test('in a group is not ours', () => {
    expect(of(messageUpdate('my back hurts', { chat: GROUP }))).toBeUndefined();
  });

  test('that replies to a message of ours tells its routes', () => {
    const inline_keyboard = [
      [
        { text: 'a', callback_data: 'go_a' },
        { text: 'b', url: 'https://x.org' },
      ],
      [{ text: 'c', callback_data: 'go_c' }],
    ];
    const ours = { from: { id: 4242, is_bot: true }, reply_markup: { inline_keyboard } };
    expect(of(messageUpdate('7', { reply_to_message: ours }))).toMatchObject({ answering: ['go_a', 'go_c'] });
    const others = { ...ours, from: { id: 5, is_bot: false } };
    expect(of(messageUpdate('7', { reply_to_message: others }))).not.toHaveProperty('answering');
  });
});

describe('not for us', () => {
  const message = messageUpdate('/tip').message;
  test.each([
    ['an edited message', { update_id: 1, edited_message: message }],
    [
      'talk in a channel',
      { update_id: 1, channel_post: { ...message, text: 'news', chat: CHANNEL, sender_chat: CHANNEL } },
    ],
    [
      'another channel in a channel',
      { update_id: 1, channel_post: { ...message, chat: CHANNEL, sender_chat: { id: -5, type: 'channel' } } },
    ],
    ['another bot', messageUpdate('/tip', { from: { id: 5, is_bot: true, first_name: 'b' } })],
    ['ourselves', messageUpdate('/tip', { from: { id: 4242, is_bot: true, first_name: 'L' } })],
    ['a channel writing in a group', messageUpdate('/tip', { chat: GROUP, sender_chat: { id: -5, type: 'channel' } })],
    ['a sticker', messageUpdate('', { text: undefined, sticker: {} })],
  ])('is %s', (_, update) => {
    expect(of(update as Parameters<typeof read>[0])).toBeUndefined();
  });
});

describe('a press', () => {
  test('carries its data as it came', () => {
    expect(of(pressUpdate('<forged> data'))).toMatchObject({ kind: 'press', data: '<forged> data' });
  });

  test('on a message Telegram no longer shows is still a press', () => {
    const update = pressUpdate('go_tip', { message: { chat: GROUP, message_id: 8, date: 0 } });
    expect(of(update)).toMatchObject({ kind: 'press', data: 'go_tip', chat: { id: '-100', private: false } });
  });

  test('on a message in a topic knows the topic', () => {
    const message = { chat: GROUP, message_id: 8, date: 3, message_thread_id: 6, is_topic_message: true };
    expect(of(pressUpdate('go_tip', { message }))?.chat.topic).toBe('6');
  });
});

describe('who may manage the chat', () => {
  test('is not asked in a private chat', async () => {
    asked.length = 0;
    expect(await of(messageUpdate('/tip'))?.person.mayManage()).toBe(true);
    expect(asked).toEqual([]);
  });

  test('is asked lazily in a group', async () => {
    asked.length = 0;
    const incoming = of(messageUpdate('/tip', { chat: GROUP }));
    expect(asked).toEqual([]);
    expect(await incoming?.person.mayManage()).toBe(false);
    expect(asked).toEqual(['-100/42']);
  });

  test('an admin who writes as the group may', async () => {
    const from = { id: 1087968824, is_bot: true, first_name: 'Group' };
    const incoming = of(messageUpdate('/tip', { chat: GROUP, from, sender_chat: GROUP }));
    expect(incoming?.person.id).toBe('-100');
    expect(await incoming?.person.mayManage()).toBe(true);
  });
});

describe('membership', () => {
  test.each(['kicked', 'left'])('%s means we are gone', (status) => {
    expect(of(memberUpdate(status))).toMatchObject({ kind: 'left', chat: { id: '-100' } });
  });
  test.each([false, true])('a member who may write: %s, is still there', (can_send_messages) => {
    expect(of(memberUpdate('restricted', { can_send_messages }))).toBeUndefined();
  });
  test.each(['member', 'administrator'])('%s means nothing', (status) => {
    expect(of(memberUpdate(status))).toBeUndefined();
  });
  test('a group that became a supergroup moved', () => {
    const update = messageUpdate('', {
      chat: { ...GROUP, id: -7, type: 'group' },
      text: undefined,
      migrate_to_chat_id: -1007,
    });
    expect(of(update)).toMatchObject({ kind: 'moved', chat: { id: '-7' }, to: { id: '-1007', private: false } });
  });
});
