// What the running program tells about itself: numbers only, never whose. Written beside the kept data every minute, so
// that it can be read without asking the program and without taking its lock.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const count = z.number().int().min(0);

const status = z.object({
  /** When this was counted, and when the program started; epoch milliseconds. */
  at: count,
  started: count,
  /** Set when the program ended in an orderly way. */
  stopped: z.boolean(),
  people: count,
  promises: count,
  dueWithinHour: count,
  /** When the last minute was worked off (epoch ms), and how many milliseconds that took. */
  tick: z.object({ at: count, ms: z.number().min(0) }),
  memoryMb: count,
  platforms: z.record(
    z.string(),
    z.object({
      /** In line or under way now, and how many the present delivery had from the beginning. */
      waiting: count,
      total: count,
      /** To be tried again later. */
      again: count,
      /** Since the start. `late`: their time was over before their turn came. */
      sent: count,
      lost: count,
      refused: count,
      late: count,
    }),
  ),
});

export type Status = z.infer<typeof status>;

const pathIn = (folder: string): string => join(folder, 'status.json');

/** Replaces the file whole. A leftover of a kill in between is swept with those of the store. */
export async function writeStatus(folder: string, now: Status): Promise<void> {
  const path = pathIn(folder);
  await writeFile(`${path}.tmp`, `${JSON.stringify(now)}\n`, { mode: 0o600 });
  await rename(`${path}.tmp`, path);
}

/** Undefined when there is none, or none that this version can read. */
export async function readStatus(folder: string): Promise<Status | undefined> {
  try {
    return status.safeParse(JSON.parse(await readFile(pathIn(folder), 'utf8'))).data;
  } catch {
    return undefined;
  }
}
