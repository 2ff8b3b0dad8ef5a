import { expect, onTestFinished, test } from 'vitest';
import { discord } from '../../../src/adapters/discord/platform.ts';
import { createAdapterOf } from '../../support/platform/adapter-parts.ts';
import { startDiscord } from '../../support/discord/server.ts';

test('Discord as configured connects, also where the address ends in a slash', async () => {
  const server = await startDiscord();
  onTestFinished(() => server.close());
  const adapter = await createAdapterOf(discord, {
    DISCORD_BOT_TOKEN: server.token,
    DISCORD_API_ROOT: `${server.apiRoot}/`,
  });
  await adapter.start(() => Promise.resolve([]));
  expect(server.gateway.connected()).toBeTruthy();
});
