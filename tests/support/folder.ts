// A folder of its own for one test, removed when the test is over.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'limber-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
