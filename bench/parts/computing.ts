// Processor time of what one answer takes to work out, beside what each is compared with. Nothing is sent or drawn.
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeMarkdown } from '../../src/adapters/discord/render/escape.ts';
import { AREAS, PLACES } from '../../src/content/schema/common.ts';
import { encodeRoute } from '../../src/core/route.ts';
import { UNKNOWN_PERSON } from '../../src/domain/needs.ts';
import { createSearch } from '../../src/features/learn/search.ts';
import { choose } from '../../src/features/stretch/select/choose.ts';
import { createDueIndex } from '../../src/store/due-index.ts';
import { hearingOf } from '../../src/understanding/dangers/of-content.ts';
import { readTime } from '../../src/understanding/time/read-time.ts';
import { kept, promise } from '../../tests/support/kept.ts';
import { buttonsOf, content, createTalk } from '../../tests/support/talk.ts';
import { found } from '../part.ts';
import { median, short, times, type Row } from '../table.ts';

const ROUNDS = 9;
const MEGABYTES = 6;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Processor time of one of `count` runs, in ms: the median of some rounds, the first of which only warms up. */
async function costOf(count: number, run: () => unknown): Promise<number> {
  const costs: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = cpuMs();
    for (let n = 0; n < count; n += 1) await run();
    if (round > 0) costs.push((cpuMs() - before) / count);
  }
  return median(costs);
}

/** What the buttons carry that a person presses who has an ordinary backache, from the first question to the result. */
async function pressesOfCheck(): Promise<readonly string[]> {
  const talk = createTalk();
  const presses: string[] = [];
  await talk.say('/triage');
  for (let step = 0; step < 40; step += 1) {
    const buttons = buttonsOf(talk.last()).filter((button) => 'route' in button);
    const calm =
      buttons.find(({ label }) => /^(?:No\b|None of these|Me$|18 to 34|Low back)/.test(label)) ?? buttons[0]!;
    if (calm.route.module !== 'triage') break;
    const data = encodeRoute(calm.route);
    presses.push(data);
    await talk.pressData(data);
  }
  return presses;
}

async function check(): Promise<Row> {
  const talk = createTalk();
  const costs: number[] = [];
  for (const data of await pressesOfCheck()) costs.push(await costOf(40, () => talk.pressData(data)));
  const worst = Math.max(...costs);
  const path = join(tmpdir(), `limber-bench-${process.pid}`);
  const file = await open(path, 'w');
  const written = await costOf(20, async () => {
    await file.write(JSON.stringify(costs), 0);
    await file.sync();
  });
  await file.close();
  await rm(path);
  return {
    what: 'CPU of the dearest press of a whole check',
    limber: `${short(worst)} ms, ${short(median(costs))} in the median of ${costs.length}`,
    target: '≤ 1 ms',
    reached: worst <= 1,
    beside: `keeping the answers in a file instead (written, synced): ${short(written)} ms`,
  };
}

async function session(): Promise<Row> {
  const costs: number[] = [];
  for (const conditions of [[], ...[...content.limits.conditions.keys()].map((id) => [id])]) {
    for (const area of [undefined, ...AREAS]) {
      for (const place of [undefined, ...PLACES]) {
        const needs = { ...UNKNOWN_PERSON, conditions, told: true };
        costs.push(await costOf(8, () => choose(content, needs, { area, place, minutes: 20 })));
      }
    }
  }
  const scan = await costOf(200, () =>
    [...content.exercises.values()].filter(({ areas, places }) => areas.includes('neck') && places.includes('chair')),
  );
  const worst = Math.max(...costs);
  return {
    what: 'CPU of choosing a session, the dearest wish',
    limber: `${short(worst)} ms, ${short(median(costs))} in the median of ${costs.length}`,
    target: '≤ 1 ms',
    reached: worst <= 1,
    beside: `a look at every exercise for area and place alone: ${short(scan)} ms`,
  };
}

async function search(): Promise<Row> {
  const built = await costOf(3, () => createSearch(content.knowledge)('sleep'));
  const texts = [...content.knowledge.values()].map((card) => JSON.stringify(card).toLowerCase());
  const scan = await costOf(20, () => texts.filter((text) => text.includes('sleep')));
  return {
    what: 'CPU of the index of all cards, once, at the first search',
    limber: `${short(built)} ms`,
    target: '≤ 20 ms',
    reached: built <= 20,
    beside: `a search for the same letters without an index: ${short(scan)} ms each time`,
  };
}

async function longText(): Promise<Row> {
  const text = '8 leg *'.repeat((MEGABYTES * 1_000_000) / 7);
  const detect = hearingOf(content);
  const readers: Readonly<Record<string, (words: string) => unknown>> = {
    'warning signs': detect,
    'a time': (words) => readTime(words, { context: 'combo', now: 0 }),
    'Discord markup': escapeMarkdown,
  };
  const costs: [string, number][] = [];
  for (const [name, read] of Object.entries(readers)) costs.push([name, await costOf(1, () => read(text))]);
  const plain = await costOf(1, () => text.normalize('NFKD').toLowerCase().split(' ').length);
  const worst = Math.max(...costs.map(([, ms]) => ms));
  return {
    what: `CPU of reading a text of ${MEGABYTES} MB`,
    limber: costs.map(([name, ms]) => `${name} ${short(ms)} ms`).join(', '),
    target: '≤ 2,000 ms',
    reached: worst <= 2000,
    beside: `the same text normalized, in small letters and split: ${short(plain)} ms (${times(worst / plain)})`,
  };
}

async function dueIndex(): Promise<Row> {
  const records = new Map<string, ReturnType<typeof kept>>();
  const index = createDueIndex((key) => records.get(key));
  for (let n = 0; n < 200_000; n += 1) {
    const key = `telegram:${n % 10}`;
    const after = n % 10 === 0 ? (records.get(key) ?? kept('0', promise(0))) : kept(key, promise(1_000_000 + n));
    const before = records.get(key);
    records.set(key, after);
    index.replace(key, before, after);
  }
  const read = await costOf(100, () => index.claimDue(9_999_999, 100, 60_000));
  const scan = await costOf(100, () => [...records.values()].flatMap(({ promises = [] }) => promises));
  return {
    what: 'CPU of reading what is due after ten promises changed 200,000 times',
    limber: `${short(read)} ms`,
    target: '≤ 0.5 ms',
    reached: read <= 0.5,
    beside: `a look at the ten records: ${short(scan)} ms`,
  };
}

found([await check(), await session(), await search(), await longText(), await dueIndex()]);
process.exit(0);
