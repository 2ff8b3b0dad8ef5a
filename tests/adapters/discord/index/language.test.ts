// What Discord's adapter says by itself is said in the language of the reply it stands beside.
import { expect, onTestFinished, test } from 'vitest';
import { alert, press, reply, text } from '../../../../src/core/reply.ts';
import type { Reply } from '../../../../src/core/reply.ts';
import { go } from '../../../../src/core/route.ts';
import { startBot } from '../../../support/discord/bot.ts';
import { refusal } from '../../../support/discord/faults.ts';
import { ANNA, textOf } from '../../../support/discord/person.ts';
import { sayIds } from '../../../support/platform/say-ids.ts';

async function startSayingIds(replies: readonly Reply[]) {
  const bot = await startBot(() => replies, { say: sayIds });
  onTestFinished(() => bot.close());
  return bot;
}

test('the first words of an alert, also in a message nobody asked for', async () => {
  const warning = reply([alert('urgent', 'See a doctor.')], { language: 'de' });
  const { server, adapter } = await startSayingIds([warning]);
  expect(textOf(await server.command('check').sees())).toContain('de: discord-alert-urgent');
  await adapter.send({ platform: 'discord', id: ANNA, private: true }, { ...warning, language: 'fr' });
  expect(server.messagesIn(ANNA).map(textOf).at(-1)).toContain('fr: discord-alert-urgent');
});

test('what stands in for a reply that shows nothing', async () => {
  const { server } = await startSayingIds([reply([], { language: 'de' })]);
  expect(textOf(await server.command('stop').sees())).toBe('de: discord-nothing');
});

test('what stands in for a reply that Discord refuses, or that could not be made', async () => {
  const { server } = await startSayingIds([reply([text('Hello')], { language: 'de' })]);
  server.fail(refusal(/callback/, 400, 50035, 1));
  expect(textOf(await server.command('help').sees())).toBe('de: discord-fallback');
  const twice = press('Same', go('help'));
  const other = await startSayingIds([reply([text('x')], { buttons: [[twice, twice]], language: 'fr' })]);
  expect(textOf(await other.server.command('help').sees())).toBe('fr: discord-fallback');
});
