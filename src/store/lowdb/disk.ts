// The few things done to files, so that tests can let each of them fail. Knows nothing of what is written.
import { readFileSync } from 'node:fs';
import { copyFile, link, readdir } from 'node:fs/promises';
import { replaceSteps, type ReplaceSteps } from '../../files/replace-file.ts';
import { errorCode } from '../error.ts';

export interface Disk extends ReplaceSteps {
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Gives undefined when there is no such file. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** Gives the file a second name, or copies it where the file system knows no second names. None there: nothing. */
  readonly double: (path: string, other: string) => Promise<void>;
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

/** All files are read at start, when no request waits: without the detours of reading side by side. */
function read(path: string): Promise<string | undefined> {
  try {
    return Promise.resolve(readFileSync(path, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return Promise.resolve(undefined);
    return Promise.reject(error instanceof Error ? error : new Error(typeof error));
  }
}

/** The computer's own file system. */
export const disk: Disk = { ...replaceSteps, list: (folder) => readdir(folder), read, double };
