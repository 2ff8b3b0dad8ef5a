import { REST, Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDiscord } from './server.ts';
import type { DiscordServer } from './server.ts';
import { ANSWER_MS, COMPONENTS_V2 } from './world.ts';

let server: DiscordServer;
let rest: REST;
beforeAll(async () => {
  server = await startDiscord();
  rest = new REST({ api: server.apiRoot, retries: 0 }).setToken(server.token);
});
afterAll(() => server.close());

const CHANNEL = Routes.channelMessages('1400000000000000002');
const text = { type: 10, content: 'x' };
const button = { type: 2, style: 2, label: 'Go', custom_id: 'a' };
const gallery = { type: 12, items: [{ media: { url: 'attachment://a.gif' }, description: 'A bird dog' }] };
const post = (body: object, files?: { name: string; data: Buffer }[]): Promise<unknown> =>
  rest.post(CHANNEL, { body: { flags: COMPONENTS_V2, ...body }, ...(files ? { files } : {}) });

describe('the Discord of the tests', () => {
  test('takes a picture that comes as a file', async () => {
    const files = [{ name: 'a.gif', data: Buffer.from([0x47, 0x49, 0x46, 0xff, 0x0d, 0x0a]) }];
    expect(await post({ components: [gallery] }, files)).toMatchObject({ files: ['a.gif'] });
  });

  test.each([
    ['a picture that did not come', { components: [gallery] }],
    ['text beside components v2', { components: [text], content: 'x' }],
    ['nothing at all', { components: [] }],
    ['two buttons with one id', { components: [{ type: 1, components: [button, button] }] }],
    ['six buttons in a row', { components: [{ type: 1, components: [1, 2, 3, 4, 5, 6].map(() => button) }] }],
    ['an unknown field', { components: [{ ...text, colour: 1 }] }],
    ['41 components', { components: Array.from({ length: 41 }, () => text) }],
    ['4,001 characters', { components: [{ ...text, content: 'x'.repeat(4000) }, text] }],
    ['an unmarked component', { components: [text], flags: 0 }],
  ])('refuses %s', async (_what, body) => {
    await expect(post(body)).rejects.toMatchObject({ status: 400, code: 50035 });
  });

  test('knows an interaction for three seconds and only its first answer', async () => {
    const { interaction } = server.command('go');
    const answer = (): Promise<unknown> =>
      rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body: { type: 5 }, auth: false });
    await answer();
    await expect(answer()).rejects.toMatchObject({ code: 40060 });
    const late = server.command('go').interaction;
    server.world.interactions.set(late.token, { ...late, at: late.at - ANSWER_MS - 1 });
    const address = Routes.interactionCallback(late.id, late.token);
    await expect(rest.post(address, { body: { type: 5 }, auth: false })).rejects.toMatchObject({ code: 10062 });
  });
});
