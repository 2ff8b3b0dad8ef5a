// Reading and checking the content takes most of a start, and the checks most of its memory; so the build keeps what has
// passed them. It counts only as long as every content file is, letter by letter, what was checked.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { replaceFile } from '../files/replace-file.ts';
import type { Content } from './content.ts';
import { digest } from './digest.ts';
import { yamlFiles } from './yaml/yaml-files.ts';

/** What the file begins with: a digest of the rest of it. */
const DIGEST_CHARS = 43;

/** Stands for the names and texts of all files. */
function stampOf(folder: string): string {
  const files = yamlFiles(folder).map((file) => `${file} ${digest(readFileSync(join(folder, file), 'utf8'))}`);
  return digest(files.join('\n'));
}

/** Gives undefined when there is none at `path`, or none that stands for the files as they are. */
function readChecked(folder: string, path: string): Content | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(DIGEST_CHARS);
    if (bytes.toString('latin1', 0, DIGEST_CHARS) !== digest(body)) return undefined;
    const { stamp, content } = deserialize(body) as { stamp: string; content: Content };
    return stamp === stampOf(folder) ? content : undefined;
  } catch {
    // Written by a newer Node: everything is read and checked then.
    return undefined;
  }
}

/** Reads and checks everything. @throws ContentError with every mistake */
async function check(folder: string): Promise<Content> {
  // Only now: what checks is not needed, nor in memory, at an ordinary start.
  const { loadContent } = await import('./load.ts');
  return loadContent(folder);
}

/**
 * Gives the content of `folder`.
 * @param kept the file in which the build keeps what it has checked; without it all is read anew
 * @throws ContentError with every mistake
 */
export async function openContent(folder: string, kept?: string): Promise<Content> {
  return (kept === undefined ? undefined : readChecked(folder, kept)) ?? (await check(folder));
}

/** Keeps at `path` what has passed all checks; nothing at all when there are mistakes, for the start to tell. */
export async function writeChecked(folder: string, path: string): Promise<void> {
  rmSync(path, { force: true });
  const stamp = stampOf(folder);
  const content = await check(folder);
  const body = serialize({ stamp, content });
  // Another user than the one who built may run the program.
  await replaceFile(path, Buffer.concat([Buffer.from(digest(body), 'latin1'), body]), { mode: 0o644 });
}
