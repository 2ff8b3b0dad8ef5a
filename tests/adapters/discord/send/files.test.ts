// Cards with pictures as people on Discord see them, over real sockets against the strict test server.
import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Incoming } from '../../../../src/core/incoming.ts';
import { press, reply, text, title } from '../../../../src/core/reply.ts';
import type { Reply } from '../../../../src/core/reply.ts';
import { route } from '../../../../src/core/route.ts';
import { startBot } from '../../../support/discord/bot.ts';
import type { Bot } from '../../../support/discord/bot.ts';
import { refusal } from '../../../support/discord/faults.ts';
import { textOf } from '../../../support/discord/person.ts';
import type { Component, Message } from '../../../support/discord/world.ts';
import { createDrawn, figure } from '../../../support/platform/drawn.ts';
import type { Drawn } from '../../../support/platform/drawn.ts';

let bot: Bot;
afterEach(() => bot.close());

const card = (exercise: string, following: string): Reply =>
  reply([title(`The ${exercise}`), ...(exercise === 'words' ? [] : [figure(exercise)]), text('Move slowly.')], {
    place: 'replace',
    buttons: [[press('Next', route('card', 'show', following))]],
  });

const cards =
  (...names: readonly string[]) =>
  (incoming: Incoming): readonly Reply[] => {
    const name = incoming.kind === 'press' ? (incoming.data.split('_')[2] ?? '') : (names[0] ?? '');
    return [card(name, names[(names.indexOf(name) + 1) % names.length] ?? '')];
  };

async function start(drawn: Drawn, names: readonly string[], guardMs?: number): Promise<Bot['server']> {
  bot = await startBot(cards(...names), { pictures: drawn.pictures, ...(guardMs === undefined ? {} : { guardMs }) });
  return bot.server;
}

const gallery = ({ components }: Message): Component | undefined => components.find(({ type }) => type === 12);
const shows = (message: Message): readonly (string | undefined)[] => [
  gallery(message)?.items?.[0]?.media.url,
  ...message.files,
];
const hex = (name: string): string => Buffer.from(name).toString('hex');

describe('a card whose picture is drawn', () => {
  test('holds it under its title, with its words for who cannot see it', async () => {
    const discord = await start(await createDrawn('cat'), ['cat']);
    const message = await discord.command('card').sees();
    expect(message.components.map(({ type }) => type)).toEqual([10, 12, 10, 1]);
    expect(gallery(message)?.items).toEqual([
      { media: { url: `attachment://${hex('cat')}.gif` }, description: 'What cat looks like.' },
    ]);
    expect(message.files).toEqual([`${hex('cat')}.gif`]);
  });

  test('takes the place of another picture and gives way to words, leaving no file behind', async () => {
    const discord = await start(await createDrawn('cat', 'dog'), ['cat', 'dog', 'words']);
    const message = await discord.command('card').sees();
    await discord.press(message, 'Next').sees();
    expect(shows(message)).toEqual([`attachment://${hex('dog')}.gif`, `${hex('dog')}.gif`]);
    await discord.press(message, 'Next').sees();
    expect(shows(message)).toEqual([undefined]);
    expect(textOf(message)).toContain('The words');
  });

  test('is a PNG when it stands still', async () => {
    const drawn = await createDrawn();
    await drawn.finish('cat', 'still');
    const discord = await start(drawn, ['cat']);
    expect((await discord.command('card').sees()).files).toEqual([`${hex('cat')}.png`]);
  });

  test('that is refused, or cannot be read, is shown in words', async () => {
    const drawn = await createDrawn('cat', 'dog');
    const discord = await start(drawn, ['cat', 'dog']);
    discord.fail(refusal(/callback/, 400, 50035, 1));
    const message = await discord.command('card').sees();
    expect(textOf(message)).toContain('The cat');
    expect(shows(message)).toEqual([undefined]);
    await rm(drawn.folder, { recursive: true });
    await discord.press(message, 'Next').sees();
    expect(textOf(message)).toContain('The dog');
    expect(shows(message)).toEqual([undefined]);
  });

  test('is sent unasked too, in words where files are not allowed', async () => {
    const discord = await start(await createDrawn('cat'), ['cat']);
    const to = { platform: 'discord', id: '1400000000000000002', private: false };
    await bot.adapter.send(to, card('cat', 'dog'));
    discord.fail(refusal(/POST .channels/, 403, 50013, 1));
    await bot.adapter.send(to, card('cat', 'dog'));
    expect(discord.messagesIn(to.id).map(shows)).toEqual([
      [`attachment://${hex('cat')}.gif`, `${hex('cat')}.gif`],
      [undefined],
    ]);
  });
});

describe('a card whose picture is not drawn yet', () => {
  test('is there at once in words, which then get their picture in place', async () => {
    const drawn = await createDrawn();
    const discord = await start(drawn, ['cat', 'dog']);
    const message = await discord.command('card').sees();
    expect(shows(message)).toEqual([undefined]);
    await drawn.finish('cat');
    await discord.until(() => message.edits === 1, 'the picture');
    expect(shows(message)).toEqual([`attachment://${hex('cat')}.gif`, `${hex('cat')}.gif`]);
    discord.press(message, 'Next');
    await discord.until(() => message.edits === 2, 'the next card');
    expect(shows(message)).toEqual([undefined]);
    await drawn.finish('dog');
    await discord.until(() => message.edits === 3, 'its picture');
    expect(shows(message)).toEqual([`attachment://${hex('dog')}.gif`, `${hex('dog')}.gif`]);
    expect(textOf(message)).toContain('The dog');
  });

  test('keeps what the person went on to, however late the picture comes', async () => {
    const drawn = await createDrawn('dog', 'fox');
    const discord = await start(drawn, ['cat', 'dog', 'hen', 'fox']);
    const message = await discord.command('card').sees();
    await discord.press(message, 'Next').sees();
    await drawn.finish('cat');
    await discord.press(message, 'Next').sees();
    await discord.press(message, 'Next').sees();
    await drawn.finish('hen');
    // One more answer goes all the way, so that a picture on its way would have come.
    await discord.command('card').sees();
    expect(message.edits).toBe(3);
    expect(shows(message)[0]).toBe(`attachment://${hex('fox')}.gif`);
  });

  test('gets it also when the answer itself was promised', async () => {
    const drawn = await createDrawn();
    bot = await startBot(
      async () => {
        await expect.poll(() => bot.server.calls(/callback/).length).toBe(1);
        return [card('cat', 'dog')];
      },
      { pictures: drawn.pictures, guardMs: 5 },
    );
    const message = await bot.server.command('card').sees();
    await drawn.finish('cat');
    await bot.server.until(() => shows(message)[0], 'the picture');
  });

  test('stays in words when it cannot be drawn', async () => {
    const drawn = await createDrawn();
    const discord = await start(drawn, ['cat', 'words']);
    const message = await discord.command('card').sees();
    drawn.fail('cat');
    await discord.press(message, 'Next').sees();
    expect(message.edits).toBe(1);
    expect(bot.lines.filter((line) => line.includes('warn'))).toEqual([]);
  });
});
