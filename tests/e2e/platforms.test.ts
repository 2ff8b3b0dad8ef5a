// Both adapters end to end: the started program as a child process, talking to test servers over real sockets.
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { bringsSafetyNet } from '../../src/features/stretch/session/pre-session-prompts.ts';
import { buttonsOf, textOf } from '../support/discord/person.ts';
import { startDiscord, type DiscordServer } from '../support/discord/server.ts';
import { allPrinted, startProgram, type Program } from '../support/program.ts';
import { startTelegramServer, type TelegramServer } from '../support/telegram/server.ts';
import type { TestMessage } from '../support/telegram/world.ts';

const MARKUP = '<b>*Zoë_Markup*</b> [x](http://evil.example) @everyone';
const PRIVATE_WORDS = 'my very private sentence';
const saidBy = ({ text, caption }: TestMessage): string => text ?? caption ?? '';
const hasButtons = (message: TestMessage): boolean => message.reply_markup !== undefined;
/** Once in ten days a stretch begins with the signs to look out for; these people have that day neither today nor tomorrow. */
const hasPlainDay = (id: string): boolean =>
  [0, 1].every((days) => !bringsSafetyNet(id, undefined, Date.now() + days * 86_400_000));
const USER = Array.from({ length: 30 }, (_, at) => String(1_200_000_000_000_000_000n + BigInt(at))).find(hasPlainDay);
function plainPerson(server: TelegramServer, name?: string): ReturnType<TelegramServer['person']> {
  const person = server.person(name);
  return hasPlainDay(String(person.id)) ? person : plainPerson(server, name);
}
const secrets = new Set<string>([MARKUP, 'Zoë_Markup', PRIVATE_WORDS]);

async function telegram(): Promise<{ server: TelegramServer; program: Program }> {
  const server = await startTelegramServer();
  onTestFinished(() => server.close());
  secrets.add(server.token);
  const program = await startProgram({ env: { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot } });
  await program.logged('receiving');
  return { server, program };
}

async function discord(): Promise<{ server: DiscordServer; program: Program }> {
  const server = await startDiscord();
  onTestFinished(() => server.close());
  secrets.add(server.token);
  const program = await startProgram({ env: { DISCORD_BOT_TOKEN: server.token, DISCORD_API_ROOT: server.apiRoot } });
  await server.connected();
  return { server, program };
}

