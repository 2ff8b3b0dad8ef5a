import { expect, test } from 'vitest';
import { telegram } from '../../../src/adapters/telegram/platform.ts';
import { createAdapterOf } from '../../support/platform/adapter-parts.ts';
import { openServer } from '../../support/telegram/bot.ts';

test('Telegram as configured connects, also where the address ends in a slash', async () => {
  const server = await openServer();
  const adapter = await createAdapterOf(telegram, {
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: `${server.apiRoot}/`,
  });
  await adapter.start(() => Promise.resolve([]));
  expect(server.callsOf('getMe')).toHaveLength(1);
});
