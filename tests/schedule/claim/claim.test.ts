import { describe, expect, it } from 'vitest';
import { claim, skip, standing } from '../../../src/schedule/claim/claim.ts';
import { kept, promise } from '../../support/kept.ts';

const NINE = Date.parse('2026-11-20T09:00Z');
const EIGHT = Date.parse('2026-11-20T08:00Z');
const occasion = { key: 'telegram:1', id: 'tip', due: EIGHT, slot: '2026-11-20' };

describe('a claim', () => {
  it('uses the slot up and leaves the next due instant, the other promises and the rest of the record', () => {
    const before = { ...kept('1', promise(EIGHT), promise(NINE, 'other')), country: 'DE' };
    const [after, won] = claim(before, occasion, NINE);
    expect(won).toBe(true);
    expect(after).toEqual({
      ...before,
      promises: [{ ...promise(EIGHT + 86_400_000), claimed: '2026-11-20' }, promise(NINE, 'other')],
    });
    expect(standing(after, occasion)).toBe(after?.promises?.[0]);
  });

  it('changes nothing once the promise was changed, taken back or claimed by someone else', () => {
    for (const before of [kept('1', promise(NINE)), kept('1'), kept('1', promise(EIGHT, 'other')), undefined]) {
      const [after, won] = claim(before, occasion, NINE);
      expect([after === before, won, standing(after, occasion)]).toEqual([true, false, undefined]);
    }
  });

  it('goes on to the next slot when this one or a later one was used up before', () => {
    for (const claimed of ['2026-11-20', '2026-11-21']) {
      const [after, won] = claim(kept('1', { ...promise(EIGHT), claimed }), occasion, NINE);
      expect(won).toBe(false);
      expect(after?.promises?.[0]?.claimed).toBe(claimed);
      expect(after?.promises?.[0]?.due).toBe(Date.parse(`${claimed}T08:00Z`) + 86_400_000);
    }
  });

  it('of what was promised once leaves nothing due; skipping it leaves nothing at all', () => {
    const once = { ...promise(EIGHT), rule: { type: 'once', at: EIGHT } as const };
    const [after] = claim(kept('1', once), { ...occasion, slot: 'once' }, NINE);
    expect(after?.promises?.[0]).toEqual({ ...once, claimed: 'once', due: undefined });
    expect(skip(kept('1', once), { ...occasion, slot: 'once' }, NINE)).toEqual([kept('1'), true]);
  });
});
