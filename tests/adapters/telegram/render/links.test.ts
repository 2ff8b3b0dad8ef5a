// Addresses of the private chat, written where they are sent: in answers, in messages nobody asked for, never elsewhere.
import { expect, test } from 'vitest';
import { plainStyle, renderReply } from '../../../../src/adapters/terminal/render.ts';
import { asLink, privateLink, withLinks } from '../../../../src/adapters/telegram/render/links.ts';
import { link, press, reply, text } from '../../../../src/core/reply.ts';
import { go, route } from '../../../../src/core/route.ts';
import { sayIds } from '../../../support/platform/say-ids.ts';
import { startBot } from '../../../support/telegram/bot.ts';

const LINK = 'https://t.me/limber_test_bot?start=stretch_begin_cc-br';
const shared = reply([text('A code.'), link('Or this link:', route('stretch', 'begin', 'cc-br'))]);

test('an address is written out with the bot’s own name, also in a message nobody asked for', async () => {
  const { adapter, server } = await startBot(() => [shared]);
  const ann = server.person();
  const chat = server.privateChat(ann);
  server.say(chat, 'x', ann);
  expect((await server.message(chat)).text).toBe(`A code.\n\nOr this link: ${LINK}`);
  await adapter.send({ platform: 'telegram', id: String(ann.id), private: true }, shared);
  expect((await server.message(chat, 2)).text).toBe(`A code.\n\nOr this link: ${LINK}`);
});

test('a button of a shared card opens the private chat; an address stays one', () => {
  expect(asLink(press('Go', go('stretch', 'neck')), 'bot')).toEqual({
    label: 'Go',
    link: 'https://t.me/bot?start=go_stretch_neck',
  });
  expect(asLink({ label: 'Read', link: 'https://example.org' }, 'bot')).toEqual({
    label: 'Read',
    link: 'https://example.org',
  });
  expect(privateLink('bot', undefined)).toBe('https://t.me/bot');
});

test('a route that is none of ours is never written', () => {
  expect(() => withLinks(reply([link('x', route('a', 'b', 'c d'))]), 'bot')).toThrow(RangeError);
});

test('a terminal shows no address', () => {
  expect(renderReply(shared, sayIds(undefined), plainStyle)).toBe('A code.');
});
