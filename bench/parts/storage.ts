// Durable writes and loading, from a thousand people to a hundred thousand, beside lowdb's own file adapter.
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { JSONFile } from 'lowdb/node';
import { Low } from 'lowdb';
import { openStore } from '../../src/store/lowdb/open.ts';
import type { Kept } from '../../src/core/record.ts';
import { found } from '../part.ts';
import { fill, idOf, personOf } from '../people.ts';
import { newFolder, removeFolder } from '../process.ts';
import { median, quantile, short } from '../table.ts';

const WRITES = 1000;
const WRITERS = 100;
const NOW = Date.parse('2026-11-20T08:00Z');
const RESOLUTION_MS = 1;

const crowd = (count: number): Kept[] =>
  Array.from({ length: count }, (_, n) =>
    personOf(idOf(n), {
      id: 'tip',
      kind: 'tip',
      rule: { type: 'daily', zone: 'Europe/Berlin', minute: 540, days: [1, 2, 3, 4, 5, 6, 7] },
      due: NOW + (n % 1440) * 60_000,
      claimed: '2026-11-19',
    }),
  );

const change = (kept: Kept | undefined): Kept | undefined =>
  kept && { ...kept, country: kept.country === 'DE' ? 'AT' : 'DE' };

interface Figures {
  readonly loadMs: number;
  readonly p50: number;
  readonly p99: number;
  readonly stallMs: number;
  readonly manyPerSecond: number;
}

async function measure(count: number): Promise<Figures> {
  const folder = await newFolder();
  await fill(folder, crowd(count));
  globalThis.gc?.();
  const begun = performance.now();
  const store = await openStore(folder);
  const loadMs = performance.now() - begun;
  const keyOf = (n: number): string => `telegram:${idOf((n * 7919) % count)}`;
  // Warm up, and let the loading come to rest.
  for (let n = 0; n < 50; n += 1) await store.update(keyOf(n), change);
  await pause(200);
  const stalls = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  stalls.enable();
  const times: number[] = [];
  for (let n = 0; n < WRITES; n += 1) {
    const at = performance.now();
    await store.update(keyOf(n), change);
    times.push(performance.now() - at);
  }
  const many = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let n = 0; n < 10; n += 1) await store.update(keyOf(writer * 10 + n), change);
    }),
  );
  const manyPerSecond = (WRITERS * 10) / ((performance.now() - many) / 1000);
  stalls.disable();
  await store.close();
  await removeFolder(folder);
  const stallMs = stalls.max / 1e6 - RESOLUTION_MS;
  return { loadMs, p50: median(times), p99: quantile(times, 0.99), stallMs, manyPerSecond };
}

/** Milliseconds of one write with lowdb's own adapter, which keeps all in one file and syncs nothing. */
async function plainLowdb(count: number): Promise<number> {
  const folder = await newFolder();
  const people = crowd(count);
  const db = new Low(new JSONFile<Kept[]>(join(folder, 'db.json')), people);
  const times: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const at = performance.now();
    db.data[n] = change(people[n])!;
    await db.write();
    times.push(performance.now() - at);
  }
  await removeFolder(folder);
  return median(times);
}

const small = await measure(1_000);
const middle = await measure(10_000);
const large = await measure(100_000);
const plain = await plainLowdb(100_000);

found([
  {
    what: 'durable write (fsync), 100,000 people',
    limber: `p50 ${short(large.p50)} ms, p99 ${short(large.p99)} ms`,
    target: 'p50 ≤ 5 ms, p99 ≤ 20 ms',
    reached: large.p50 <= 5 && large.p99 <= 20,
    beside: `plain lowdb JSONFile, no fsync: ${short(plain)} ms (${short(plain / large.p50)} ×)`,
  },
  {
    what: 'the same, flat from 1,000 people on',
    limber: `p50 at 100,000 = ${short(large.p50 / small.p50)} × that at 1,000`,
    target: 'flat',
    reached: large.p50 <= 2 * small.p50,
    beside: `1,000: p50 ${short(small.p50)}, p99 ${short(small.p99)}; 10,000: p50 ${short(middle.p50)}, p99 ${short(middle.p99)} ms`,
  },
  {
    what: 'longest stall of the event loop meanwhile',
    limber: `${short(large.stallMs)} ms`,
    target: '≤ 10 ms',
    reached: large.stallMs <= 10,
    beside: `1,000: ${short(small.stallMs)} ms; 10,000: ${short(middle.stallMs)} ms`,
  },
  {
    what: '100 writers at once, 100,000 people',
    limber: `${short(large.manyPerSecond)} writes/s`,
    target: '',
    reached: undefined,
    beside: `1,000: ${short(small.manyPerSecond)}/s; plain lowdb: ${short(1000 / plain)}/s`,
  },
  {
    what: 'load at start, 100,000 people',
    limber: `${short(large.loadMs)} ms`,
    target: '≤ 1,200 ms',
    reached: large.loadMs <= 1200,
    beside: `10,000: ${short(middle.loadMs)} ms; 1,000: ${short(small.loadMs)} ms`,
  },
]);
