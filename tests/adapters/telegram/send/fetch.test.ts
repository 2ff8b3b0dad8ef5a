// grammY over our own way to the Bot API: what grammY relies on must hold.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Api, HttpError, InputFile } from 'grammy';
import { describe, expect, onTestFinished, test } from 'vitest';
import { codeOf, toSendError } from '../../../../src/adapters/telegram/errors.ts';
import { fetchJson } from '../../../../src/adapters/telegram/send/fetch.ts';
import { openServer } from '../../../support/telegram/bot.ts';

const TOKEN = '123456789:AAtest-token-test-token-test-token';

/** An Api on a server that does as it is told. */
async function api(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Api> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return new Api(TOKEN, { apiRoot, fetch: fetchJson, timeoutSeconds: 1 });
}

const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'no failure',
    (error: unknown) => error,
  );

describe('the way to the Bot API', () => {
  test('carries text in any script and a file as it is', async () => {
    const server = await openServer();
    const to = new Api(server.token, { apiRoot: server.apiRoot, fetch: fetchJson });
    const ann = server.person();
    await to.sendMessage(ann.id, '🧘 שלום “ok”');
    await to.sendAnimation(ann.id, new InputFile(Buffer.alloc(300_000, 7), 'cat.gif'), { caption: 'Zoë' });
    const [text, picture] = server.messagesIn(server.privateChat(ann));
    expect(text?.text).toBe('🧘 שלום “ok”');
    expect(picture).toMatchObject({ caption: 'Zoë', animation: { size: 300_000 } });
  });

  test('puts an answer together that comes in pieces, cut within a letter', async () => {
    const body = Buffer.from(JSON.stringify({ ok: true, result: { text: 'Zoë 🧘' } }));
    const to = await api((_request, response) => {
      for (const byte of body) response.write(Buffer.of(byte));
      response.end();
    });
    expect(await to.getMe()).toEqual({ text: 'Zoë 🧘' });
  });

  test('fails with no certainty when the answer never comes, breaks off, or is no JSON', async () => {
    const cases = [
      await api(() => undefined),
      await api((_request, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('{"ok":');
        response.destroy();
      }),
      await api((_request, response) => response.writeHead(502).end('<html>Bad Gateway</html>')),
    ];
    for (const to of cases) {
      const error = await failure(to.getMe());
      expect(error).toBeInstanceOf(HttpError);
      expect(toSendError(error)).toMatchObject({ reason: 'network', certain: false });
      expect(codeOf(error)).not.toContain(TOKEN);
    }
  });

  test('knows when a call surely did not arrive', async () => {
    const nobody = new Api(TOKEN, { apiRoot: 'http://127.0.0.1:9', fetch: fetchJson });
    expect(toSendError(await failure(nobody.getMe()))).toMatchObject({ reason: 'network', certain: true });
  });
});