describe('on Telegram', () => {
  test('a whole stretch is one message that changes; the last card stands alone, without a picture', async () => {
    const { server } = await telegram();
    const ann = plainPerson(server, MARKUP);
    const chat = server.privateChat(ann);
    server.say(chat, '/stretch neck 3', ann);
    const card = await server.message(chat);
    expect(saidBy(card)).toContain('1 of ');
    const latest = (): TestMessage => server.messagesIn(chat).at(-1) ?? card;
    for (let step = 2; !saidBy(latest()).startsWith('Well done'); step += 1) {
      // With and without the picture being there in time.
      if (step === 3) await server.waitFor('the picture', () => latest().animation ?? latest().photo);
      const pressed = latest();
      const before = saidBy(pressed);
      server.press(pressed, pressed.reply_markup?.inline_keyboard[0]?.[0]?.text ?? '');
      await server.waitFor(`step ${step}`, () => saidBy(latest()) !== before);
    }
    expect(server.messagesIn(chat).length).toBeLessThanOrEqual(2);
    await server.waitFor('one keyboard', () => server.messagesIn(chat).filter(hasButtons).length === 1);
  });

  test('a card is there at once in words and gets its moving picture, which the next time is there from the start', async () => {
    const { server, program } = await telegram();
    const ann = plainPerson(server);
    const chat = server.privateChat(ann);
    server.say(chat, '/stretch bd', ann);
    const card = await server.message(chat);
    await server.waitFor('the picture', () => card.animation);
    expect(card.caption).toContain('Bird-dog');
    expect(card.animation?.size).toBeGreaterThan(20_000);
    const described = server.press(card, 'Describe the picture');
    expect((await server.answered(described)).text).toContain('On hands and knees');
    server.say(chat, '/stretch bd', ann);
    expect((await server.message(chat, 2)).animation).toEqual({ file_id: card.animation?.file_id, size: 0 });
    server.say(chat, '/settings', ann);
    server.press(await server.message(chat, 3), 'Without movement');
    await server.waitFor('the choice', () => server.messagesIn(chat)[2]?.text?.includes('stand still'));
    server.say(chat, '/stretch bd', ann);
    const still = await server.message(chat, 4);
    await server.waitFor('the still', () => still.photo);
    expect(await program.kill('SIGTERM')).toBe(0);
  });

  test('old, forged and doubled presses, markup and nonsense are all answered', async () => {
    const { server, program } = await telegram();
    const ann = plainPerson(server, MARKUP);
    const chat = server.privateChat(ann);
    server.say(chat, `${PRIVATE_WORDS} ${MARKUP}`, ann);
    const first = await server.message(chat);
    expect(first.text).toMatch(/in a few words|not sure what you mean|can't chat|only know about/);
    for (const data of ['stretch_step_zz_0_0', 'nobody_home', '__proto__', 'x'.repeat(64), PRIVATE_WORDS]) {
      await server.answered(server.pressData(first, data));
    }
    server.say(chat, '/stretch constructor', ann);
    const asked = await server.waitFor('the question', () =>
      server.messagesIn(chat).find(({ text }) => text?.includes("I didn't understand “constructor”")),
    );
    const one = server.press(asked, 'Neck');
    const two = server.press(asked, 'Neck');
    await Promise.all([server.answered(one), server.answered(two)]);
    expect(program.child.exitCode).toBeNull();
  });

  test('in a group health goes to the private chat, a card is for everyone, settings need the right', async () => {
    const { server } = await telegram();
    const ann = plainPerson(server);
    const bob = server.person('Bob');
    const group = server.addToGroup('Office', ann);
    server.say(group, '/mydata', bob);
    const invite = await server.message(group);
    const button = invite.reply_markup?.inline_keyboard[0]?.[0];
    expect(button?.url).toBe('https://t.me/limber_test_bot?start=go_mydata');
    server.say(group, '/stretch neck 1', bob);
    expect(saidBy(await server.message(group, 2))).toMatch(/^1 of /);
    server.say(group, '/subscribe 8:30 Paris', bob);
    expect((await server.message(group, 3)).text).toContain('may manage this chat');
    server.say(group, '/subscribe 8:30 Paris', ann);
    expect((await server.message(group, 4)).text).toContain('at 08:30 (Paris time)');
    server.say(server.privateChat(bob), '/start go_mydata', bob);
    expect((await server.message(server.privateChat(bob))).text).toContain('I keep nothing about you');
  });

  test('in a group a session is moved by the person who began it, and leads others to their own', async () => {
    const { server } = await telegram();
    const ann = plainPerson(server);
    const [bob, eve] = [server.person('Bob'), server.person('Eve')];
    const group = server.addToGroup('Office', ann);
    server.say(group, '/stretch neck 3', bob);
    const card = await server.message(group);
    const before = saidBy(card);
    const eves = await server.answered(server.press(card, 'Done', eve));
    expect(eves.url).toMatch(/^https:\/\/t\.me\/limber_test_bot\?start=stretch_step_/);
    const forged = await server.answered(server.pressData(card, 'stretch_stop_cc-br_0_0', eve));
    expect(forged.url).toBe('https://t.me/limber_test_bot?start=stretch_begin_cc-br');
    expect(saidBy(card)).toBe(before);
    await server.answered(server.press(card, 'Done', bob));
    await server.waitFor('the next card', () =>
      server.messagesIn(group).some((each) => saidBy(each).startsWith('2 of ')),
    );
  });

  test('in a channel whoever may post can subscribe it; health stays private; talk is not answered', async () => {
    const { server } = await telegram();
    const ann = server.person();
    const reader = server.person('Ron');
    const channel = server.addToChannel('Back news', ann);
    server.post(channel, 'Good morning, all');
    server.post(channel, '/subscribe 8:30 Paris');
    const answer = await server.message(channel);
    expect(answer.text).toContain('at 08:30 (Paris time)');
    expect(answer.silent).toBe(false);
    // A reader may press what stands there, and changes nothing, also not what the others read.
    const pressed = server.press(answer, 'Stop', reader);
    expect(await server.answered(pressed)).toMatchObject({
      text: expect.stringContaining('may manage this chat') as string,
      show_alert: true,
    });
    expect(answer.text).toContain('at 08:30 (Paris time)');
    server.post(channel, '/mydata');
    const invite = await server.message(channel, 2);
    expect(invite.reply_markup?.inline_keyboard[0]?.[0]?.url).toContain('?start=go_mydata');
    server.post(channel, '/unsubscribe');
    expect((await server.message(channel, 3)).text).toContain('No more daily tips');
  });

  test('a busy, failing and refusing server is outlived', async () => {
    const { server, program } = await telegram();
    const ann = plainPerson(server);
    const chat = server.privateChat(ann);
    server.fail('sendMessage', { status: 429, retryAfter: 1 });
    server.fail('sendMessage', { status: 502 });
    server.say(chat, '/help', ann);
    expect((await server.message(chat)).text).toContain('What I can do');
    server.fail('sendMessage', { status: 403, description: 'Forbidden: bot was blocked by the user' });
    server.say(chat, '/help', ann);
    await server.waitFor('the refused call', () => server.callsOf('sendMessage').some(({ status }) => status === 403));
    server.fail('getUpdates', { drop: 'before' }, 2);
    server.say(chat, '/tip', ann);
    expect((await server.message(chat, 2)).text).toContain('A tip for your back');
    expect(program.child.exitCode).toBeNull();
  });

  test('six megabytes of text get an answer', async () => {
    const { server } = await telegram();
    const ann = plainPerson(server);
    server.say(server.privateChat(ann), `/stretch ${'lång 🙂 '.repeat(750_000)}`, ann);
    expect((await server.message(server.privateChat(ann))).text).toContain("I didn't understand");
  });

  test('the menu holds the commands, written once', async () => {
    const { server, program } = await telegram();
    await server.waitFor('the menu', () => server.callsOf('setMyCommands')[0]);
    expect(await program.kill('SIGTERM')).toBe(0);
    const again = await startProgram({ env: { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot } });
    await again.logged('receiving');
    await server.waitFor('a second look', () => server.callsOf('getMyCommands').length === 2);
    expect(server.callsOf('setMyCommands')).toHaveLength(1);
    expect(await again.kill('SIGTERM')).toBe(0);
  });
});

describe('on Discord', () => {
  test('a stretch is answered and changes in place', async () => {
    const { server } = await discord();
    const card = await server.command('stretch', { words: 'neck', name: MARKUP, user: USER! }).sees();
    expect(textOf(card)).toContain('1 of ');
    const pressed = server.press(card, 'Done', { user: USER! });
    expect(textOf(await pressed.sees())).toContain('2 of ');
    expect(server.messagesIn(USER!)).toHaveLength(1);
  });

  test('in a server a session is moved by the person who began it; others are answered alone', async () => {
    const { server } = await discord();
    const place = { guild: '1400000000000000001', channel: '1400000000000000002' };
    const bob = '1200000000000000777';
    const card = await server.command('stretch', { words: 'neck', user: USER!, server: place }).sees();
    const bobs = await server.press(card, 'Stop', { user: bob, server: place }).sees();
    expect(textOf(bobs)).toContain('Somebody else began this session');
    expect(bobs.flags & 64).toBe(64);
    const own = await server.press(bobs, 'Stretch along in private', { user: bob, server: place }).sees();
    expect(textOf(own)).toContain('1 of ');
    expect(textOf(card)).toContain('1 of ');
    await server.press(card, 'Done', { user: USER!, server: place }).sees();
    await server.until(() => textOf(card).includes('2 of '), 'the next card');
  });

  test('a card is there at once in words and gets its moving picture with its words', async () => {
    const { server, program } = await discord();
    const card = await server.command('stretch', { words: 'bd', user: USER! }).sees();
    await server.until(() => card.files[0], 'the picture');
    const gallery = card.components.find(({ type }) => type === 12);
    expect(gallery?.items?.[0]?.media.url).toBe(`attachment://${card.files[0] ?? ''}`);
    expect(gallery?.items?.[0]?.description).toContain('On hands and knees');
    const again = await server.command('stretch', { words: 'bd', user: USER! }).sees();
    expect(again.files).toEqual(card.files);
    expect(await program.kill('SIGTERM')).toBe(0);
  });

  test('in a server health is whispered and a card is for everyone', async () => {
    const { server } = await discord();
    const place = { guild: '1400000000000000001', channel: '1400000000000000002' };
    expect((await server.command('mydata', { server: place }).sees()).onlyFor).toBeDefined();
    const card = await server.command('stretch', { words: 'neck', server: place }).sees();
    expect(card.onlyFor).toBeUndefined();
    const hurts = await server.press(card, 'It hurts', { server: place }).sees();
    expect(hurts.onlyFor).toBeDefined();
    expect(textOf(card)).toContain('1 of ');
    const refused = await server
      .command('subscribe', { words: '8:30 Paris', server: { ...place, permissions: 0n } })
      .sees();
    expect(textOf(refused)).toContain('may manage this chat');
  });

  test('forged and old buttons, a dropped gateway and a limit are outlived', async () => {
    const { server, program } = await discord();
    const card = await server.command('help', {}).sees();
    for (const id of ['nobody_home', 'stretch_step_zz_0_0', '__proto__', PRIVATE_WORDS]) {
      expect(textOf(await server.pressId(card, id).sees())).toContain('older message');
    }
    server.gateway.drop();
    await server.until(() => server.gateway.seen.resumes === 1, 'a resume');
    const after = await server.command('tip', {}).sees();
    expect(buttonsOf(after).map(({ label }) => label)).toContain('Another');
    expect(program.child.exitCode).toBeNull();
  });
});

afterAll(() => {
  // Everything printed by every program above, at the most talkative level.
  const printed = allPrinted.join('');
  expect(printed.length).toBeGreaterThan(1000);
  for (const secret of secrets) expect(printed, 'a secret or private words were printed').not.toContain(secret);
  expect(printed).not.toMatch(/secret-\d+|\/bot\d+:|evil\.example|constructor/);
});
