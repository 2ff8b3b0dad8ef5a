// A clock that is set wrong: the wall's clock is turned by hand, beside one that nobody can set.
import { describe, expect, it } from 'vitest';
import { mendRecords } from '../../src/schedule/mend-records.ts';
import { whenSteady } from '../../src/schedule/steady.ts';
import { daily } from '../support/kept.ts';
import { scene, type Scene } from '../support/scene.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TEN_YEARS = 3652 * DAY;

interface Turned {
  readonly here: Scene;
  /** Lets minutes pass on both clocks, with a tick at each. */
  readonly pass: (minutes: number) => Promise<void>;
  readonly sentAt: () => string[];
}

function turned(start: string): Turned {
  const here = scene(start);
  let passed = 0;
  const tick = whenSteady({
    tick: (now) => here.delivery.tick(now),
    mend: (now) => mendRecords(here.store, (_level, event, fields = {}) => here.logged.push([event, fields]), now),
    log: (_level, event, fields = {}) => here.logged.push([event, fields]),
    steady: () => passed,
  });
  return {
    here,
    async pass(minutes) {
      for (let minute = 0; minute < minutes; minute += 1) {
        here.now += MINUTE;
        passed += MINUTE;
        await tick(here.now);
        await here.delivery.settled();
      }
    },
    sentAt: () => here.sent.map(({ key, at }) => `${key} ${new Date(at).toISOString().slice(0, 16)}`),
  };
}

describe('a clock that is ten years ahead', () => {
  it('for 95 seconds changes nothing: what comes regularly and what was promised once comes as it would have', async () => {
    const { here, pass, sentAt } = turned('2026-11-26T11:57Z');
    await here.subscribe('telegram:1', daily(480));
    await here.subscribe('telegram:2', daily(12 * 60 + 1));
    await here.subscribe('telegram:3', { type: 'once', at: Date.parse('2026-11-26T14:00Z') });
    await pass(2);
    const before = structuredClone([...here.records]);
    here.now += TEN_YEARS;
    await pass(2);
    here.now -= TEN_YEARS;
    expect([...here.records]).toEqual(before);
    await pass(2 * 24 * 60);
    expect(sentAt()).toEqual([
      'telegram:2 2026-11-26T12:05',
      'telegram:3 2026-11-26T14:00',
      'telegram:1 2026-11-27T08:00',
      'telegram:2 2026-11-27T12:01',
      'telegram:1 2026-11-28T08:00',
      'telegram:2 2026-11-28T12:01',
    ]);
    expect(here.logged.filter(([event]) => event.startsWith('the clock was set'))).toEqual([
      ['the clock was set, or the computer slept', { ms: TEN_YEARS }],
      ['the clock was set, or the computer slept', { ms: -TEN_YEARS }],
    ]);
  });

  it('for an hour sends no second message on the day it is right again, and all goes on the day after', async () => {
    const { here, pass, sentAt } = turned('2026-11-26T07:00Z');
    await here.subscribe('telegram:1', daily(480));
    await here.subscribe('telegram:2', daily(480));
    await pass(30);
    here.now += TEN_YEARS + 60 * MINUTE;
    await pass(60);
    const ahead = here.sent.length;
    expect(ahead).toBe(2);
    here.now -= TEN_YEARS + 60 * MINUTE;
    await pass(2 * 24 * 60);
    expect(sentAt().slice(ahead).sort()).toEqual([
      'telegram:1 2026-11-27T08:00',
      'telegram:1 2026-11-28T08:00',
      'telegram:2 2026-11-27T08:00',
      'telegram:2 2026-11-28T08:00',
    ]);
    expect(here.logged).toContainEqual(['planned anew after a wrong clock', { count: 2 }]);
  });

  it('when the program was stopped is mended at the next start', async () => {
    const { here, pass, sentAt } = turned('2026-11-26T07:00Z');
    await here.subscribe('telegram:1', daily(480));
    const [tip] = here.records.get('telegram:1')!.promises!;
    const due = Date.parse('2036-11-27T08:00Z');
    await here.store.update('telegram:1', (kept) => kept && { ...kept, promises: [{ ...tip!, due }] });
    await pass(61);
    expect(sentAt()).toEqual(['telegram:1 2026-11-26T08:00']);
  });
});

describe('a clock that is set', () => {
  it('back by a day brings no message twice', async () => {
    const { here, pass, sentAt } = turned('2026-11-26T07:59Z');
    await here.subscribe('telegram:1', daily(480));
    await pass(10);
    here.now -= DAY;
    await pass(3 * 24 * 60);
    expect(sentAt()).toEqual([
      'telegram:1 2026-11-26T08:00',
      'telegram:1 2026-11-27T08:00',
      'telegram:1 2026-11-28T08:00',
    ]);
  });

  it('by less than an hour is not worth a word', async () => {
    const { here, pass, sentAt } = turned('2026-11-26T07:00Z');
    await here.subscribe('telegram:1', daily(480));
    await pass(5);
    here.now += 55 * MINUTE;
    await pass(1);
    expect(sentAt()).toEqual(['telegram:1 2026-11-26T08:01']);
    expect(here.logged).toEqual([]);
  });

  it('does not stop the start when what is kept cannot be looked through', async () => {
    const { here, pass, sentAt } = turned('2026-11-26T07:59Z');
    await here.subscribe('telegram:1', daily(480));
    await here.subscribe('telegram:2', daily(480));
    const [tip] = here.records.get('telegram:2')!.promises!;
    const lost = { ...tip!, claimed: '2026-11-25', rule: daily(480, 'Mars/Olympus') };
    await here.store.update('telegram:2', (kept) => kept && { ...kept, promises: [lost] });
    await pass(1);
    expect(sentAt()).toEqual(['telegram:1 2026-11-26T08:00']);
    expect(here.logged[0]?.[0]).toBe('record not planned anew');
  });
});
