// Real processes, really killed in the middle of a delivery: nobody gets two, and only what was under way is lost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/lowdb.ts';
import { buildDist, script } from '../support/dist.ts';
import { freshFolder } from '../support/folder.ts';
import { kept, promise } from '../support/kept.ts';

const PEOPLE = 600;
const NOW = Date.parse('2026-11-20T08:00Z');

/** Sends under way at once, see WORKERS in schedule/lane.ts. */
const UNDER_WAY = 16;

beforeAll(buildDist, 60_000);

/** Lets a process deliver, kills it after `patience` messages; gives whom it reached and whether it came to the end. */
async function deliver(folder: string, patience: number): Promise<{ reached: string[]; done: boolean }> {
  const child = spawn(process.execPath, [script('delivery-child.mjs'), folder, String(NOW)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const reached: string[] = [];
  let done = false;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, id = ''] = line.split(' ');
    if (word === 'done') done = true;
    else reached.push(id);
    if (reached.length === patience) child.kill('SIGKILL');
  }
  await exit;
  return { reached, done };
}

describe('a delivery killed with -9 again and again', () => {
  it('sends nobody two and loses at most what was under way', { timeout: 60_000 }, async () => {
    const folder = await freshFolder();
    const store = await openStore(folder);
    const ids = Array.from({ length: PEOPLE }, (_, n) => String(n));
    await Promise.all(ids.map((id) => store.update(`telegram:${id}`, () => kept(id, promise(NOW)))));
    await store.close();
    const reached: string[] = [];
    let kills = 0;
    for (let done = false; !done;) {
      const run = await deliver(folder, 1 + ((kills * 17) % 29));
      reached.push(...run.reached);
      ({ done } = run);
      if (!done) kills += 1;
    }
    expect(kills).toBeGreaterThan(5);
    expect(reached.length).toBe(new Set(reached).size);
    expect(reached.length).toBeGreaterThanOrEqual(PEOPLE - kills * UNDER_WAY);
  });
});
