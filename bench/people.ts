// Folders full of people, written in one go instead of one by one.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCodec } from '../src/store/codec.ts';
import type { Kept } from '../src/core/record.ts';
import type { Promised } from '../src/core/promise.ts';
import { fileName, fileOf, FILES } from '../src/store/lowdb/sharding.ts';

/** What is kept about one person, with one promise. */
export const personOf = (id: string, promise: Promised): Kept => ({
  chat: { platform: 'telegram', id, private: true },
  zone: 'Europe/Berlin',
  country: 'DE',
  lastTip: 'a-tip-with-a-name-of-usual-length',
  promises: [promise],
});

/** Ids that look like Telegram's. */
export const idOf = (n: number): string => String(100_000_000 + n * 7919);

/** Writes the files of a store that holds all of these. */
export async function fill(folder: string, people: readonly Kept[]): Promise<void> {
  const tables = Array.from({ length: FILES }, () => new Map<string, Kept>());
  for (const kept of people) {
    const key = `${kept.chat.platform}:${kept.chat.id}`;
    tables[fileOf(key)]!.set(key, kept);
  }
  for (const [number, table] of tables.entries()) {
    if (table.size > 0) await writeFile(join(folder, fileName(number)), createCodec().encode(table), { mode: 0o600 });
  }
}
