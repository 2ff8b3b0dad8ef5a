import { describe, expect, it } from 'vitest';
import type { Promised } from '../../../src/core/promise.ts';
import { mend } from '../../../src/schedule/plan/mend.ts';
import { daily, kept, promise } from '../../support/kept.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-26T12:00Z');
const NEXT = Date.parse('2026-11-27T08:00Z');
const FAR = Date.parse('2036-11-27T08:00Z');

describe('a record that a clock ten years ahead has touched', () => {
  it('is planned as it was when nothing was sent', () => {
    const before = kept('1', { ...promise(FAR), claimed: '2026-11-26' });
    expect(mend(before, NOW).promises).toEqual([{ ...promise(NEXT), claimed: '2026-11-26' }]);
  });

  it('has had its message of today when something was sent, and goes on tomorrow', () => {
    const sent = { day: '2036-11-26', week: 1, unheard: 3 };
    const before = { ...kept('1', { ...promise(FAR), claimed: '2036-11-26', claimId: 'a' }), sent };
    const after = mend(before, NOW);
    expect(after.promises).toEqual([{ ...promise(NEXT), claimed: '2026-11-26' }]);
    expect(after.sent).toEqual({ ...sent, day: '2026-11-26' });
  });

  it('is due again also where nothing was found to be due, or what was put off lay there', () => {
    const asked = { ...promise(undefined), claimed: '2036-11-26' };
    expect(mend(kept('1', asked), NOW).promises?.[0]?.due).toBe(NEXT);
    const later = { ...promise(FAR), snoozeAt: FAR, snoozes: 1 };
    expect(mend(kept('1', later), NOW).promises?.[0]).toMatchObject({ due: NEXT, snoozeAt: undefined });
    const ended: Promised = { ...promise(undefined), claimed: '2036-11-26', ended: true };
    expect(mend(kept('1', ended), NOW).promises).toEqual([{ ...ended, claimed: '2026-11-26', claimId: undefined }]);
  });
});

describe('a record that is as it should be', () => {
  const held: Promised = { ...promise(NOW + 60 * DAY), held: true };
  const once: Promised = { ...promise(NOW + 90 * DAY), rule: { type: 'once', at: NOW + 90 * DAY } };
  const asleep = { ...kept('1', promise(undefined)), sent: { day: '2026-11-01', week: 1, unheard: 14 } };
  // Thursday noon here is Friday there already: after a journey today's slot bears tomorrow's date.
  const travelled = { ...promise(NOW + DAY, 'tip', daily(480, 'Pacific/Honolulu')), claimed: '2026-11-27' };
  it.each([
    ['is due tomorrow', kept('1', { ...promise(NEXT), claimed: '2026-11-26' })],
    ['came due while nothing was sent', kept('1', promise(NOW - 3 * DAY))],
    ['waits for the end of a long pause', kept('1', held)],
    ['holds something promised once for a day far away', kept('1', once)],
    ['is asleep', asleep],
    ['is of a closed group', { ...kept('1', promise(undefined)), closedAt: NOW }],
    ['has travelled west', kept('1', travelled)],
    ['holds nothing that comes by itself', kept('1')],
  ])('that %s stays the very same', (_what, record) => {
    expect(mend(record, NOW)).toBe(record);
  });
});
