// The file adapter under lowdb's `Low`: what was written survives a kill and a power cut, and a damaged file is refused
// and left as it is. lowdb's own adapter never syncs. One write at a time: the caller waits for the former.
import { basename } from 'node:path';
import type { Adapter } from 'lowdb';
import { replaceFile } from '../../files/replace-file.ts';
import type { Disk } from './disk.ts';
import { NotWrittenError } from '../../core/not-written.ts';
import { errorCode, StoreError } from '../error.ts';
import type { Codec, Table } from '../codec.ts';

/** Ends the name of a file's former state. */
export const FORMER = '.bak';

/**
 * @param belongs whether a key has its place in this file
 */
export function durableFile(path: string, disk: Disk, codec: Codec, belongs: (key: string) => boolean): Adapter<Table> {
  const former = path + FORMER;
  const name = basename(path);
  let onDisk: Table = new Map();
  /** After a failed write the file has one of two states, and it is not known which. */
  let unsure = false;

  /** @throws StoreError naming the file, where e.g. a folder has its name */
  async function textOf(file: string): Promise<string | undefined> {
    try {
      return await disk.read(file);
    } catch (error) {
      throw new StoreError(`${file} cannot be read (${errorCode(error)}). Limber did not touch it. Move it away.`);
    }
  }

  async function read(): Promise<Table | null> {
    const text = await textOf(path);
    if (text === undefined && (await textOf(former)) === undefined) return null;
    try {
      if (text === undefined) throw new StoreError('it is missing, though its former state is there');
      onDisk = codec.decode(text, belongs);
      return onDisk;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      throw new StoreError(
        `${path} cannot be used: ${error.message}. Limber did not touch it. To go on, move it away and, if there is a ` +
          `${name}${FORMER} beside it (its former state), copy that to ${name}.`,
      );
    }
  }

  async function replace(table: Table): Promise<void> {
    // The former state is not kept when it holds someone who is to be forgotten.
    const erases = unsure || [...onDisk.keys()].some((key) => !table.has(key));
    const keepFormer = async (): Promise<void> => {
      await disk.remove(former);
      if (!erases) await disk.double(path, former);
      unsure = true;
    };
    await replaceFile(path, codec.encode(table), { beforeRename: keepFormer, steps: disk });
    onDisk = table;
    unsure = false;
  }

  async function write(table: Table): Promise<void> {
    try {
      await replace(table);
    } catch (error) {
      const why = errorCode(error);
      const cause = why === 'ENOSPC' ? ': the disk is full' : ` (${why})`;
      throw new NotWrittenError(`${path} cannot be written${cause}.`, why);
    }
  }

  return { read, write };
}
