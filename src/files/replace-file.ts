// Replaces a file whole: after a crash, a power cut or on a full disk it holds what it held before or what it was given,
// never a part of it. One write of a file at a time. The packages for this leave a cut-off file where the disk is full.
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Ends the name of a file that is still being written; a crash can leave one behind. */
export const TEMPORARY = '.tmp';

/** What is done to the disk, so that tests can let each step fail. */
export interface ReplaceSteps {
  /** Makes a new file; resolves once its content has reached the disk. */
  readonly create: (path: string, content: string | Uint8Array, mode: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file that may be there. */
  readonly remove: (path: string) => Promise<void>;
  /** Makes renamed and removed names reach the disk. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

export interface ReplaceOptions {
  /** Who may read the file; the owner only unless told otherwise. */
  readonly mode?: number;
  /** Runs once the new content is on the disk and has not taken the name yet. */
  readonly beforeRename?: () => Promise<void>;
  readonly steps?: ReplaceSteps;
}

async function create(path: string, content: string | Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
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

/** The steps on the computer's own file system. */
export const replaceSteps: ReplaceSteps = {
  create,
  rename,
  remove: (path) => rm(path, { force: true }),
  syncFolder,
};

let written = 0;

/**
 * Writes `content` beside `path` and gives it that name. Resolves once it is on the disk.
 * @throws the system's own error; the file is then as it was, unless only the last step failed
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  { mode = 0o600, beforeRename, steps = replaceSteps }: ReplaceOptions = {},
): Promise<void> {
  written += 1;
  const fresh = `${path}.${process.pid}-${written}${TEMPORARY}`;
  try {
    await steps.create(fresh, content, mode);
    await beforeRename?.();
    await steps.rename(fresh, path);
  } catch (error) {
    // The write has failed already; where a leftover stays, the next start finds it.
    await steps.remove(fresh).catch(() => undefined);
    throw error;
  }
  await steps.syncFolder(dirname(path));
}
