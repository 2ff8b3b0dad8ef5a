import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { disk as realDisk, type Disk } from '../../../../src/store/lowdb/disk.ts';
import { durableFile } from '../../../../src/store/lowdb/durable-file.ts';
import { NotWrittenError } from '../../../../src/core/not-written.ts';
import { createShard, type Shard } from '../../../../src/store/lowdb/shard.ts';
import type { Kept } from '../../../../src/core/record.ts';
import { Low } from 'lowdb';
import pLimit from 'p-limit';
import { createCodec, type Table } from '../../../../src/store/codec.ts';
import { FAULTS, faultyDisk, type Fault } from '../../../support/faulty-disk.ts';
import { freshFolder } from '../../../support/folder.ts';
import { kept, promise, withoutRevision } from '../../../support/kept.ts';

async function openFile(folder: string, disk: Disk): Promise<Shard> {
  const codec = createCodec();
  const low = new Low<Table>(
    durableFile(join(folder, 'kept.json'), disk, codec, () => true),
    new Map(),
  );
  await low.read();
  return createShard(low, () => undefined, pLimit(1), codec.check);
}

interface Step {
  readonly key: string;
  readonly value: Kept | undefined;
}

/** Subscribing, changing and erasing, in rounds that run side by side. */
const ROUNDS: readonly (readonly Step[])[] = [
  [{ key: 'a', value: kept('1', promise(1)) }],
  [
    { key: 'a', value: kept('1', promise(2)) },
    { key: 'b', value: kept('2', promise(2)) },
  ],
  [{ key: 'a', value: undefined }],
  [
    { key: 'b', value: kept('2', promise(3)) },
    { key: 'c', value: kept('3', promise(3)) },
    { key: 'c', value: kept('3', promise(4)) },
  ],
  [
    { key: 'c', value: undefined },
    { key: 'd', value: kept('4', promise(5)) },
  ],
  [{ key: 'b', value: kept('2', promise(6)) }],
];

/** What each key may hold after a reopening: the last acknowledged value, or one that was asked for later and not refused. */
type Allowed = Map<string, (Kept | undefined)[]>;

async function play(shard: Shard, ended: Promise<void>): Promise<{ allowed: Allowed; refused: number }> {
  const allowed: Allowed = new Map(['a', 'b', 'c', 'd'].map((key) => [key, [undefined]]));
  let refused = 0;
  for (const round of ROUNDS) {
    const done = round.map(async ({ key, value }) => {
      const now = shard.get(key);
      allowed.get(key)?.push(value);
      try {
        await shard.update(key, () => value);
        // Acknowledged: nothing older may come back.
        const values = allowed.get(key)!;
        allowed.set(key, values.slice(values.indexOf(value)));
      } catch (error) {
        expect(error).toBeInstanceOf(NotWrittenError);
        refused += 1;
        // Nothing has changed for whoever looks.
        expect(shard.get(key)).toEqual(now);
      }
    });
    const over = await Promise.race([Promise.all(done).then(() => false), ended.then(() => true)]);
    if (over) break;
  }
  return { allowed, refused };
}

async function replay(fault: Fault, at: number): Promise<number> {
  const folder = await freshFolder();
  const faulty = faultyDisk(realDisk, fault, at);
  const shard = await openFile(folder, faulty);
  const { allowed, refused } = await play(shard, faulty.ended);
  const seen = ['a', 'b', 'c', 'd'].map((key) => shard.get(key));
  const again = await openFile(folder, realDisk);
  for (const [key, values] of allowed) {
    expect(values, `${fault} at ${at}, key ${key}`).toContainEqual(withoutRevision(again.get(key)));
  }
  if (fault === 'ENOSPC' || fault === 'EIO') {
    // The process lives: what it showed is what the next start finds, since a later write went through.
    if (at <= 20) expect(['a', 'b', 'c', 'd'].map((key) => again.get(key))).toEqual(seen);
    const names = await readdir(folder);
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(refused).toBeGreaterThanOrEqual(at <= faulty.calls ? 1 : 0);
  }
  return faulty.calls;
}

describe('a file of the store', () => {
  it.each(FAULTS)('loses nothing acknowledged when any one call to the disk meets: %s', async (fault) => {
    const calls = await replay(fault, Number.POSITIVE_INFINITY);
    expect(calls).toBeGreaterThan(20);
    for (let at = 1; at <= calls; at += 1) await replay(fault, at);
  });

  it('has its new content on the disk before it takes the name, and the name before anyone hears of it', async () => {
    const order: string[] = [];
    const note =
      <A extends unknown[]>(name: string, call: (...args: A) => Promise<void>) =>
      async (...args: A): Promise<void> => {
        await call(...args);
        order.push(name);
      };
    const shard = await openFile(await freshFolder(), {
      ...realDisk,
      create: note('synced', realDisk.create),
      double: note('former kept', realDisk.double),
      rename: note('renamed', realDisk.rename),
      syncFolder: note('folder synced', realDisk.syncFolder),
    });
    await shard.update('a', () => kept('1'));
    order.length = 0;
    await shard.update('a', () => kept('2'));
    order.push('acknowledged');
    expect(order).toEqual(['synced', 'former kept', 'renamed', 'folder synced', 'acknowledged']);
    order.length = 0;
    await shard.update('a', () => undefined);
    expect(order).toEqual(['synced', 'renamed', 'folder synced']);
  });

  it('says that the disk is full, naming the file, and goes on when there is room again', async () => {
    const folder = await freshFolder();
    const shard = await openFile(folder, faultyDisk(realDisk, 'ENOSPC', 1));
    await expect(shard.update('a', () => kept('1'))).rejects.toThrow(
      `${join(folder, 'kept.json')} cannot be written: the disk is full`,
    );
    expect(shard.get('a')).toBeUndefined();
    await shard.update('a', () => kept('1'));
    expect((await openFile(folder, realDisk)).get('a')).toEqual({ ...kept('1'), revision: 1 });
  });

  it('writes many changes that came during a write as one', async () => {
    const counting = faultyDisk(realDisk, 'EIO', 0);
    const shard = await openFile(await freshFolder(), counting);
    await Promise.all(Array.from({ length: 1000 }, (_, n) => shard.update(String(n), () => kept('1'))));
    const calls = counting.calls;
    const first = shard.update('x', () => kept('1'));
    await Promise.resolve();
    await Promise.all([first, ...Array.from({ length: 1000 }, (_, n) => shard.update(String(n), () => kept('2')))]);
    expect(calls).toBeLessThanOrEqual(5);
    expect(counting.calls - calls).toBeLessThanOrEqual(10);
  });

  it('computes a change on what is on disk, not on one that was refused', async () => {
    const faulty = faultyDisk(realDisk, 'ENOSPC', 6);
    const shard = await openFile(await freshFolder(), faulty);
    const add =
      (tip: string) =>
      (now: Kept | undefined): Kept => ({ ...kept('1'), lastTip: `${now?.lastTip ?? ''}${tip} ` });
    await shard.update('a', add('one'));
    const second = shard.update('a', add('two'));
    const refused = expect(second).rejects.toThrow('full');
    // The third comes while the second is being written.
    while (faulty.calls < 6) await Promise.resolve();
    const third = await shard.update('a', add('three'));
    await refused;
    expect(third?.lastTip).toBe('one three ');
  });
});
