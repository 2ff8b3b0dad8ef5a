// What the running program tells about itself: numbers only, and of no single person. Written beside the kept data every
// minute, so that it can be read without asking the program and without taking its lock.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { EpochMs } from '../core/time/units.ts';
import type { Unwritten } from './write-faults.ts';
import { replaceFile } from '../files/replace-file.ts';
import type { Tally } from '../schedule/deliver/queue.ts';

export interface Status {
  /** When this was counted, and when the program started. */
  readonly at: EpochMs;
  readonly started: EpochMs;
  /** Set when the program ended in an orderly way. */
  readonly stopped: boolean;
  readonly people: number;
  readonly promises: number;
  readonly dueWithinHour: number;
  /** When the last minute was worked off, and how many milliseconds that took. */
  readonly tick: { readonly at: EpochMs; readonly ms: number };
  readonly memoryMb: number;
  /** Writes that fail now; left out when they do not. `code` is the system's word, see `Unwritten`. */
  readonly unwritten?: Unwritten | undefined;
  readonly platforms: Readonly<Record<string, Tally>>;
}

export const statusPath = (folder: string): string => join(folder, 'status.json');

/** Writes into a file that is there, which takes no new room on the disk. What is shorter is filled up with spaces. */
async function overwrite(path: string, text: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    await file.write(
      Buffer.from(
        text
          .trimEnd()
          .padEnd(size - 1)
          .concat('\n'),
      ),
      0,
    );
  } finally {
    await file.close();
  }
}

/** A leftover of a kill in between is swept with those of the store. On a full disk the numbers matter most. */
export async function writeStatus(folder: string, now: Status): Promise<void> {
  const text = `${JSON.stringify(now)}\n`;
  try {
    await replaceFile(statusPath(folder), text);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    await overwrite(statusPath(folder), text);
  }
}
