import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../../src/store/lowdb/folder-lock.ts';
import { openStore } from '../../../src/store/lowdb/open.ts';
import { thisProcess } from '../../../src/store/lowdb/process-identity.ts';
import { script } from '../../support/dist.ts';
import { freshFolder } from '../../support/folder.ts';

/** Starts a process that opens the folder; gives it and what it said first. */
async function start(folder: string) {
  const child = spawn(process.execPath, [script('lock-child.mjs'), folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: said.toString().trim() };
}

async function openAndClose(folder: string): Promise<void> {
  await (await openStore(folder)).close();
}

describe('the lock of the data folder', () => {
  it('lets no second store in, with a message that says who is there and what to do', async () => {
    const folder = await freshFolder();
    const store = await openStore(folder);
    await expect(openStore(folder)).rejects.toThrow(`in use by another Limber (process ${process.pid} on `);
    await expect(openStore(folder)).rejects.toThrow('stop the other one first');
    await store.close();
    await openAndClose(folder);
  });

  it('lets no second process in, and the next one in after a kill -9, at once', async () => {
    const folder = await freshFolder();
    const { child, said } = await start(folder);
    expect(said).toBe('open');
    await expect(openStore(folder)).rejects.toThrow(`process ${child.pid ?? 0} on `);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await openAndClose(folder);
  });

  it('is not left behind by a start that fails on a full disk, nor by an end on one', async () => {
    const folder = await freshFolder();
    let full = true;
    const write: typeof writeFileSync = (path, content, options) => {
      // A full disk takes the name of a file and nothing in it.
      writeFileSync(path, full ? '' : content, options);
      if (full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    expect(() => takeLock(folder, Date.now, write)).toThrow('cannot be written (ENOSPC)');
    expect(await readdir(folder)).toEqual([]);
    full = false;
    const lock = takeLock(folder, Date.now, write);
    full = true;
    lock.release();
    expect(await readdir(folder)).toEqual([]);
    await openAndClose(folder);
  });

  it('lets exactly one of many in that find the same dead owner', async () => {
    const folder = await freshFolder();
    for (let round = 0; round < 4; round += 1) {
      const started = await Promise.all(Array.from({ length: 5 }, () => start(folder)));
      const answers = started.map(({ said }) => said);
      expect(answers.filter((said) => said === 'open').length, answers.join()).toBe(1);
      expect(answers.filter((said) => said === 'refused').length, answers.join()).toBe(4);
      const ends = started
        .filter(({ child }) => child.exitCode === null)
        .map(({ child }) => {
          child.kill('SIGKILL');
          return once(child, 'exit');
        });
      await Promise.all(ends);
    }
    await openAndClose(folder);
    expect((await readdir(folder)).filter((name) => name.startsWith('lock'))).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')(
    'is not fooled by a process number that was given to someone else',
    async () => {
      const folder = await freshFolder();
      await writeFile(join(folder, 'lock-3'), JSON.stringify({ ...thisProcess(), started: '1' }));
      await openAndClose(folder);
    },
  );

  it('is taken over after a reboot', async () => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'lock-3'), JSON.stringify({ ...thisProcess(), boot: 'an earlier one' }));
    await openAndClose(folder);
  });

  it('trusts the signs of life of an owner in another container', async () => {
    const folder = await freshFolder();
    const path = join(folder, 'lock-3');
    await writeFile(path, JSON.stringify({ ...thisProcess(), host: 'elsewhere' }));
    await expect(openStore(folder)).rejects.toThrow('on elsewhere');
    const old = Date.now() / 1000 - 60;
    await utimes(path, old, old);
    await openAndClose(folder);
  });

  it('waits for the content of a lock that was made this moment, but not for ever', async () => {
    const folder = await freshFolder();
    const path = join(folder, 'lock-3');
    await writeFile(path, '');
    await expect(openStore(folder)).rejects.toThrow('just starting');
    const old = Date.now() / 1000 - 5;
    await utimes(path, old, old);
    await openAndClose(folder);
  });

  it('is let go of when a damaged file stops the start', async () => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'kept-000.json'), '{');
    await expect(openStore(folder)).rejects.toThrow('kept-000.json');
    await expect(openStore(folder)).rejects.toThrow('kept-000.json');
  });
});
