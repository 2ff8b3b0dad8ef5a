import { describe, expect, it } from 'vitest';
import { consume, skip } from '../../../src/schedule/claim/consume.ts';
import { kept, promise } from '../../support/kept.ts';

const EIGHT = Date.parse('2026-11-20T08:00Z');
const NINE = Date.parse('2026-11-20T09:00Z');
const DAY = 86_400_000;
const delivery = { key: 'telegram:1', id: 'tip', due: EIGHT, slot: '2026-11-20' };
const once = { ...promise(EIGHT), rule: { type: 'once', at: EIGHT } as const };

describe('a slot that is used up', () => {
  it('sets the next due instant and notes the claim', () => {
    expect(consume(kept('1'), promise(EIGHT), '2026-11-20', NINE, 'a')).toEqual({
      ...promise(EIGHT + DAY),
      claimed: '2026-11-20',
      claimId: 'a',
    });
  });

  it('leaves the claim of a later one as it was', () => {
    const later = { ...promise(EIGHT), claimed: '2026-11-21', claimId: 'a' };
    expect(consume(kept('1'), later, '2026-11-20', NINE, 'b')).toEqual({ ...later, due: EIGHT + 2 * DAY });
  });

  it('leaves nothing due of what was promised once', () => {
    expect(consume(kept('1'), once, 'once', NINE, 'a').due).toBeUndefined();
  });
});

describe('a delivery that is skipped', () => {
  it('goes on to the next slot, uses none up, and leaves the other promises and the rest of the record', () => {
    const before = { ...kept('1', promise(EIGHT), promise(NINE, 'other')), country: 'DE' };
    expect(skip(before, delivery, NINE)).toEqual([
      { ...before, promises: [promise(EIGHT + DAY), promise(NINE, 'other')] },
      true,
    ]);
  });

  it('changes nothing once the promise was changed, taken back or used up before', () => {
    for (const before of [kept('1', promise(NINE)), kept('1'), kept('1', promise(EIGHT, 'other')), undefined]) {
      const [after, used] = skip(before, delivery, NINE);
      expect([after === before, used]).toEqual([true, false]);
    }
  });

  it('goes on to the next slot when this one or a later one was used up before', () => {
    for (const claimed of ['2026-11-20', '2026-11-21']) {
      const [after, used] = skip(kept('1', { ...promise(EIGHT), claimed }), delivery, NINE);
      expect(used).toBe(false);
      expect(after?.promises?.[0]?.claimed).toBe(claimed);
      expect(after?.promises?.[0]?.due).toBe(Date.parse(`${claimed}T08:00Z`) + DAY);
    }
  });

  it('ends what was promised once', () => {
    expect(skip(kept('1', once), { ...delivery, slot: 'once' }, NINE)).toEqual([kept('1'), true]);
  });
});
