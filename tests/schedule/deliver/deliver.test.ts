import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { reply, text } from '../../../src/core/reply.ts';
import { markActive } from '../../../src/schedule/plan/activity.ts';
import { replan } from '../../../src/schedule/plan/plan.ts';
import { createPacer, type Pacer } from '../../../src/schedule/pace/pacer.ts';
import { StoreError } from '../../../src/store/error.ts';
import type { Promised } from '../../../src/core/promise.ts';
import { daily, kept, promise } from '../../support/kept.ts';
import { fails, scene as createScene, STORES, type Scene } from '../../support/scene.ts';
import { virtualTime } from '../../support/virtual-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const EIGHT = daily(480);

/** Lets minutes pass, ticking at each. */
async function pass(here: Scene, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    here.now += MINUTE;
    await here.tick();
  }
}

const times = (here: Scene): string[] =>
  here.sent.map(({ key, at }) => `${key} ${new Date(at).toISOString().slice(5, 16)}`);

describe.each(STORES)('over a store %s:', (_, openStore) => {
  const scene = (start: string, pacer?: () => Pacer): Scene => createScene(start, pacer, openStore);

  describe('a daily promise', () => {
    it('is kept once a day, at its minute', async () => {
      const here = scene('2026-11-20T07:30Z');
      await here.subscribe('telegram:1', EIGHT);
      await here.subscribe('discord:2', daily(485));
      await pass(here, 2 * 24 * 60);
      expect(times(here)).toEqual([
        'telegram:1 11-20T08:00',
        'discord:2 11-20T08:05',
        'telegram:1 11-21T08:00',
        'discord:2 11-21T08:05',
      ]);
    });

    it('is not doubled by ticks at once, a restart, or a clock that jumps back and forth', async () => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', EIGHT);
      here.now += MINUTE;
      await Promise.all([here.tick(), here.tick(), here.delivery.tick(here.now)]);
      await here.tick();
      here.crash();
      await here.tick();
      for (const hours of [-1, 1, -3, 2, 1, -24, 24]) {
        here.now += hours * HOUR;
        await pass(here, 30);
        here.now -= 30 * MINUTE;
      }
      expect(times(here)).toEqual(['telegram:1 11-20T08:00']);
    });

    it('is not doubled by two deliveries on the same records', async () => {
      const here = scene('2026-11-20T07:59Z');
      for (let n = 0; n < 50; n += 1) await here.subscribe(`telegram:${n}`, EIGHT);
      const { delivery: first } = here;
      here.crash();
      const { delivery: second } = here;
      here.now += MINUTE;
      await Promise.all([first.tick(here.now), second.tick(here.now)]);
      await Promise.all([first.settled(), second.settled()]);
      expect(new Set(here.sent.map(({ key }) => key)).size).toBe(50);
      expect(here.sent).toHaveLength(50);
    });

    it('comes late inside three hours, and is skipped and counted after that', async () => {
      const here = scene('2026-11-20T07:00Z');
      await here.subscribe('telegram:1', EIGHT);
      await here.subscribe('telegram:2', daily(420 + 59));
      here.now = Date.parse('2026-11-20T10:59Z');
      await here.tick();
      expect(times(here)).toEqual(['telegram:1 11-20T10:59']);
      expect(here.logged).toContainEqual(['promises skipped, too late', { count: 1 }]);
      await pass(here, 24 * 60);
      expect(times(here).slice(1)).toEqual(['telegram:2 11-21T07:59', 'telegram:1 11-21T08:00']);
    });

    it.each([
      ['a day', '2026-11-19T07:59Z'],
      ['three days', '2026-11-17T07:59Z'],
      ['a month', '2026-10-20T07:59Z'],
    ])('comes late inside its time also after %s off, once and at once', async (_off, start) => {
      const here = scene(start);
      await here.subscribe('telegram:1', EIGHT);
      await here.subscribe('telegram:2', daily(600));
      await here.subscribe('telegram:3', daily(359));
      here.now = Date.parse('2026-11-20T09:00Z');
      await here.tick();
      expect(times(here)).toEqual(['telegram:1 11-20T09:00']);
      expect(here.logged).toContainEqual(['promises skipped, too late', { count: 3 }]);
      await pass(here, 24 * 60);
      expect(times(here).slice(1)).toEqual([
        'telegram:2 11-20T10:00',
        'telegram:3 11-21T05:59',
        'telegram:1 11-21T08:00',
      ]);
    });

    it.each([
      ['2026-11-20T08:00:20Z', '11-20T08:00'],
      ['2026-11-20T10:59:59Z', '11-20T10:59'],
    ])('is not lost by a start at %s after a day off', async (start, at) => {
      const here = scene('2026-11-19T07:00Z');
      await here.subscribe('telegram:1', EIGHT);
      here.now = Date.parse(start);
      here.crash();
      await here.tick();
      expect(times(here)).toEqual([`telegram:1 ${at}`]);
    });

    it('is not lost either when the person changes something else before the first tick', async () => {
      const here = scene('2026-11-17T07:00Z');
      await here.subscribe('telegram:1', EIGHT);
      here.now = Date.parse('2026-11-20T09:00Z');
      await here.store.update('telegram:1', (kept) => kept && replan({ ...kept, ceiling: 5 }, here.now));
      await pass(here, 1);
      expect(times(here)).toEqual(['telegram:1 11-20T09:01']);
    });

    it('comes once where several of its times were missed, and a break only until the next is due', async () => {
      const here = scene('2026-11-17T07:00Z');
      const days = [1, 2, 3, 4, 5, 6, 7];
      await here.subscribe('telegram:1', { type: 'times', zone: 'UTC', minutes: [480, 530, 1200], days });
      const windows = [{ from: 480, to: 1000 }];
      await here.subscribe('telegram:2', { type: 'every', zone: 'UTC', every: 60, windows, days });
      here.now = Date.parse('2026-11-20T09:10Z');
      await pass(here, 50);
      // The break first: it has the least time left.
      expect(times(here)).toEqual(['telegram:2 11-20T09:11', 'telegram:1 11-20T09:11', 'telegram:2 11-20T10:00']);
    });

    it('is never carried past the local midnight', async () => {
      const here = scene('2026-11-20T20:00Z');
      await here.subscribe('telegram:1', daily(23 * 60, 'Europe/Berlin'));
      await here.subscribe('telegram:2', daily(23 * 60, 'UTC'));
      // 23:30 in UTC is half past midnight in Berlin.
      here.now = Date.parse('2026-11-20T23:30Z');
      await here.tick();
      expect(times(here)).toEqual(['telegram:2 11-20T23:30']);
    });

    it('is not kept to someone who takes it back between the claim and the sending', async () => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', EIGHT);
      here.onWrite = async (key) => {
        expect(here.records.get(key)?.promises?.[0]?.claimed).toBe('2026-11-20');
        await here.store.update(key, () => undefined);
        return reply([text('too late')]);
      };
      await pass(here, 3);
      expect(here.sent).toEqual([]);
    });

    it('is claimed on disk before it is sent', async () => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', EIGHT);
      let claimed: string | undefined;
      here.onSend = (key) => {
        claimed = here.records.get(key)?.promises?.[0]?.claimed;
        return Promise.resolve();
      };
      await pass(here, 1);
      expect(claimed).toBe('2026-11-20');
      expect(here.sent).toHaveLength(1);
    });

    it('is skipped when it comes too late, as soon as that can be written', async () => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', EIGHT);
      here.now = Date.parse('2026-11-20T12:00Z');
      const full = vi.spyOn(here.store, 'update').mockRejectedValue(new StoreError('full'));
      await here.tick();
      await pass(here, 1);
      full.mockRestore();
      await pass(here, 1);
      expect(here.logged.at(-1)).toEqual(['promises skipped, too late', { count: 1 }]);
      expect(here.records.get('telegram:1')?.promises?.[0]?.due).toBe(Date.parse('2026-11-21T08:00Z'));
    });

    it('is taken up by another delivery when the one that held it has gone', async () => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', EIGHT);
      here.now += MINUTE;
      // A worker that takes what is due and is never heard of again.
      const lease = 10 * MINUTE;
      expect(await here.store.claimDue(here.now, 10, lease)).toHaveLength(1);
      await here.tick();
      expect(here.sent).toEqual([]);
      here.now += lease;
      await here.tick();
      expect(times(here)).toEqual(['telegram:1 11-20T08:10']);
    });

    it('is not sent when the claim could not be written, but when it can be', async () => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', EIGHT);
      const full = vi.spyOn(here.store, 'update').mockRejectedValue(new StoreError('full'));
      await pass(here, 2);
      expect(here.sent).toEqual([]);
      full.mockRestore();
      await pass(here, 2);
      expect(times(here)).toEqual(['telegram:1 11-20T08:02']);
    });

    it('survives a record whose zone exists no longer, and so does everyone else', async () => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', EIGHT);
      await here.subscribe('telegram:2', EIGHT);
      const [promise] = here.records.get('telegram:1')!.promises!;
      await here.store.update(
        'telegram:1',
        (kept) => kept && { ...kept, promises: [{ ...promise!, rule: daily(480, 'Mars/Olympus') }] },
      );
      await pass(here, 1);
      expect(times(here)).toEqual(['telegram:2 11-20T08:00']);
      expect(here.logged[0]?.[0]).toBe('promise not taken up');
    });
  });

  describe('what was promised once', () => {
    it('is kept and then gone', async () => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', { type: 'once', at: here.now + 5 * MINUTE }, 'recheck');
      await here.subscribe('telegram:1', EIGHT);
      await pass(here, 30);
      expect(times(here)).toEqual(['telegram:1 11-20T08:00', 'telegram:1 11-20T08:04']);
      expect(here.records.get('telegram:1')?.promises?.map(({ id }) => id)).toEqual(['tip']);
    });

    it('is gone three hours late when it is a timer: nothing is on anyone any more', async () => {
      const here = scene('2026-11-20T07:59Z');
      const timer = (at: number): Promised => ({ id: 'heat', kind: 'timer', rule: { type: 'once', at }, due: at });
      for (const [id, late] of [
        ['1', 3 * HOUR],
        ['2', 3 * HOUR - MINUTE],
      ] as const) {
        await here.store.update(`telegram:${id}`, () => kept(id, timer(here.now - late)));
      }
      const written: string[] = [];
      here.onWrite = (key) => {
        written.push(key);
        return Promise.resolve(reply([text('over')]));
      };
      await here.tick();
      expect(written).toEqual(['telegram:2']);
      expect([...here.records.values()].map(({ promises }) => promises)).toEqual([[], []]);
    });

    it('stays when it was promised anew while the former one was on its way', async () => {
      const here = scene('2026-11-20T07:59Z');
      const again = here.now + HOUR;
      await here.subscribe('telegram:1', { type: 'once', at: here.now + MINUTE });
      here.onSend = () =>
        here.store
          .update('telegram:1', (old) => old && kept('1', { ...promise(again), rule: { type: 'once', at: again } }))
          .then(() => undefined);
      await pass(here, 2);
      expect(here.sent).toHaveLength(1);
      expect(here.records.get('telegram:1')?.promises?.map(({ due }) => due)).toEqual([again]);
    });

    it('is skipped and gone when it is a day late', async () => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', { type: 'once', at: here.now + MINUTE });
      here.now += 25 * HOUR;
      await here.tick();
      expect(here.sent).toEqual([]);
      expect(here.records.get('telegram:1')?.promises).toEqual([]);
    });
  });

  describe('a send that fails', () => {
    const begin = async (): Promise<Scene> => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', EIGHT);
      await here.subscribe('telegram:1', daily(600), 'stretch');
      return here;
    };

    it('is taken back whole, counts and all, though the message changed the record while it was written', async () => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', EIGHT);
      await here.subscribe('telegram:1', EIGHT, 'stretch');
      const sent = { day: '2026-11-19', week: 3, unheard: 2 };
      await here.store.update('telegram:1', (kept) => kept && { ...kept, sent });
      const before = here.records.get('telegram:1');
      here.onWrite = async (key) => {
        await here.store.update(key, (kept) => kept && { ...kept, lastTip: 'new' });
        return reply([text('tip')]);
      };
      here.onSend = fails('network');
      await pass(here, 1);
      const after = here.records.get('telegram:1');
      expect(after).toEqual({ ...before, lastTip: 'new', revision: after?.revision });
    });

    it('is not taken back over a change that was made meanwhile', async () => {
      const here = scene('2026-11-20T07:59Z');
      await here.subscribe('telegram:1', EIGHT);
      here.onSend = async () => {
        await here.subscribe('telegram:1', daily(540));
        return fails('network')();
      };
      await pass(here, 1);
      expect(here.records.get('telegram:1')?.promises).toMatchObject([{ rule: daily(540), claimed: '2026-11-20' }]);
      expect(here.records.get('telegram:1')?.promises?.[0]?.due).toBe(Date.parse('2026-11-21T09:00Z'));
    });

    it('because the chat is gone ends all promises of that chat', async () => {
      const here = await begin();
      here.onSend = fails('gone');
      await pass(here, 1);
      here.onSend = () => Promise.resolve();
      await pass(here, 24 * 60);
      expect(here.sent).toEqual([]);
      expect(here.records.get('telegram:1')?.promises).toEqual([]);
    });

    it('because the message is refused is logged and not repeated that day', async () => {
      const here = await begin();
      here.onSend = fails('refused');
      await pass(here, 1);
      here.onSend = () => Promise.resolve();
      await pass(here, 60);
      expect(here.sent).toEqual([]);
      expect(here.logged.map(([event]) => event)).toEqual(['message refused', 'messages lost']);
    });

    it('without having arrived is tried again with growing pauses, as the same message, inside its time', async () => {
      const here = await begin();
      const tries: string[] = [];
      here.onSend = () => {
        tries.push(new Date(here.now).toISOString().slice(11, 16));
        return fails('network')();
      };
      let written = 0;
      here.onWrite = () => {
        written += 1;
        return Promise.resolve(reply([text('tip')]));
      };
      await pass(here, 24);
      expect(tries).toEqual(['08:00', '08:01', '08:03', '08:07', '08:15']);
      here.onSend = () => Promise.resolve();
      await pass(here, 30);
      expect(times(here)).toEqual(['telegram:1 11-20T08:30']);
      expect(here.sent[0]?.once).toMatch(/^.{1,25}$/);
      expect(written).toBe(1);
      await pass(here, 90);
      expect(here.sent).toHaveLength(2);
      expect(here.sent[1]?.once).not.toBe(here.sent[0]?.once);
    });

    it('without having arrived is lost neither by a crash nor by a stop before the next try', async () => {
      const here = await begin();
      await here.subscribe('telegram:2', EIGHT);
      here.onSend = fails('network');
      await pass(here, 2);
      await here.delivery.stop();
      here.crash();
      here.onSend = () => Promise.resolve();
      await pass(here, 60);
      expect(times(here)).toEqual(['telegram:1 11-20T08:02', 'telegram:2 11-20T08:02']);
      expect(here.records.get('telegram:1')?.sent).toEqual({ day: '2026-11-20', week: 1, unheard: 1 });
    });

    it('all the time is given up at the end of its time', async () => {
      const here = await begin();
      let last = '';
      here.onSend = (key) => {
        last = `${key} ${new Date(here.now).toISOString().slice(11, 16)}`;
        return fails('network')();
      };
      await here.store.update('telegram:1', (kept) => kept && { ...kept, promises: kept.promises!.slice(0, 1) });
      await pass(here, 12 * 60);
      expect(last >= 'telegram:1 10:40' && last < 'telegram:1 11:00').toBe(true);
      expect(here.logged.at(-1)).toEqual(['messages lost', { platform: 'telegram', count: 1 }]);
    });

    it('and may have arrived is never repeated', async () => {
      const here = await begin();
      let tries = 0;
      here.onSend = () => {
        tries += 1;
        return fails('network', { certain: false })();
      };
      await pass(here, 60);
      expect(tries).toBe(1);
    });

    it('and may have arrived is repeated only for as long as a repeat shows nothing twice', async () => {
      const here = await begin();
      const tries: string[] = [];
      here.onSend = () => {
        tries.push(new Date(here.now).toISOString().slice(11, 16));
        // The first may have arrived; the second surely did not, which tells nothing about the first.
        return fails('network', tries.length === 1 ? { certain: false, repeatableMs: 150_000 } : {})();
      };
      await pass(here, 60);
      expect(tries).toEqual(['08:00', '08:01']);
      expect(here.logged.at(-1)).toEqual(['messages lost', { platform: 'telegram', count: 1 }]);
    });

    it('and is to be tried again is not, once the person has taken the promise back', async () => {
      const here = await begin();
      here.onSend = fails('network');
      await pass(here, 1);
      here.onSend = () => Promise.resolve();
      await here.store.update('telegram:1', () => undefined);
      await pass(here, 10);
      expect(here.sent).toEqual([]);
    });
  });

  describe('a large delivery', () => {
    it('of one platform hides nobody on another', async () => {
      const here = scene('2026-11-20T07:59Z');
      for (let n = 0; n < 2_500; n += 1) await here.subscribe(`telegram:${n}`, EIGHT);
      here.now += MINUTE;
      await here.subscribe('discord:1', daily(481));
      here.now += MINUTE;
      await here.tick();
      expect(here.sent).toHaveLength(2_501);
      expect(here.sent.map(({ key }) => key)).toContain('discord:1');
    });

    it('keeps the pace, tells its progress, holds up no other platform, and ends', async () => {
      const time = virtualTime(Date.parse('2026-11-20T08:00Z'));
      const here = scene('2026-11-20T07:59Z', () => createPacer({ limit: 30, clock: time.clock, wait: time.wait }));
      for (let n = 0; n < 3_000; n += 1) await here.subscribe(`telegram:${n}`, EIGHT);
      await here.subscribe('discord:1', EIGHT);
      const arrived: [string, number][] = [];
      here.onSend = async (key) => {
        await time.wait(60);
        arrived.push([key, time.clock()]);
      };
      here.now += MINUTE;
      const begun = time.clock();
      await time.until(here.delivery.tick(here.now));
      // Many are put in line bit by bit; no time passes meanwhile.
      while (here.delivery.tallies.telegram?.waiting !== 3_000) await turn();
      await time.until(time.wait(50_000));
      await time.until(here.delivery.tick(here.now));
      await time.until(here.delivery.settled());
      expect(arrived.find(([key]) => key === 'discord:1')?.[1]).toBeLessThan(begun + 1_000);
      expect(new Set(arrived.map(([key]) => key)).size).toBe(3_001);
      expect(arrived).toHaveLength(3_001);
      expect(3_000 / ((time.clock() - begun) / 1000)).toBeGreaterThan(29.1);
      const [first, last] = [here.logged[0], here.logged.at(-1)];
      expect(first).toEqual([
        'delivery goes on',
        { platform: 'telegram', count: expect.any(Number) as number, total: 3_000 },
      ]);
      expect(last).toEqual(['delivery done', { platform: 'telegram', count: 3_000, total: 3_000 }]);
    });

    it('goes in an order that turns from day to day, so that nobody is always last', async () => {
      const here = scene('2026-11-20T07:59Z');
      const people = Array.from({ length: 40 }, (_, n) => `telegram:${n}`);
      for (const key of people) await here.subscribe(key, EIGHT);
      const places = new Map(people.map((key) => [key, [] as number[]]));
      for (let day = 0; day < 30; day += 1) {
        here.sent.length = 0;
        await pass(here, 1);
        here.sent.forEach(({ key }, place) => places.get(key)?.push(place));
        for (const key of people) await here.store.update(key, (kept) => kept && markActive(kept, here.now));
        here.now += 24 * HOUR - MINUTE;
      }
      for (const [key, all] of places) {
        const mean = all.reduce((sum, place) => sum + place, 0) / all.length;
        expect([key, all.length, mean > 12 && mean < 27]).toEqual([key, 30, true]);
      }
    });

    it('sends first to whoever has the least time left', async () => {
      const here = scene('2026-11-20T22:00Z');
      await here.subscribe('telegram:1', daily(22 * 60 + 30));
      await here.subscribe('telegram:2', daily(22 * 60 + 40, 'Atlantic/Azores'));
      // Due before the second, but with more time.
      await here.subscribe('telegram:3', daily(0, 'Europe/Berlin'));
      here.now = Date.parse('2026-11-20T23:50Z');
      await here.tick();
      expect(here.sent.map(({ key }) => key)).toEqual(['telegram:1', 'telegram:2', 'telegram:3']);
    });

    it('leaves unclaimed what it had not begun when it is stopped', async () => {
      const time = virtualTime(Date.parse('2026-11-20T08:00Z'));
      const here = scene('2026-11-20T07:59Z', () => createPacer({ limit: 30, clock: time.clock, wait: time.wait }));
      for (let n = 0; n < 300; n += 1) await here.subscribe(`telegram:${n}`, EIGHT);
      here.onSend = () => time.wait(60);
      here.now += MINUTE;
      await here.delivery.tick(here.now);
      await time.until(time.wait(2_000));
      await time.until(here.delivery.stop());
      const before = here.sent.length;
      expect(before).toBeGreaterThan(30);
      // At most what was under way: at 30 a second, two seconds and a few.
      expect(before).toBeLessThan(66);
      here.crash();
      await time.until(here.delivery.tick(here.now));
      await time.until(here.delivery.settled());
      expect(here.sent).toHaveLength(300);
      expect(new Set(here.sent.map(({ key }) => key)).size).toBe(300);
    });
  });
});
