// What people in a chat see, over real sockets against the strict test server.
import { describe, expect, test } from 'vitest';
import type { Incoming } from '../../../../src/core/incoming.ts';
import { press, reply, text, title, type Reply } from '../../../../src/core/reply.ts';
import { go } from '../../../../src/core/route.ts';
import { createPacer } from '../../../../src/schedule/pace/pacer.ts';
import { openServer, startBot } from '../../../support/telegram/bot.ts';

/** /menu shows a button; pressing it replaces the message. */
const menu = (incoming: Incoming): readonly Reply[] =>
  incoming.kind === 'press'
    ? [reply([text(`after ${incoming.data}`)], { place: 'replace', notice: 'Noted' })]
    : [reply([text('menu')], { buttons: [[press('Go on', go('next'))]] })];

describe('a press', () => {
  test('edits the message in place and is answered with the notice', async () => {
    const { server } = await startBot(menu);
    const ann = server.person();
    server.say(server.privateChat(ann), '/menu', ann);
    const shown = await server.message(server.privateChat(ann));
    const pressed = server.press(shown, 'Go on');
    expect((await server.answered(pressed)).text).toBe('Noted');
    await server.waitFor('the edit', () => shown.text === 'after go_next');
    expect(shown.reply_markup).toBeUndefined();
    expect(server.messagesIn(server.privateChat(ann))).toHaveLength(1);
  });

  test('on a message that is gone is answered with a new one', async () => {
    const { server } = await startBot(menu);
    const chat = server.privateChat(server.person());
    const gone = server.world.keep(chat, server.world.me, { text: 'old' });
    chat.messages.delete(gone.message_id);
    const pressed = server.pressData(gone, 'go_next');
    await server.answered(pressed);
    expect((await server.message(chat)).text).toBe('after go_next');
    expect(server.callsOf('editMessageText')).toHaveLength(0);
  });

  test('on a message that vanishes meanwhile, or holds a picture, is answered with a new one', async () => {
    const { server } = await startBot(menu);
    const chat = server.privateChat(server.person());
    const photo = server.world.keep(chat, server.world.me, {
      photo: [{ file_id: 'f', size: 1 }],
      reply_markup: { inline_keyboard: [[{ text: 'Go on', callback_data: 'go_next' }]] },
    });
    server.press(photo, 'Go on');
    expect((await server.message(chat, 2)).text).toBe('after go_next');
    await server.waitFor('the old keyboard to go', () => photo.reply_markup === undefined);
  });

  test('with forged data reaches the bot as it is and is answered', async () => {
    const { server, heard } = await startBot(menu);
    const chat = server.privateChat(server.person());
    const pressed = server.pressData(server.world.keep(chat, server.world.me, { text: 'x' }), "'; DROP <b>__proto__");
    await server.answered(pressed);
    expect(heard).toMatchObject([{ kind: 'press', data: "'; DROP <b>__proto__" }]);
  });

  test('tapped twice shows the same and is answered twice', async () => {
    const { server, lines } = await startBot(menu);
    const ann = server.person();
    server.say(server.privateChat(ann), '/menu', ann);
    const shown = await server.message(server.privateChat(ann));
    const taps = [server.press(shown, 'Go on'), server.press(shown, 'Go on')];
    for (const tap of taps) await server.answered(tap);
    await server.waitFor('both edits', () => server.callsOf('editMessageText').length === 2);
    await server.waitFor('rest', () => server.settled);
    expect(server.messagesIn(server.privateChat(ann))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('"warn"'))).toEqual([]);
  });

  test('is answered when the bot has nothing to say, or breaks its word and throws', async () => {
    const { server, lines } = await startBot((incoming) => {
      if (incoming.kind === 'press' && incoming.data === 'throw') throw new TypeError('secret words');
      return [];
    });
    const chat = server.privateChat(server.person());
    const message = server.world.keep(chat, server.world.me, { text: 'x' });
    expect(await server.answered(server.pressData(message, 'nothing'))).not.toHaveProperty('text');
    await server.answered(server.pressData(message, 'throw'));
    await server.waitFor('the log line', () => lines.find((line) => line.includes('TypeError')));
    expect(lines.join()).not.toContain('secret words');
  });

  test('that waited too long is no problem: its message is still edited', async () => {
    const { server, lines } = await startBot(menu);
    const chat = server.privateChat(server.person());
    const message = server.world.keep(chat, server.world.me, { text: 'x' });
    const pressed = server.pressData(message, 'go_next');
    pressed.open = false;
    await server.waitFor('the edit', () => message.text === 'after go_next');
    await server.waitFor('rest', () => server.settled);
    expect(lines.filter((line) => !line.includes('"info"'))).toEqual([]);
  });

  test('answered at length edits the first message and sends the rest below', async () => {
    const long = 'word '.repeat(2000);
    const { server } = await startBot(() => [
      reply([text(long)], { place: 'replace', buttons: [[press('Go on', go('next'))]] }),
    ]);
    const chat = server.privateChat(server.person());
    const message = server.world.keep(chat, server.world.me, { text: 'x' });
    server.pressData(message, 'go_long');
    const last = await server.message(chat, 3);
    expect(last.reply_markup).toBeDefined();
    expect(message.text).toMatch(/^word word/);
    expect(message.reply_markup).toBeUndefined();
  });
});

