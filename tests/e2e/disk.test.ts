// The started program whose data folder is taken away: what helps people goes on, and the operator is told the cause.
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freshFolder } from '../support/folder.ts';
import { startProgram } from '../support/program.ts';
import { startTelegramServer } from '../support/telegram/server.ts';

/** What `npm run status` prints. */
const ask = (folder: string): Promise<string> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', DATA_DIR: folder };
    execFile(process.execPath, ['dist/cli/status.js'], { env }, (_error, out, err) => {
      resolve(out + err);
    });
  });

test('a data folder that is gone costs no advice and no lock, and is told once with its cause', async () => {
  const server = await startTelegramServer();
  onTestFinished(() => server.close());
  const folder = join(await freshFolder(), 'data');
  const program = await startProgram({
    env: { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot, DATA_DIR: folder },
  });
  await program.logged('receiving');
  const ann = server.person();
  const chat = server.privateChat(ann);
  server.say(chat, '/subscribe 8:00 London', ann);
  await server.message(chat);
  await rm(folder, { recursive: true });

  const asked = ['/tip', 'my back hurts and it is numb between my legs', '/stretch neck', '/subscribe 9:00 London'];
  for (const words of asked) server.say(chat, words, ann);
  await server.message(chat, 1 + asked.length);
  const answers = server.messagesIn(chat).map((message) => message.text ?? message.caption ?? '');
  expect(answers[1]).toContain('A tip for your back');
  expect(answers[2]).toContain('I could not keep a note of this just now.');
  expect(answers[3]).toContain('I offer no movement');
  expect(answers[4]).toContain('I could not keep that');

  expect(await program.kill('SIGTERM')).toBe(0);
  const lines = program
    .printed()
    .err.split('\n')
    .filter((line) => line.includes('not written'));
  expect(lines.filter((line) => line.includes('"data not written"'))).toHaveLength(1);
  expect(lines[0]).toContain('"code":"ENOENT"');
  expect(program.printed().err).not.toContain('"msg":"bug"');
  expect(await ask(folder)).toContain('No Limber has told its numbers');
});
