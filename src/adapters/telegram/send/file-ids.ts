// Remembers the file id under which Telegram holds a picture, so that each is uploaded once. A lost id costs one upload.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile } from '../../../files/replace-file.ts';

/** File ids by a picture's hash. */
export interface FileIds {
  readonly get: (hash: string) => Promise<string | undefined>;
  readonly keep: (hash: string, id: string) => Promise<void>;
  /** Forgets an id that Telegram does not take any more. */
  readonly drop: (hash: string) => Promise<void>;
  /** Resolves when all that was to be kept is written. */
  readonly close: () => Promise<void>;
}

/** More pictures than the library has in all looks, about 150 bytes each. */
const REMEMBERED = 3000;

const entriesOf = (value: unknown): readonly [string, string][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : [];

async function read(path: string): Promise<Map<string, string>> {
  try {
    return new Map(entriesOf(JSON.parse(await readFile(path, 'utf8'))));
  } catch {
    // Not there yet, or damaged: every picture is uploaded once more.
    return new Map();
  }
}

/**
 * @param path the file they are kept in; without it they are forgotten with the process
 * @param bot the bot's id: another bot cannot use the same ids
 * @param failed told when they could not be written
 */
export function openFileIds(path: string | undefined, bot: string, failed: (error: unknown) => void): FileIds {
  const key = (hash: string): string => `${bot}:${hash}`;
  let known: Promise<Map<string, string>> | undefined;
  let writing: Promise<void> = Promise.resolve();
  const ids = (): Promise<Map<string, string>> =>
    (known ??= path === undefined ? Promise.resolve(new Map<string, string>()) : read(path));

  const write = (): void => {
    if (path === undefined) return;
    writing = writing.then(async () => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await replaceFile(path, JSON.stringify(Object.fromEntries(await ids())));
    });
    writing = writing.catch(failed);
  };

  return {
    get: async (hash) => (await ids()).get(key(hash)),
    keep: async (hash, id) => {
      const map = await ids();
      if (map.get(key(hash)) === id) return;
      map.set(key(hash), id);
      for (const [oldest] of map) {
        if (map.size <= REMEMBERED) break;
        map.delete(oldest);
      }
      write();
    },
    drop: async (hash) => {
      if ((await ids()).delete(key(hash))) write();
    },
    close: () => writing,
  };
}