describe('text', () => {
  test('full of markup, emoji and right-to-left letters comes back literally', async () => {
    const evil = '<b>*_[x](tg://user?id=1)_*</b> 👩‍👩‍👧 שלום &lt;';
    const { server } = await startBot((incoming) => [
      reply([text(incoming.kind === 'text' ? incoming.text : ''), title('Title 🧘')]),
    ]);
    const ann = server.person('<i>Ann</i>');
    server.say(server.privateChat(ann), evil, ann);
    const shown = await server.message(server.privateChat(ann));
    expect(shown.text).toBe(`${evil}\n\nTitle 🧘`);
    expect(shown.entities).toEqual([{ type: 'bold', offset: evil.length + 2, length: 8 }]);
  });

  test('of six megabytes reaches the bot', async () => {
    const { server, heard } = await startBot(() => [reply([text('ok')])]);
    const ann = server.person();
    server.say(server.privateChat(ann), 'a'.repeat(6_000_000), ann);
    await server.message(server.privateChat(ann));
    expect(heard).toMatchObject([{ kind: 'text' }]);
  });
});

describe('in a group', () => {
  const secret = (): readonly Reply[] => [
    reply([text('your pain')], { audience: 'asker', place: 'replace', privateRoute: 'triage_begin' }),
    reply([text('more pain')], { audience: 'asker', privateRoute: 'triage_begin' }),
  ];

  test('a command for the asker alone gets one line that leads to the private chat', async () => {
    const { server } = await startBot(secret);
    const ann = server.person();
    const group = server.addToGroup('Backs', ann);
    const asked = server.say(group, '/triage', ann);
    const shown = await server.message(group);
    await server.waitFor('rest', () => server.settled);
    expect(server.messagesIn(group)).toHaveLength(1);
    expect(shown.text).toBe("Let's talk about that in private.");
    expect(shown.reply_to_message?.message_id).toBe(asked.message_id);
    expect(shown.reply_markup?.inline_keyboard).toEqual([
      [{ text: 'Open private chat', url: 'https://t.me/limber_test_bot?start=triage_begin' }],
    ]);
  });

  test('a press for the asker alone opens the private chat and posts nothing', async () => {
    const { server } = await startBot(secret);
    const ann = server.person();
    const group = server.addToGroup('Backs', ann);
    const message = server.world.keep(group, server.world.me, { text: 'x' });
    const answer = await server.answered(server.pressData(message, 'triage_begin', ann));
    await server.waitFor('rest', () => server.settled);
    expect(answer.url).toBe('https://t.me/limber_test_bot?start=triage_begin');
    expect(server.messagesIn(group)).toHaveLength(1);
    expect(message.text).toBe('x');
    expect(JSON.stringify(server.calls)).not.toContain('pain');
  });

  test('the link continues in private where it left off', async () => {
    const { server, heard } = await startBot(secret);
    const ann = server.person();
    server.say(server.privateChat(ann), '/start triage_begin', ann);
    expect((await server.message(server.privateChat(ann))).text).toBe('your pain');
    expect(heard).toMatchObject([{ kind: 'press', data: 'triage_begin' }]);
  });

  test('a reply for all stands in the topic and points to its command, even when that was deleted', async () => {
    const { server } = await startBot((incoming) => [reply([text(incoming.kind)])]);
    const ann = server.person();
    const group = server.addToGroup('Backs', ann);
    group.topics.add(5);
    const asked = server.say(group, '/tip', ann, { message_thread_id: 5, is_topic_message: true });
    const shown = await server.message(group);
    expect(shown).toMatchObject({ message_thread_id: 5, reply_to_message: { message_id: asked.message_id } });
    const deleted = server.say(group, '/tip', ann);
    group.messages.delete(deleted.message_id);
    expect(await server.message(group, 2)).not.toHaveProperty('reply_to_message');
  });

  test('only the first of several messages points to the command', async () => {
    const { server } = await startBot(() => [reply([text('a')]), reply([text('b')])]);
    const ann = server.person();
    const group = server.addToGroup('Backs', ann);
    server.say(group, '/tip', ann);
    expect(await server.message(group, 2)).not.toHaveProperty('reply_to_message');
    expect(server.messagesIn(group)[0]).toHaveProperty('reply_to_message');
  });

  test('only admins may manage, and a failing question counts as no', async () => {
    const answers: boolean[] = [];
    const { server } = await startBot(async (incoming) => {
      if (incoming.kind === 'command') answers.push(await incoming.person.mayManage());
      return [reply([text('ok')])];
    });
    const [admin, member] = [server.person('Admin'), server.person('Member')];
    const group = server.addToGroup('Backs', admin);
    server.say(group, '/settings', admin);
    await server.message(group);
    server.say(group, '/settings', member);
    await server.message(group, 2);
    server.fail('getChatMember', { status: 500 });
    server.say(group, '/settings', admin);
    await server.message(group, 3);
    expect(answers).toEqual([true, false, false]);
  });

  test('being removed, blocked or moved is told to the bot and answered by nothing', async () => {
    const { server, heard } = await startBot(() => [reply([text('never shown')])]);
    const ann = server.person();
    const group = server.addToGroup('Backs', ann, 'group');
    const to = server.migrate(group, ann);
    server.kick(to, ann);
    server.block(ann);
    await server.waitFor('all three', () => heard.length === 3 && server.settled);
    const of = (id: number): Incoming | undefined => heard.find(({ chat }) => chat.id === String(id));
    expect(of(group.id)).toMatchObject({ kind: 'moved', to: { id: String(to.id), private: false } });
    expect(of(to.id)).toMatchObject({ kind: 'left', chat: { private: false } });
    expect(of(ann.id)).toMatchObject({ kind: 'left', chat: { private: true } });
    expect(server.callsOf('sendMessage')).toEqual([]);
  });
});

