// Real processes, really killed: what was acknowledged is there afterwards.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { script } from '../../../support/dist.ts';
import { freshFolder } from '../../../support/folder.ts';
import { size } from '../../../support/size.ts';

const KILLS = size(40, 200);
const SIDE_BY_SIDE = 4;
const LANES = 6;

interface Change {
  readonly number: number;
  readonly erase: boolean;
}

/** What the outside knows of one key. */
interface History {
  acknowledged: Change | undefined;
  begun: Change[];
}

/** Lets a child work on `folder` until it has acknowledged `patience` changes, kills it, and notes all it said. */
async function killOne(
  folder: string,
  first: number,
  lanes: number,
  patience: number,
  histories: Map<number, History>,
) {
  const child = spawn(process.execPath, [script('store-child.mjs'), folder, String(first), String(lanes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
  let done = 0;
  let highest = first;
  let found: Record<string, number> | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, ...rest] = line.split(' ');
    if (word === 'found') {
      found = JSON.parse(rest.join(' ')) as Record<string, number>;
      check(found, histories);
      // Whatever the outcome was of changes nobody acknowledged, it is decided now.
      for (const [key, history] of histories) {
        const number = found[key];
        history.acknowledged = number === undefined ? { number: 0, erase: true } : { number, erase: false };
        history.begun = [];
      }
      continue;
    }
    const [key = 0, number = 0] = rest.map(Number);
    const change = { number, erase: rest[2] === 'true' };
    const history = histories.get(key) ?? { acknowledged: undefined, begun: [] };
    histories.set(key, history);
    highest = Math.max(highest, number);
    if (word === 'begun') {
      history.begun.push(change);
    } else {
      history.acknowledged = change;
      history.begun = history.begun.filter((begun) => begun.number > number);
      done += 1;
      if (done === patience) child.kill('SIGKILL');
    }
  }
  const [code, signal] = await exit;
  expect(found, `the child did not start (exit ${code})`).toBeDefined();
  if (lanes > 0) expect(signal).toBe('SIGKILL');
  return { highest, done };
}

function check(found: Readonly<Record<string, number>>, histories: ReadonlyMap<number, History>): void {
  for (const [key, { acknowledged, begun }] of histories) {
    const possible = [acknowledged, ...begun].map((change) => (!change || change.erase ? undefined : change.number));
    expect(possible, `key ${key}`).toContain(found[key]);
  }
}

async function cycles(kills: number, seed: number): Promise<number> {
  const folder = await freshFolder();
  const histories = new Map<number, History>();
  let first = 0;
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const patience = 1 + ((seed + kill * 37) % 41);
    const { highest, done } = await killOne(folder, first, LANES, patience, histories);
    first = highest;
    acknowledged += done;
  }
  await killOne(folder, first, 0, 1, histories);
  return acknowledged;
}

describe('a process killed with -9', () => {
  it(`loses no acknowledged change in ${KILLS} kills`, async () => {
    const each = Array.from({ length: SIDE_BY_SIDE }, (_, n) => cycles(KILLS / SIDE_BY_SIDE, n * 11));
    const acknowledged = (await Promise.all(each)).reduce((sum, count) => sum + count, 0);
    expect(acknowledged).toBeGreaterThan(KILLS * 10);
  });
});
