// One interaction or message that nobody can read never stops the others, and never ends in an unhandled rejection.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isReadableInteraction, isReadableMessage } from '../../../../src/adapters/discord/receive/readable.ts';
import { startBot, type Bot } from '../../../support/discord/bot.ts';
import { textOf } from '../../../support/discord/person.ts';
import { size } from '../../../support/size.ts';
import { spoil } from '../../../support/spoil.ts';
import { createTalk } from '../../../support/talk.ts';
import { dice } from '../../../support/virtual-time.ts';

const USER = { id: '1200000000000000001', username: 'anna' };
const INSTALLED = { app_permissions: '3072', authorizing_integration_owners: { 0: '77' } };
const PLACE = { ...INSTALLED, locale: 'de', channel: { id: '55', type: 1 } };
const BASE = { id: '1', token: 't', application_id: '9', version: 1, ...PLACE };
const WORDS = [{ type: 3, name: 'words', value: 'neck 3' }];
const COMMAND = { type: 2, data: { id: '3', type: 1, name: 'stretch', options: WORDS } };
const PRESS = { type: 3, data: { component_type: 2, custom_id: 'go_tip', id: 1 }, message: { id: '8', flags: 64 } };
const SERVER = { guild_id: '77', context: 0, member: { user: USER, permissions: '32' } };
const ROUTES = [{ type: 17, components: [{ type: 1, components: [{ type: 2, custom_id: 'go_tip' }] }] }];
const WRITTEN = { id: '5', channel_id: '55', type: 0, content: 'my neck is stiff', author: USER, guild_id: undefined };
const REPLY = { ...WRITTEN, type: 19, referenced_message: { author: { id: '9' }, components: ROUTES } };

describe('what can be read', () => {
  test('is told from what cannot, by what is read of it', () => {
    const press = { ...BASE, ...SERVER, ...PRESS };
    expect(isReadableInteraction(press)).toBe(true);
    expect(isReadableInteraction({ ...BASE, ...COMMAND, user: USER, guild: 'of no concern' })).toBe(true);
    expect(isReadableInteraction({ ...BASE, type: 1 })).toBe(true);
    expect(isReadableInteraction({ ...BASE, ...COMMAND, data: { type: 1, name: 'x', options: 'y' } })).toBe(false);
    expect(isReadableInteraction({ ...press, member: { user: USER, permissions: 'many' } })).toBe(false);
    expect(isReadableInteraction({ ...press, message: undefined })).toBe(false);
    expect([isReadableInteraction(null), isReadableMessage([])]).toEqual([false, false]);
    expect([isReadableMessage(WRITTEN), isReadableMessage(REPLY)]).toEqual([true, true]);
    const torn = { author: USER, components: [{ type: 1 }] };
    expect(isReadableMessage({ ...WRITTEN, referenced_message: torn })).toBe(false);
    expect(isReadableMessage({ ...WRITTEN, content: null })).toBe(false);
  });
});

describe('what cannot', () => {
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => void rejections.push(reason);
  let bot: Bot | undefined;
  beforeEach(() => {
    rejections.length = 0;
    process.on('unhandledRejection', note);
  });
  afterEach(async () => {
    process.off('unhandledRejection', note);
    await bot?.close();
  });

  test('is logged by its kind and counted, and the next is answered', async () => {
    const talk = createTalk();
    bot = await startBot((incoming) => talk.bot.handle(incoming));
    const { server, lines } = bot;
    server.gateway.dispatch('INTERACTION_CREATE', { ...BASE, ...COMMAND, data: null, user: USER });
    server.gateway.dispatch('MESSAGE_CREATE', { author: null });
    expect(textOf(await server.command('help').sees())).toContain('/stretch');
    expect(lines.filter((line) => line.includes('unreadable')).map((line): unknown => JSON.parse(line))).toEqual([
      { level: 'warn', event: 'unreadable update', platform: 'discord', kind: 'INTERACTION_CREATE', count: 1 },
      { level: 'warn', event: 'unreadable update', platform: 'discord', kind: 'MESSAGE_CREATE', count: 2 },
    ]);
    expect(rejections).toEqual([]);
  });

  test(`is found among ${size(1_500, 20_000)} spoiled ones, none of which ends in a bug or a rejection`, async () => {
    const roll = dice(20_261_129);
    const talk = createTalk();
    bot = await startBot((incoming) => talk.bot.handle(incoming));
    const { server, lines } = bot;
    const interactions = [
      { ...BASE, ...COMMAND, user: USER, context: 1 },
      { ...BASE, ...COMMAND, ...SERVER },
      { ...BASE, ...PRESS, ...SERVER },
      { ...BASE, ...PRESS, user: USER, context: 2 },
    ];
    for (let left = size(1_500, 20_000); left > 0; left -= 50) {
      for (let nth = 0; nth < 50; nth += 1) {
        const roomy = roll() < 0.7;
        const from: readonly object[] = roomy ? interactions : [WRITTEN, REPLY];
        const whole = from[Math.floor(roll() * from.length)]!;
        server.gateway.dispatch(roomy ? 'INTERACTION_CREATE' : 'MESSAGE_CREATE', spoil(whole, roll));
      }
      await server.command('help').sees();
      server.clear();
    }
    expect(lines.filter((line) => line.includes('unreadable update')).length).toBeGreaterThan(300);
    // Those that were read and answered belong to no interaction that the server knows.
    expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
    expect(talk.handled.filter(({ bug }) => bug)).toEqual([]);
    expect(rejections).toEqual([]);
  });
});
