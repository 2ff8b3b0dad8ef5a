// What the running program tells about itself: numbers only, and of no single person. Written beside the kept data every
// minute, so that it can be read without asking the program and without taking its lock.
import { join } from 'node:path';
import type { EpochMs } from '../core/time/units.ts';
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
  readonly platforms: Readonly<Record<string, Tally>>;
}

export const statusPath = (folder: string): string => join(folder, 'status.json');

/** A leftover of a kill in between is swept with those of the store. */
export const writeStatus = (folder: string, now: Status): Promise<void> =>
  replaceFile(statusPath(folder), `${JSON.stringify(now)}\n`);
