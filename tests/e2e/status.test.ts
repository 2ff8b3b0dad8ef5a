// The numbers an operator can ask for, told by the started program and read beside it.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../src/store/lowdb/open.ts';
import { createCodec } from '../../src/store/codec.ts';
import { fileName, fileOf } from '../../src/store/lowdb/sharding.ts';
import type { Kept } from '../../src/core/record.ts';
import { freshFolder } from '../support/folder.ts';
import { dueNow, kept, promise } from '../support/kept.ts';
import { startProgram, type Program } from '../support/program.ts';
import { startTelegramServer } from '../support/telegram/server.ts';

const MINUTE = 60_000;
const PEOPLE = 5;

/** What `npm run status` prints, and its exit code. */
function ask(folder: string): Promise<{ text: string; code: number }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', DATA_DIR: folder };
    const child = execFile(process.execPath, ['dist/cli/status.js'], { env }, (_error, out, err) => {
      resolve({ text: out + err, code: child.exitCode ?? -1 });
    });
  });
}

/** Some people, one of whom nobody can write to; all but one are due now. */
async function filled(folder: string, ids: readonly number[]): Promise<void> {
  const store = await openStore(folder);
  const now = Date.now();
  await Promise.all(
    ids.map((id, n) =>
      store.update(`telegram:${id}`, () => kept(String(id), n === 0 ? promise(now + 30 * MINUTE) : dueNow(now))),
    ),
  );
  await store.close();
}

describe('the numbers', () => {
  test('are told while it runs, by number only, and after its end', async () => {
    const server = await startTelegramServer();
    onTestFinished(() => server.close());
    const folder = await freshFolder();
    const people = Array.from({ length: PEOPLE }, (_, n) => server.person(`P${n}`));
    await filled(
      folder,
      people.map(({ id }) => id),
    );
    const program: Program = await startProgram({
      env: { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot },
      folder,
    });
    await server.waitFor('all tips', () => server.callsOf('sendMessage').length === PEOPLE - 1);
    const file = join(folder, 'status.json');
    await server.waitFor('the first numbers', () => existsSync(file));
    const { text, code } = await ask(folder);
    expect(code).toBe(0);
    expect(text).toMatch(/^Limber is running since 20\d\d-\d\d-\d\d \d\d:\d\d UTC\. As of \d+ s ago:$/m);
    expect(text).toMatch(/people +5$/m);
    expect(text).toMatch(/promises +5, of which 1 come due within the hour$/m);
    expect((await stat(file)).mode & 0o777).toBe(0o600);

    expect(await program.kill('SIGTERM')).toBe(0);
    const after = await ask(folder);
    expect(after.code).toBe(1);
    expect(after.text).toMatch(/^Limber was stopped at /);
    expect(after.text).toMatch(/sent 4, lost 0, refused 0, too late 0 since/);
    // No value is a text, so nobody's id can be among them.
    expect(await readFile(file, 'utf8')).not.toMatch(/[:[,]"[^"]*"[,}\]]/);

    const old = JSON.parse(await readFile(file, 'utf8')) as { at: number; stopped: boolean };
    await writeFile(file, JSON.stringify({ ...old, stopped: false, at: old.at - 10 * MINUTE }));
    const killed = await ask(folder);
    expect(killed.code).toBe(1);
    expect(killed.text).toMatch(/^Limber has said nothing for 10 min/);
  });

  test('that are not there, or not to be read, are no riddle', async () => {
    const folder = await freshFolder();
    expect(await ask(folder)).toMatchObject({ code: 1, text: expect.stringContaining('No Limber has told') as string });
    await writeFile(join(folder, 'status.json'), '{"at":');
    expect(await ask(folder)).toMatchObject({ code: 1, text: expect.stringContaining('No Limber has told') as string });
  });
});

describe('more than 100,000 people', () => {
  test('are told at the start that another home is better', async () => {
    const folder = await freshFolder();
    const files = new Map<number, Map<string, Kept>>();
    for (let n = 0; n <= 100_000; n += 1) {
      const key = `telegram:${n}`;
      const file = files.get(fileOf(key)) ?? new Map<string, Kept>();
      files.set(fileOf(key), file.set(key, kept(String(n))));
    }
    for (const [number, table] of files) await writeFile(join(folder, fileName(number)), createCodec().encode(table));
    const program = await startProgram({ folder });
    await program.logged('many people: PostgreSQL is the better home');
    await program.kill('SIGTERM');
    const first = [...files.values()][0]!;
    first.delete([...first.keys()][0]!);
    for (const [number, table] of files) await writeFile(join(folder, fileName(number)), createCodec().encode(table));
    const fewer = await startProgram({ folder, input: '/help\n' });
    await fewer.ended;
    expect(fewer.printed().out).toContain('What I can do');
    expect(fewer.printed().err).not.toContain('PostgreSQL');
  });
});
