// The embedded store: lowdb over many small durable files in one folder, all records in memory.
import { chmod, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Low } from 'lowdb';
import pLimit from 'p-limit';
import { systemClock, type Clock } from '../../core/time/clock.ts';
import { TEMPORARY } from '../../files/replace-file.ts';
import { disk as realDisk, type Disk } from './disk.ts';
import { createDueIndex } from '../due-index.ts';
import { durableFile, FORMER } from './durable-file.ts';
import { errorCode, StoreError } from '../error.ts';
import { createCodec, type Codec, type Table } from '../codec.ts';
import { type RecordShapes } from '../../core/record.ts';
import { takeLock } from './folder-lock.ts';
import type { Store } from '../port.ts';
import { createShard, type Shard } from './shard.ts';
import { fileName, fileOf, FILES } from './sharding.ts';

/** Files written side by side: the disk takes no more at once, and each takes a quarter of a millisecond to put into text. */
const WRITERS = 8;

/** Node's own recursive mkdir never ends where a folder exists that takes no new ones, such as /proc (Node 20.20). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder, { mode: 0o700 });
  }
}

async function prepare(folder: string): Promise<void> {
  try {
    await makeFolder(resolve(folder));
    // Fails with ENOTDIR where a file has that name.
    await readdir(folder);
    await chmod(folder, 0o700);
  } catch (error) {
    throw new StoreError(
      `The data folder ${folder} cannot be used (${errorCode(error)}). Choose another with DATA_DIR.`,
    );
  }
}

async function load(folder: string, disk: Disk, codec: Codec): Promise<Low<Table>[]> {
  const names = new Set(await disk.list(folder));
  for (const name of names) {
    if (name.endsWith(TEMPORARY)) await disk.remove(join(folder, name));
  }
  const files = Array.from({ length: FILES }, (_, number) => {
    const adapter = durableFile(join(folder, fileName(number)), disk, codec, (key) => fileOf(key) === number);
    return new Low<Table>(adapter, new Map());
  });
  for (const [number, file] of files.entries()) {
    // With few people most files are not there.
    const name = fileName(number);
    if (names.has(name) || names.has(name + FORMER)) await file.read();
  }
  return files;
}

export interface StoreOptions {
  /** How features' own fields must look; those it does not name are not checked. */
  readonly shapes?: RecordShapes;
  readonly clock?: Clock;
  readonly disk?: Disk;
}

/**
 * Opens the store in `folder`, which is made when it is missing.
 * @throws StoreError when another process uses the folder, or when a file in it is damaged
 */
export async function openStore(
  folder: string,
  { shapes, clock = systemClock, disk = realDisk }: StoreOptions = {},
): Promise<Store> {
  await prepare(folder);
  const lock = takeLock(folder, clock);
  let shards: Shard[] = [];
  let open = true;
  const shardOf = (key: string): Shard => {
    const shard = shards[fileOf(key)];
    if (!shard) throw new StoreError('The store is not loaded.');
    return shard;
  };
  const codec = createCodec(shapes);
  const index = createDueIndex((key) => shardOf(key).get(key));
  const limit = pLimit(WRITERS);
  try {
    const files = await load(folder, disk, codec);
    shards = files.map((file) => createShard(file, index.replace, limit, codec.check));
    for (const { data } of files) for (const [key, kept] of data) index.replace(key, undefined, kept);
  } catch (error) {
    lock.release();
    throw error;
  }
  return {
    get: (key) => Promise.resolve(shardOf(key).get(key)),
    update: (key, change) =>
      open ? shardOf(key).update(key, change) : Promise.reject(new StoreError('The store is closed.')),
    scan: async function* () {
      for (const shard of shards) {
        if (shard.size === 0) continue;
        yield shard.all();
        // Requests get a turn in between.
        await turn();
      }
    },
    claimDue: (...asked) => Promise.resolve(index.claimDue(...asked)),
    counts: (from, until) =>
      Promise.resolve({
        people: shards.reduce((sum, shard) => sum + shard.size, 0),
        promises: index.size,
        due: index.between(from, until),
      }),
    async close() {
      if (!open) return;
      open = false;
      await Promise.all(shards.map((shard) => shard.settled()));
      lock.release();
    },
  };
}
