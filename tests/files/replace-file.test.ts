import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { replaceFile } from '../../src/files/replace-file.ts';
import { script } from '../support/dist.ts';
import { freshFolder } from '../support/folder.ts';

const run = promisify(execFile);

it('makes a file and gives it new content, text or bytes, and leaves nothing else', async () => {
  const folder = await freshFolder();
  const path = join(folder, 'a');
  await replaceFile(path, 'a longer text');
  await replaceFile(path, Buffer.from('short'));
  expect(await readFile(path, 'utf8')).toBe('short');
  expect(await readdir(folder)).toEqual(['a']);
});

it.skipIf(process.platform === 'win32')('lets only the owner read it, unless told otherwise', async () => {
  const folder = await freshFolder();
  await replaceFile(join(folder, 'own'), '');
  await replaceFile(join(folder, 'open'), '', { mode: 0o644 });
  const modes = await Promise.all(['own', 'open'].map(async (name) => (await stat(join(folder, name))).mode & 0o777));
  expect(modes).toEqual([0o600, 0o644]);
});

it('throws when the name cannot be taken, and leaves nothing half done', async () => {
  const folder = await freshFolder();
  const path = join(folder, 'taken');
  await mkdir(join(path, 'inside'), { recursive: true });
  await expect(replaceFile(path, 'text')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(await readdir(folder)).toEqual(['taken']);
});

it.skipIf(process.platform === 'win32')('keeps the former file whole when only a part fits on the disk', async () => {
  const folder = await freshFolder();
  const path = join(folder, 'a');
  await writeFile(path, 'former');
  // The system takes the first kilobytes of a file and refuses the rest, as a full disk does.
  const limited = 'ulimit -f 8 && exec "$0" "$@"';
  const child = run('sh', ['-c', limited, process.execPath, script('replace-child.mjs'), path, '100000']);
  expect((await child).stdout).toBe('EFBIG\n');
  expect(await readFile(path, 'utf8')).toBe('former');
  expect(await readdir(folder)).toEqual(['a']);
});
