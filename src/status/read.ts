// Reads what the running program tells about itself, see file.ts.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { statusPath, type Status } from './file.ts';

const count = z.number().int().min(0);

const status: z.ZodType<Status> = z.object({
  at: count,
  started: count,
  stopped: z.boolean(),
  people: count,
  promises: count,
  dueWithinHour: count,
  tick: z.object({ at: count, ms: z.number().min(0) }),
  memoryMb: count,
  unwritten: z.object({ since: count, count, code: z.string() }).optional(),
  platforms: z.record(
    z.string(),
    z.object({
      waiting: count,
      total: count,
      again: count,
      sent: count,
      lost: count,
      refused: count,
      late: count,
    }),
  ),
});

/** Undefined when there is none, or none that this version can read. */
export async function readStatus(folder: string): Promise<Status | undefined> {
  try {
    return status.safeParse(JSON.parse(await readFile(statusPath(folder), 'utf8'))).data;
  } catch {
    return undefined;
  }
}
