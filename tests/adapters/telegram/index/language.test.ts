// What Telegram's adapter says by itself is said in the language of the reply it stands beside.
import { expect, test } from 'vitest';
import { reply, text, title } from '../../../../src/core/reply.ts';
import { createDrawn, figure } from '../../../support/platform/drawn.ts';
import { sayIds } from '../../../support/platform/say-ids.ts';
import { startBot } from '../../../support/telegram/bot.ts';
import { buttonsOf } from '../../../support/telegram/world.ts';

const labelsOf = (message: Parameters<typeof buttonsOf>[0]): string[] =>
  buttonsOf(message).map((button) => button.text);

test('the way into the private chat', async () => {
  const { server, adapter } = await startBot(
    () => [reply([text('Your pain')], { audience: 'asker', privateRoute: 'go_mydata', language: 'de' })],
    { say: sayIds },
  );
  const ann = server.person();
  const group = server.addToGroup('Backs', ann);
  server.say(group, '/mydata', ann);
  const invite = await server.message(group);
  expect(invite.text).toBe('de: private-invite');
  expect(labelsOf(invite)).toEqual(['de: private-open']);
  const secret = reply([text('Your pain')], { audience: 'asker', language: 'fr' });
  await adapter.send({ platform: 'telegram', id: String(group.id), private: false }, secret);
  expect((await server.message(group, 2)).text).toBe('fr: private-invite');
});

test('the button under a picture', async () => {
  const { pictures } = await createDrawn('cat');
  const card = reply([title('Cat-cow'), figure('cat')], { language: 'de' });
  const { server, adapter } = await startBot(() => [card], { say: sayIds, pictures });
  const ann = server.person();
  const chat = server.privateChat(ann);
  server.say(chat, '/stretch', ann);
  expect(labelsOf(await server.message(chat))).toEqual(['de: picture-describe']);
  await adapter.send({ platform: 'telegram', id: String(ann.id), private: true }, { ...card, language: 'fr' });
  expect(labelsOf(await server.message(chat, 2))).toEqual(['fr: picture-describe']);
});

test('cards to share and the button above them', async () => {
  const { server } = await startBot(
    (ask) => (ask.kind === 'inline' && ask.query === 'nothing' ? [] : [reply([text('No title')], { language: 'de' })]),
    { say: sayIds },
  );
  const ann = server.person();
  const { results, button } = await server.offered(server.typeInline(ann, 'neck'));
  expect(results.map((result) => result.title)).toEqual(['de: inline-card']);
  expect(button?.text).toBe('de: inline-open');
  expect((await server.offered(server.typeInline(ann, 'nothing'))).button?.text).toBe('no language: inline-nothing');
});
