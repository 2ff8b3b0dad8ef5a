import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFeatures, shapesOf } from '../../../src/app/features.ts';
import type { Kept } from '../../../src/core/record.ts';
import { openStore } from '../../../src/store/lowdb/open.ts';
import { fileName, fileOf } from '../../../src/store/lowdb/sharding.ts';
import { freshFolder } from '../../support/folder.ts';
import { kept, promise } from '../../support/kept.ts';
import { storeContract } from '../../support/store-contract.ts';

describe('the store in a folder', () => {
  storeContract(async () => {
    const folder = join(await freshFolder(), 'data');
    return () => openStore(folder);
  });
});

const KEY = 'telegram:4711';
const FILE = fileName(fileOf(KEY));

async function filled(): Promise<string> {
  const folder = await freshFolder();
  const store = await openStore(folder);
  await store.update(KEY, () => kept('4711', promise(5)));
  await store.update(KEY, () => kept('4711', promise(6)));
  await store.close();
  return folder;
}

describe('the files of the store', () => {
  it('are for their owner only', async () => {
    const folder = join(await freshFolder(), 'deep', 'data');
    const store = await openStore(folder);
    await store.update(KEY, () => kept('4711'));
    await store.update(KEY, () => kept('4711', promise(1)));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const names = await readdir(folder);
    expect(names.length).toBeGreaterThanOrEqual(3);
    for (const name of names) expect([name, (await stat(join(folder, name))).mode & 0o777]).toEqual([name, 0o600]);
    await store.close();
  });

  it('closes a folder that stood open for others', async () => {
    const folder = join(await freshFolder(), 'data');
    await mkdir(folder, { mode: 0o755 });
    const store = await openStore(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await store.close();
  });

  it('keep the former state beside the present one', async () => {
    const folder = await filled();
    expect(await readFile(join(folder, FILE), 'utf8')).toContain('"due":6');
    expect(await readFile(join(folder, `${FILE}.bak`), 'utf8')).toContain('"due":5');
  });

  it('hold no trace of someone who was erased, but still everyone else', async () => {
    const folder = await freshFolder();
    const store = await openStore(folder);
    const ids = Array.from({ length: 600 }, (_, n) => String(777_000_000 + n));
    await Promise.all(ids.map((id) => store.update(`telegram:${id}`, () => kept(id, promise(1)))));
    await Promise.all(ids.map((id) => store.update(`telegram:${id}`, () => kept(id, promise(2)))));
    const gone = ids.filter((_, n) => n % 3 === 0);
    await Promise.all(gone.map((id) => store.update(`telegram:${id}`, () => undefined)));
    await store.close();
    const texts = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
    const all = texts.join('\n');
    expect(gone.filter((id) => all.includes(id))).toEqual([]);
    const again = await openStore(folder);
    expect(await again.claimDue(2, 1000, 0)).toHaveLength(400);
    await again.close();
  });

  it('are cleared of half-written leftovers at start', async () => {
    const folder = await filled();
    await writeFile(join(folder, `${FILE}.99-1.tmp`), '{"version":1,"kept":{"telegram:47');
    const store = await openStore(folder);
    expect(await store.get(KEY)).toEqual({ ...kept('4711', promise(6)), revision: 2 });
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await store.close();
  });
});

/** Written by hand, as each version wrote it. */
const OLD: readonly (readonly [version: number, text: string])[] = [
  [
    1,
    `{"version":1,"kept":{"${KEY}":{"chat":{"platform":"telegram","id":"4711","private":true},"zone":"Europe/Berlin",` +
      '"lastTip":"a-tip","promises":[{"id":"tip","kind":"tip","rule":{"type":"daily","zone":"Europe/Berlin","minute":480,' +
      '"days":[1,2,3]},"claimed":"2026-11-20"}]}}}\n',
  ],
  [
    2,
    `{"version":2,"kept":{"${KEY}":{"chat":{"platform":"telegram","id":"4711","private":true},"country":"DE","promises":` +
      '[{"id":"tip","kind":"tip","rule":{"type":"daily","zone":"Europe/Berlin","minute":480,"days":[1,2,3]},' +
      '"due":1795158000000,"claimed":"2026-11-20"}],"sent":{"day":"2026-11-20","week":4,"unheard":2},' +
      '"profile":{"areas":["neck"],"age":"adult"},"look":{"palette":"dark","form":"still"}}}}\n',
  ],
];

describe('a file of an older version', () => {
  it.each(OLD)('%i is read, used and written anew', async (version, text) => {
    const folder = await freshFolder();
    await writeFile(join(folder, FILE), text);
    const store = await openStore(folder, { shapes: shapesOf(createFeatures()) });
    const old = (JSON.parse(text) as { kept: Record<string, Kept> }).kept[KEY]!;
    const rule = old.promises![0]!;
    const today = version === 1 ? { ...old, promises: [{ ...rule, ended: true }] } : old;
    expect(await store.get(KEY)).toEqual(today);
    await store.update(KEY, (kept) => kept && { ...kept, silent: true });
    await store.close();
    expect(await readFile(join(folder, FILE), 'utf8')).toMatch(/^\{"version":2,/);
    const again = await openStore(folder, { shapes: shapesOf(createFeatures()) });
    expect(await again.get(KEY)).toMatchObject({ ...today, silent: true, revision: 1 });
    await again.close();
  });
});

describe('a file that is not as it must be', () => {
  it('but a folder stops the start with its name', async () => {
    const folder = await freshFolder();
    await mkdir(join(folder, FILE));
    await expect(openStore(folder)).rejects.toThrow(`${join(folder, FILE)} cannot be read (EISDIR)`);
    expect(await readdir(folder)).toContain(FILE);
  });

  const good = JSON.stringify({ version: 1, kept: { [KEY]: kept('4711', promise(6)) } });
  const record = (value: unknown): string => JSON.stringify({ version: 1, kept: { [KEY]: value } });
  const cases: readonly (readonly [string, string, string])[] = [
    ['cut off', good.slice(0, -9), 'damaged or cut off'],
    ['empty', '', 'damaged or cut off'],
    ['full of zeros', '\0'.repeat(500), 'damaged or cut off'],
    ['a list', '[]', 'not a file of kept data'],
    ['null', 'null', 'not a file of kept data'],
    ['without a version', JSON.stringify({ kept: {} }), 'not a file of kept data'],
    ['without records', JSON.stringify({ version: 1 }), 'not a file of kept data'],
    ['of a newer version', JSON.stringify({ version: 99, kept: {} }), 'newer Limber (data version 99'],
    [
      'with a record of the wrong shape',
      record({ chat: { platform: 'telegram', id: 4711, private: true } }),
      'chat.id',
    ],
    ['with a record that is null', record(null), 'not as it must be'],
    [
      'with a wrong minute',
      record(kept('4711', { ...promise(1), rule: { type: 'daily', zone: 'UTC', minute: 1440, days: [1] } })),
      'promises.0.rule',
    ],
    [
      'with a record of another file',
      JSON.stringify({ version: 1, kept: { 'telegram:4712': kept('4712') } }),
      'another file',
    ],
  ];

  it.each(cases)('(%s) stops the start with its name and stays untouched', async (_, text, reason) => {
    const folder = await filled();
    const path = join(folder, FILE);
    const former = await readFile(`${path}.bak`, 'utf8');
    await writeFile(path, text);
    const error: unknown = await openStore(folder).catch((problem: unknown) => problem);
    expect(error).toMatchObject({ name: 'StoreError' });
    const { message } = error as Error;
    expect(message).toContain(path);
    expect(message).toContain(reason);
    expect(message).toContain(`${FILE}.bak`);
    expect(message).not.toContain('4711');
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await readFile(`${path}.bak`, 'utf8')).toBe(former);
    // What the message advises works.
    await writeFile(path, former);
    const store = await openStore(folder);
    expect(await store.get(KEY)).toEqual({ ...kept('4711', promise(5)), revision: 1 });
    await store.close();
  });

  it('stops the start also when it is missing beside its former state', async () => {
    const folder = await filled();
    await rm(join(folder, FILE));
    await expect(openStore(folder)).rejects.toThrow('missing');
    expect(await readFile(join(folder, `${FILE}.bak`), 'utf8')).toContain('"due":5');
  });
});

it.runIf(existsSync('/proc/self'))('a folder that cannot be made is refused at once', async () => {
  await expect(openStore('/proc/limber/data')).rejects.toThrow('cannot be used (ENOENT)');
});

it('a file in place of the folder is refused and left as it is', async () => {
  const path = join(await freshFolder(), 'data');
  await writeFile(path, 'mine');
  await expect(openStore(path)).rejects.toThrow('cannot be used (ENOTDIR)');
  expect(await readFile(path, 'utf8')).toBe('mine');
});
