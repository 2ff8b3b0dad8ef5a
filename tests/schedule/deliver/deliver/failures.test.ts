// What becomes of each kind of promise when the platform fails in each way: what is kept, tried and told.
import { describe, expect, it, vi } from 'vitest';
import type { SendReason } from '../../../../src/core/adapter.ts';
import { NotWrittenError } from '../../../../src/core/not-written.ts';
import type { Promised } from '../../../../src/core/promise.ts';
import { unbar } from '../../../../src/schedule/plan/activity.ts';
import { daily, kept } from '../../../support/kept.ts';
import { fails, scene as createScene, STORES, type Scene } from '../../../support/scene.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const EIGHT = Date.parse('2026-11-20T08:00Z');
const ALL = [1, 2, 3, 4, 5, 6, 7];

type Kind = 'tip' | 'break' | 'recheck' | 'timer';

const PROMISES: Readonly<Record<Kind, Promised>> = {
  tip: { id: 'tip', kind: 'tip', rule: daily(480), due: EIGHT },
  break: {
    id: 'break',
    kind: 'tip',
    rule: { type: 'every', zone: 'UTC', every: 60, windows: [{ from: 480, to: 600 }], days: ALL },
    due: EIGHT,
  },
  recheck: { id: 'recheck', kind: 'tip', rule: { type: 'once', at: EIGHT }, due: EIGHT },
  timer: { id: 'heat', kind: 'timer', rule: { type: 'once', at: EIGHT }, due: EIGHT },
};

interface Fault {
  readonly name: string;
  readonly reason: SendReason;
  readonly options?: Parameters<typeof fails>[1];
}

const FAULTS = {
  gone: { name: 'gone', reason: 'gone' },
  barred: { name: 'not allowed', reason: 'not-allowed' },
  network: { name: 'network, surely not arrived', reason: 'network' },
  doubtful: { name: 'network, perhaps arrived', reason: 'network', options: { certain: false } },
  slow: { name: 'slow down for ten minutes', reason: 'slow-down', options: { retryAfterMs: 10 * MINUTE } },
  refused: { name: 'refused', reason: 'refused' },
} as const satisfies Readonly<Record<string, Fault>>;

/** Fails until 09:30, then all is well. What was tried by then, what came afterwards, what was told. */
interface Row {
  readonly fault: Fault;
  readonly kind: Kind;
  readonly tried: string;
  /** What arrived by the next day at noon. */
  readonly came: string;
  readonly told: readonly string[];
}

const { gone, barred, network, doubtful, slow, refused } = FAULTS;
const growing = '08:00 08:01 08:03 08:07 08:15 08:30 08:45 09:00 09:15';
const slowly = '08:00 08:05 08:15 08:35 09:15';
const BARRED = ['not allowed to write'];
const TABLE: readonly Row[] = [
  { fault: gone, kind: 'tip', tried: '08:00', came: '', told: ['chat is gone, promises ended'] },
  { fault: gone, kind: 'break', tried: '08:00', came: '', told: ['chat is gone, promises ended'] },
  { fault: gone, kind: 'recheck', tried: '08:00', came: '', told: ['chat is gone, promises ended'] },
  { fault: gone, kind: 'timer', tried: '08:00', came: '', told: ['chat is gone, promises ended'] },
  { fault: barred, kind: 'tip', tried: slowly, came: '20 10:35, 21 08:00', told: BARRED },
  {
    fault: barred,
    kind: 'break',
    tried: '08:00 08:05 08:15 08:35 09:00 09:05 09:15',
    came: '20 09:35, 20 10:00, 21 08:00, 21 09:00, 21 10:00',
    told: [...BARRED, 'messages lost'],
  },
  { fault: barred, kind: 'recheck', tried: slowly, came: '20 10:35', told: BARRED },
  { fault: barred, kind: 'timer', tried: slowly, came: '20 10:35', told: BARRED },
  { fault: network, kind: 'tip', tried: growing, came: '20 09:30, 21 08:00', told: [] },
  {
    fault: network,
    kind: 'break',
    tried: '08:00 08:01 08:03 08:07 08:15 08:30 08:45 09:00 09:01 09:03 09:07 09:15',
    came: '20 09:30, 20 10:00, 21 08:00, 21 09:00, 21 10:00',
    told: ['messages lost'],
  },
  { fault: network, kind: 'recheck', tried: growing, came: '20 09:30', told: [] },
  { fault: network, kind: 'timer', tried: growing, came: '20 09:30', told: [] },
  { fault: doubtful, kind: 'tip', tried: '08:00', came: '21 08:00', told: ['messages lost'] },
  { fault: doubtful, kind: 'recheck', tried: '08:00', came: '', told: ['messages lost'] },
  { fault: doubtful, kind: 'timer', tried: '08:00', came: '', told: ['messages lost'] },
  {
    fault: slow,
    kind: 'tip',
    tried: '08:00 08:10 08:20 08:30 08:40 08:55 09:10 09:25',
    came: '20 09:40, 21 08:00',
    told: [],
  },
  { fault: slow, kind: 'timer', tried: '08:00 08:10 08:20 08:30 08:40 08:55 09:10 09:25', came: '20 09:40', told: [] },
  { fault: refused, kind: 'tip', tried: '08:00', came: '21 08:00', told: ['message refused', 'messages lost'] },
  { fault: refused, kind: 'timer', tried: '08:00', came: '', told: ['message refused', 'messages lost'] },
];

