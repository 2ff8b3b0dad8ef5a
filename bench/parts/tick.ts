// The minute tick and the index it reads, at a million promises, beside a look at all records and one task a person.
import { setImmediate as turn } from 'node:timers/promises';
import { createTask } from 'node-cron';
import type { Adapter } from '../../src/core/adapter.ts';
import { createDelivery } from '../../src/schedule/deliver/deliver.ts';
import { createDueIndex } from '../../src/store/due-index.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import type { Kept } from '../../src/core/record.ts';
import type { Rule } from '../../src/core/promise.ts';
import { found } from '../part.ts';
import { median, short } from '../table.ts';

const PROMISES = 1_000_000;
const DUE = 10_000;
const TASKS = 2_000;
const ROUNDS = 9;
const NOW = Date.parse('2026-11-20T08:00Z');
const MINUTE = 60_000;

const collect = (): void => globalThis.gc?.();
const used = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

async function medianMs(rounds: number, run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  return median(times);
}

/** One rule object for all: it is the records' memory, not the index's. */
const rule: Rule = { type: 'daily', zone: 'Europe/Berlin', minute: 540, days: [1, 2, 3, 4, 5, 6, 7] };

const records = new Map<string, Kept>();
for (let n = 0; n < PROMISES; n += 1) {
  const due = n < DUE ? NOW : NOW + MINUTE * (1 + (n % 1440));
  const id = String(n);
  const promises = [{ id: 'tip', kind: 'tip', rule, due }];
  records.set(`telegram:${id}`, { chat: { platform: 'telegram', id, private: true }, promises });
}

const before = used();
const index = createDueIndex((key) => records.get(key));
for (const [key, kept] of records) index.replace(key, undefined, kept);
const bytes = (used() - before) / PROMISES;
index.claimDue(0, 1, 0);

const adapter: Adapter = {
  platform: 'telegram',
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  send: () => Promise.resolve(),
  publishCommands: () => Promise.resolve(),
};
/** Each with a store of its own, since what one store has handed out is leased. */
const newDelivery = () =>
  createDelivery({
    store: openMemoryStore(records),
    clock: () => NOW,
    log: () => undefined,
    adapters: [adapter],
    // Nothing is ever sent: the tick itself is measured.
    pacer: () => ({ run: () => new Promise<never>(() => undefined), stop: () => undefined }),
    write: () => undefined,
  });
const idle = newDelivery();
const none = await medianMs(2001, () => idle.tick(NOW - 1));
const inLine: number[] = [];
const blocked: number[] = [];
const ticks: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const delivery = newDelivery();
  collect();
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const begun = last;
  await delivery.tick(NOW);
  ticks.push(performance.now() - begun);
  while (delivery.tallies.telegram!.waiting < DUE) {
    await turn();
    look();
  }
  look();
  inLine.push(performance.now() - begun);
  blocked.push(longest);
}
const some = median(ticks);

let seen = 0;
const scan = await medianMs(9, () => {
  for (const { promises = [] } of records.values()) {
    for (const { due } of promises) if (due !== undefined && due <= NOW - 1) seen += 1;
  }
});

const beforeTasks = used();
const tasks = Array.from({ length: TASKS }, (_, n) => createTask(`${n % 60} ${n % 24} * * *`, () => undefined));
const taskBytes = (used() - beforeTasks) / tasks.length;

found([
  {
    what: 'minute tick, 1,000,000 promises, none due',
    limber: `${short(none)} ms`,
    target: '≤ 0.02 ms',
    reached: none <= 0.02,
    beside: `a scan of all records: ${short(scan)} ms (${short(scan / none)} ×)${seen === 0 ? '' : '!'}`,
  },
  {
    what: 'minute tick, 1,000,000 promises, 10,000 due',
    limber: `${short(some)} ms`,
    target: '≤ 5 ms',
    reached: some <= 5,
    beside: `all of them in line after ${short(median(inLine))} ms, the event loop held for ${short(median(blocked))} ms at a time; the same scan, before anything is done with what it found`,
  },
  {
    what: 'index memory',
    limber: `${short(bytes)} bytes a promise`,
    target: '≤ 100',
    reached: bytes <= 100,
    beside: `one node-cron task a person: ${short(taskBytes)} bytes (${short(taskBytes / bytes)} ×)`,
  },
]);
process.exit(0);
