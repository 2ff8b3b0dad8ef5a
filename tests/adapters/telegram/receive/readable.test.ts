// One update that nobody can read never stops the others, whatever it looks like.
import { describe, expect, test } from 'vitest';
import { isReadable, kindOf, numberOf } from '../../../../src/adapters/telegram/receive/readable.ts';
import { size } from '../../../support/size.ts';
import { spoil } from '../../../support/spoil.ts';
import { createTalk } from '../../../support/talk.ts';
import { echo, openServer, startBot } from '../../../support/telegram/bot.ts';
import { GROUP, memberUpdate, messageUpdate, pressUpdate } from '../../../support/telegram/updates.ts';
import { dice } from '../../../support/virtual-time.ts';

/** An update without what tells where it belongs. */
const POISON = { message: { message_id: 1, date: 5, text: 'hello' } };

describe('an update that cannot be read', () => {
  test('is told from one that can, by what is read of it', () => {
    expect(isReadable(messageUpdate('hello'))).toBe(true);
    expect(isReadable(messageUpdate('hello', { photo: 7, forward_origin: null }))).toBe(true);
    expect(isReadable({ update_id: 1, poll: 'of no concern' })).toBe(true);
    expect(isReadable({ update_id: 1, ...POISON })).toBe(false);
    expect(isReadable(messageUpdate('hello', { from: { id: '42' } }))).toBe(false);
    expect(isReadable(pressUpdate('x', { data: 5 }))).toBe(false);
    expect([isReadable(null), isReadable([]), isReadable('x')]).toEqual([false, false, false]);
    expect([numberOf({ update_id: '7' }), numberOf(null), numberOf({ update_id: 7 })]).toEqual([
      undefined,
      undefined,
      7,
    ]);
    expect([kindOf({ message: 1 }), kindOf({ secret: 1 }), kindOf(null)]).toEqual(['message', 'unknown', 'unknown']);
  });

  test('is logged by its kind, counted and confirmed, and all others are answered', async () => {
    // More people than the pace takes in a moment; the pace is tried elsewhere.
    const { server, lines } = await startBot(echo, { turn: (_chat, call) => call() });
    server.world.push(POISON);
    const people = Array.from({ length: 130 }, () => server.person());
    for (const one of people) server.say(server.privateChat(one), 'hello', one);
    server.world.push({ inline_query: { id: 'q', query: 'neck', offset: '' } });
    for (const one of people) await server.message(server.privateChat(one));
    await server.waitFor('everything to be confirmed', () => server.settled);
    expect(lines.filter((line) => line.includes('unreadable')).map((line): unknown => JSON.parse(line))).toEqual([
      { level: 'warn', event: 'unreadable update', platform: 'telegram', kind: 'message', count: 1 },
      { level: 'warn', event: 'unreadable update', platform: 'telegram', kind: 'inline_query', count: 2 },
    ]);
  });

  test('without a number does not keep the others from being answered, nor the bot busy', async () => {
    const { server, lines, waits } = await startBot();
    server.world.push({ ...POISON, update_id: 'none' });
    const ann = server.person();
    server.say(server.privateChat(ann), 'hello', ann);
    await server.message(server.privateChat(ann));
    expect(lines.some((line) => line.includes('receiving interrupted'))).toBe(true);
    expect(waits).toContain(1000);
  });

  test(`is found among ${size(1_500, 24_000)} spoiled ones, none of which ends in a bug`, async () => {
    const roll = dice(20_261_129);
    const server = await openServer();
    const talk = createTalk();
    const { lines } = await startBot((incoming) => talk.bot.handle(incoming), { server });
    const whole = [
      messageUpdate('/tip'),
      messageUpdate('my neck is stiff', { reply_to_message: messageUpdate('x').message }),
      messageUpdate('/stretch@limber_test_bot neck', { chat: GROUP, is_topic_message: true, message_thread_id: 7 }),
      messageUpdate('moved', { chat: GROUP, migrate_to_chat_id: -200 }),
      messageUpdate('/help', { chat: GROUP, from: undefined, sender_chat: GROUP }),
      pressUpdate('stretch_start_k3f9'),
      pressUpdate('go_tip', { message: { message_id: 8, date: 0, chat: GROUP } }),
      memberUpdate('kicked'),
      memberUpdate('restricted', { can_send_messages: false }),
      { update_id: 1, inline_query: { id: 'q', from: messageUpdate('x').message?.from, query: 'neck', offset: '' } },
    ];
    for (let left = size(1_500, 24_000); left > 0; left -= 100) {
      for (let nth = 0; nth < 100; nth += 1) {
        const spoiled = spoil(whole[Math.floor(roll() * whole.length)]!, roll);
        // The server numbers them itself.
        server.world.push(Object.fromEntries(Object.entries(spoiled).filter(([name]) => name !== 'update_id')));
      }
      await server.waitFor('the spoiled ones to be confirmed', () => server.settled);
    }
    const ann = server.person();
    server.say(server.privateChat(ann), '/help', ann);
    expect((await server.message(server.privateChat(ann))).text).toContain('/stretch');
    expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
    expect(talk.handled.filter(({ bug }) => bug)).toEqual([]);
    expect(lines.filter((line) => line.includes('unreadable update')).length).toBeGreaterThan(300);
  });

  test('does not come back after a restart', async () => {
    const server = await openServer();
    const first = await startBot(echo, { server });
    server.world.push(POISON);
    await server.waitFor('it to be confirmed', () => server.settled);
    await first.adapter.stop();
    const { lines } = await startBot(echo, { server });
    const ann = server.person();
    server.say(server.privateChat(ann), 'hello', ann);
    await server.message(server.privateChat(ann));
    expect(lines.some((line) => line.includes('unreadable'))).toBe(false);
  });
});