describe('trouble while a person waits', () => {
  test('a wish to slow down is obeyed and the answer comes', async () => {
    const { server, waits } = await startBot();
    const ann = server.person();
    server.fail('sendMessage', { status: 429, retryAfter: 7 }, 2);
    server.say(server.privateChat(ann), 'hello', ann);
    expect((await server.message(server.privateChat(ann))).text).toBe('heard hello');
    expect(waits).toEqual([7000, 7000]);
  });

  test('a wish to wait for minutes is not: the person would be gone', async () => {
    const { server, waits, lines } = await startBot();
    const ann = server.person();
    server.fail('sendMessage', { status: 429, retryAfter: 61 });
    server.say(server.privateChat(ann), 'hello', ann);
    await server.waitFor('the log line', () => lines.find((line) => line.includes('slow-down')));
    expect(waits).toEqual([]);
  });

  test('a refusal makes its chat wait and nobody else, and what is refused comes afterwards', async () => {
    let passed = 0;
    const waiting: (() => void)[] = [];
    const pacer = createPacer({
      limit: 30,
      clock: () => passed,
      // The time that the refused chat waits for passes when the test says so.
      wait: (ms) =>
        new Promise((resolve) =>
          waiting.push(() => {
            resolve((passed += ms));
          }),
        ),
    });
    const { server } = await startBot(undefined, {
      turn: (chat, call, patienceMs) => pacer.run('waiting', chat?.id ?? '', call, patienceMs),
    });
    const [bob, ann] = [server.person('Bob'), server.person('Ann')];
    server.fail('sendMessage', { status: 429, retryAfter: 57 });
    server.say(server.privateChat(bob), 'hello', bob);
    await server.waitFor('the refusal', () => server.callsOf('sendMessage').some(({ status }) => status === 429));
    server.say(server.privateChat(ann), 'hello', ann);
    await server.message(server.privateChat(ann));
    expect(server.messagesIn(server.privateChat(bob))).toEqual([]);
    for (const end of waiting.splice(0)) end();
    expect((await server.message(server.privateChat(bob))).text).toBe('heard hello');
    expect(passed).toBeGreaterThanOrEqual(57_000);
  });

  test.each([
    ['a server error', { status: 502 }],
    ['a connection cut before', { drop: 'before' }],
  ] as const)('%s is outlived twice', async (_, fault) => {
    const { server, waits } = await startBot();
    const ann = server.person();
    server.fail('sendMessage', fault, 2);
    server.say(server.privateChat(ann), 'hello', ann);
    await server.message(server.privateChat(ann));
    expect(waits).toEqual([1300, 1300]);
  });

  test('an edit cut off after its effect does not become a second message', async () => {
    const { server } = await startBot(menu);
    const chat = server.privateChat(server.person());
    const message = server.world.keep(chat, server.world.me, { text: 'x' });
    server.fail('editMessageText', { drop: 'after' });
    await server.answered(server.pressData(message, 'go_next'));
    await server.waitFor('rest', () => server.settled);
    expect(message.text).toBe('after go_next');
    expect(server.messagesIn(chat)).toHaveLength(1);
  });

  test('somebody who blocked the bot in between disturbs nobody else', async () => {
    const { server, lines } = await startBot();
    const [ann, bob] = [server.person('Ann'), server.person('Bob')];
    server.privateChat(ann).closed = 'blocked';
    server.say(server.privateChat(ann), 'hello', ann);
    server.say(server.privateChat(bob), 'hello', bob);
    await server.message(server.privateChat(bob));
    await server.waitFor('the log line', () => lines.find((line) => line.includes('gone: 403')));
  });

  test('nothing private is ever logged', async () => {
    const server = await openServer();
    const { lines } = await startBot(undefined, { server });
    const ann = server.person('Annabel');
    for (const fault of [{ status: 400 }, { status: 403 }, { status: 500 }, { drop: 'before' } as const]) {
      server.fail('sendMessage', fault, 3);
      server.fail('getUpdates', { drop: 'before' });
      server.say(server.privateChat(ann), 'my secret pain', ann);
    }
    await server.waitFor('four failures', () => lines.filter((line) => line.includes('not shown')).length >= 4);
    expect(lines.join('\n')).not.toMatch(/secret|Annabel|AAtest|\d{4,}:|127\.0\.0\.1/);
  });
});
