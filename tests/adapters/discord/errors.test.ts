import { afterEach, expect, test, vi } from 'vitest';
import { press, reply, text } from '../../../src/core/reply.ts';
import { route } from '../../../src/core/route.ts';
import { startBot } from '../../support/discord/bot.ts';
import { refusal, tooMany } from '../../support/discord/faults.ts';
import { WAIT_MS } from '../../support/wait.ts';

afterEach(() => vi.restoreAllMocks());

test('nothing that is logged or printed holds a token, an address or a word that was said', async () => {
  const printed: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...all: unknown[]) => printed.push(all.map(String).join(' ')));

  const next = press('Next', route('step', 'show', 1));
  const bot = await startBot((ask) =>
    ask.kind === 'command' && ask.args === 'throw'
      ? Promise.reject(new TypeError('health words'))
      : [reply([text('health words')], { buttons: [[next]], place: 'replace' })],
  );
  const { server } = bot;
  const message = await server.command('go', { words: 'health words' }).sees();
  await server.command('go', { words: 'throw' }).sees();
  const faults = [
    refusal(/callback/, 400, 50035, 2),
    refusal(/callback/, 404, 10062, 1),
    refusal(/callback/, 403, 50001, 1),
    { on: /callback/, status: 500, body: {}, times: 3 },
    { on: /callback/, drop: 'before' as const, times: 3 },
    tooMany(/callback/, 60),
  ];
  for (const fault of faults) {
    const before = bot.lines.length;
    server.fail(fault);
    server.press(message, 'Next');
    await vi.waitUntil(() => bot.lines.length > before, { timeout: WAIT_MS, interval: 5 });
  }
  const chat = { platform: 'discord', id: '1200000000000000001', private: true };
  server.fail(refusal(/channels/, 403, 50007, 1));
  const error: unknown = await bot.adapter.send(chat, reply([text('health words')])).catch((thrown: unknown) => thrown);
  server.gateway.drop();
  await server.until(() => server.gateway.seen.resumes === 1, 'a resume');
  await bot.close();

  const all = [...bot.lines, ...printed, String(error), (error as Error).stack].join('\n');
  expect(bot.lines.length).toBeGreaterThanOrEqual(faults.length + 1);
  for (const secret of [server.token, 'secret-', 'health words', 'callback', 'step_show', '127.0.0.1:'])
    expect(all).not.toContain(secret);
});
