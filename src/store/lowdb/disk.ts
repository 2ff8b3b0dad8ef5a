// The few things done to files, so that tests can let each of them fail. Knows nothing of what is written.
import { readFileSync } from 'node:fs';
import { copyFile, link, open, readdir, rename, rm } from 'node:fs/promises';
import { errorCode } from '../error.ts';

export interface Disk {
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Gives undefined when there is no such file. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** Makes a new file, for the owner only; resolves once its content has reached the disk. */
  readonly create: (path: string, text: string) => Promise<void>;
  /** Gives the file a second name, or copies it where the file system knows no second names. None there: nothing. */
  readonly double: (path: string, other: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file that may be there. */
  readonly remove: (path: string) => Promise<void>;
  /** Makes renamed and removed names reach the disk. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

async function create(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function double(path: string, other: string): Promise<void> {
  try {
    await link(path, other);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error))) throw error;
    await copyFile(path, other);
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; NTFS keeps renames in its own journal.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** All files are read at start, when nobody waits for anything else: without the detours of reading side by side. */
function read(path: string): Promise<string | undefined> {
  try {
    return Promise.resolve(readFileSync(path, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return Promise.resolve(undefined);
    return Promise.reject(error instanceof Error ? error : new Error(typeof error));
  }
}

/** The computer's own file system. */
export const disk: Disk = {
  list: (folder) => readdir(folder),
  read,
  create,
  double,
  rename,
  remove: (path) => rm(path, { force: true }),
  syncFolder,
};