const clockOf = (at: number): string => new Date(at).toISOString().slice(11, 16);

async function passTo(here: Scene, end: number): Promise<void> {
  while (here.now < end) {
    here.now += MINUTE;
    await here.tick();
  }
}

describe.each(STORES)('over a store %s:', (_, openStore) => {
  const begin = async (...kinds: readonly Kind[]): Promise<Scene> => {
    const here = createScene('2026-11-20T07:59Z', undefined, openStore);
    await here.store.update('telegram:1', () => kept('1', ...kinds.map((kind) => PROMISES[kind])));
    return here;
  };

  it.each(TABLE)('$fault.name, $kind', async ({ fault, kind, tried, came, told }) => {
    const here = await begin(kind);
    const tries: string[] = [];
    const fail = fails(fault.reason, 'options' in fault ? fault.options : undefined);
    here.onSend = () => {
      tries.push(clockOf(here.now));
      return fail();
    };
    await passTo(here, EIGHT + 89 * MINUTE);
    here.onSend = () => Promise.resolve();
    await passTo(here, EIGHT + DAY + 4 * 60 * MINUTE);
    expect(tries.join(' ')).toBe(tried);
    expect(here.sent.map(({ at }) => new Date(at).toISOString().slice(8, 16).replace('T', ' ')).join(', ')).toBe(came);
    expect(here.logged.map(([event]) => event)).toEqual(told);
  });

  describe('a chat that may not be written to', () => {
    it('is tried a few times every day for a week, then rests, and the operator is told twice', async () => {
      const here = await begin('tip');
      const days: string[] = [];
      here.onSend = () => {
        days.push(new Date(here.now).toISOString().slice(8, 10));
        return fails('not-allowed')();
      };
      await passTo(here, EIGHT + 12 * DAY);
      expect([...new Set(days)]).toEqual(['20', '21', '22', '23', '24', '25', '26', '27']);
      expect(days.length).toBe(7 * 6 + 1);
      const record = here.records.get('telegram:1');
      expect(record?.barred).toEqual({ since: EIGHT, rests: true });
      expect(record?.promises).toMatchObject([{ id: 'tip', due: undefined }]);
      expect(record?.sent).toBeUndefined();
      const told = here.logged.filter(([event]) => event.startsWith('not allowed'));
      expect(told).toEqual([
        ['not allowed to write', { platform: 'telegram', code: 'not-allowed: test' }],
        ['not allowed to write for a week, rests', { platform: 'telegram', code: 'not-allowed: test' }],
      ]);
    });

    it('goes on as before as soon as one message arrives', async () => {
      const here = await begin('tip');
      here.onSend = fails('not-allowed');
      await passTo(here, EIGHT + 5 * DAY - 60 * MINUTE);
      here.onSend = () => Promise.resolve();
      await passTo(here, EIGHT + 6 * DAY);
      expect(here.sent.map(({ at }) => at)).toEqual([EIGHT + 5 * DAY, EIGHT + 6 * DAY]);
      expect(here.records.get('telegram:1')?.barred).toBeUndefined();
    });

    it('has had its message also when that cannot be noted', async () => {
      const here = await begin('tip');
      here.onSend = fails('not-allowed');
      await passTo(here, EIGHT + 60 * MINUTE);
      here.onSend = () => {
        vi.spyOn(here.store, 'update').mockRejectedValueOnce(new NotWrittenError('full', 'ENOSPC'));
        return Promise.resolve();
      };
      await passTo(here, EIGHT + 180 * MINUTE);
      expect(here.sent).toHaveLength(1);
      expect(here.logged.map(([event]) => event)).not.toContain('messages lost');
      expect(here.delivery.tallies.telegram).toMatchObject({ sent: 1, lost: 0 });
    });

    it('is due again when somebody was told', async () => {
      const here = await begin('tip');
      here.onSend = fails('not-allowed');
      await passTo(here, EIGHT + 8 * DAY);
      here.onSend = () => Promise.resolve();
      await here.store.update('telegram:1', (record) => record && unbar(record, here.now));
      await passTo(here, EIGHT + 9 * DAY);
      expect(here.sent.map(({ at }) => at)).toEqual([EIGHT + 9 * DAY]);
    });
  });
});
