// Claims and releases over records that were cloned in between, as a store may do.
import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../src/core/record.ts';
import { claim, findClaimed, release } from '../../../src/schedule/claim/claim.ts';
import { daily, kept, promise } from '../../support/kept.ts';

const EIGHT = Date.parse('2026-11-20T08:00Z');
const NINE = Date.parse('2026-11-20T09:00Z');
const DAY = 86_400_000;
const delivery = { key: 'telegram:1', id: 'tip', due: EIGHT, slot: '2026-11-20' };
const asRead = (record: Kept | undefined): Kept | undefined => record && (JSON.parse(JSON.stringify(record)) as Kept);

describe('a claim', () => {
  it('takes with it what else is due, each with its next due instant and the id of the claim', () => {
    const before = { ...kept('1', promise(EIGHT), promise(EIGHT, 'stretch'), promise(NINE + 1, 'break')), zone: 'UTC' };
    const [after, claimed] = claim(before, delivery, NINE, 'a');
    const used = { claimed: '2026-11-20', claimId: 'a' };
    expect(asRead(after)).toEqual({
      ...before,
      promises: [
        { ...promise(EIGHT + DAY), ...used },
        { ...promise(EIGHT + DAY, 'stretch'), ...used },
        promise(NINE + 1, 'break'),
      ],
      sent: { day: '2026-11-20', week: 1, unheard: 1 },
    });
    expect(claimed.deliveries.map(({ id, slot }) => `${id} ${slot}`)).toEqual(['tip 2026-11-20', 'stretch 2026-11-20']);
    for (const each of claimed.deliveries) expect(findClaimed(asRead(after), 'a', each)?.id).toBe(each.id);
  });

  it('changes nothing once the promise was changed or taken back', () => {
    for (const before of [kept('1', promise(NINE)), kept('1'), kept('1', promise(EIGHT, 'other')), undefined]) {
      const [after, { deliveries }] = claim(before, delivery, NINE, 'a');
      expect([after === before, deliveries]).toEqual([true, []]);
    }
  });

  it('is not found under the id of another, unless it was promised anew for the same slot', () => {
    const [after] = claim(kept('1', promise(EIGHT)), delivery, NINE, 'a');
    expect(findClaimed(after, 'b', delivery)).toBeUndefined();
    const anew = kept('1', { ...promise(NINE), claimed: '2026-11-20' });
    expect(findClaimed(anew, 'a', delivery)).toBeDefined();
    expect(findClaimed(kept('1', { ...promise(NINE), claimed: '2026-11-20', ended: true }), 'a', delivery)).toBe(
      undefined,
    );
  });
});

describe('a claim that is released', () => {
  const snoozed = { ...promise(EIGHT), snoozeAt: EIGHT, snoozes: 2, claimed: '2026-11-20', claimId: 'z' };
  const before: Kept = {
    ...kept('1', snoozed, promise(EIGHT, 'stretch')),
    sent: { day: '2026-11-20', week: 5, unheard: 1 },
  };
  const again = { ...delivery, slot: '2026-11-20+2' };

  it('leaves the record as it was', () => {
    const [after, claimed] = claim(before, again, NINE, 'a');
    expect(after?.promises).not.toEqual(before.promises);
    const [back, released] = release(asRead(after), claimed);
    expect([asRead(back), released]).toEqual([before, true]);
  });

  it('keeps what was changed beside it', () => {
    const [after, claimed] = claim(before, again, NINE, 'a');
    const changed: Kept = {
      ...after!,
      silent: true,
      sent: { ...after!.sent!, unheard: 0 },
      promises: after!.promises!.map((each) => ({ ...each, rule: daily(480, 'UTC', [5, 6]) })),
    };
    const [back, released] = release(asRead(changed), claimed);
    expect(released).toBe(true);
    expect(back).toMatchObject({ silent: true, sent: { week: 5, unheard: 0 } });
    expect(back?.promises).toMatchObject([
      { due: EIGHT, snoozes: 2, rule: { days: [5, 6] } },
      { due: EIGHT, rule: { days: [5, 6] } },
    ]);
  });

  it.each<[string, (after: Kept) => Kept | undefined]>([
    ['erased', () => undefined],
    ['taken back', (after) => ({ ...after, promises: after.promises!.slice(0, 1) })],
    ['moved', (after) => ({ ...after, promises: after.promises!.map((each) => ({ ...each, due: NINE })) })],
    [
      'claimed by another',
      (after) => ({ ...after, promises: after.promises!.map((each) => ({ ...each, claimId: 'b' })) }),
    ],
  ])('changes nothing when one of its promises was %s since', (_, change) => {
    const [after, claimed] = claim(before, again, NINE, 'a');
    const changed = change(after!);
    expect(release(changed, claimed)).toEqual([changed, false]);
  });
});
