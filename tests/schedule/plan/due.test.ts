import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { lateEnd, nextDue, slotOf } from '../../../src/schedule/plan/due.ts';
import type { Rule } from '../../../src/core/promise.ts';
import { daily } from '../../support/kept.ts';
import { size } from '../../support/size.ts';
import { changes, FROM, offsets, oracle, TO, ZONES } from '../../support/wall.ts';

const DAY = 86_400_000;

describe('the next due instant', () => {
  it('comes exactly once a local day, at the right minute, in every zone around every clock change', () => {
    let checked = 0;
    for (const zone of ZONES) {
      const offset = offsets(zone);
      for (const change of changes(offset)) {
        const from = Math.floor(change / DAY) * DAY - 2 * DAY;
        const to = from + 5 * DAY;
        for (const minute of [0, 150, 180, 1439]) {
          const expected = oracle(offset, minute, from, to);
          // The first and the last date are only seen in part.
          const dates = [...expected.keys()].sort().slice(1, -1);
          const chain: [string, number][] = [];
          for (
            let next = nextDue(daily(minute, zone), from);
            next && next.due < to;
            next = nextDue(daily(minute, zone), next.due)
          ) {
            chain.push([next.slot, next.due]);
          }
          const inside = chain.filter(([slot]) => dates.includes(slot));
          expect(inside, `${zone} ${minute}`).toEqual(dates.map((date) => [date, expected.get(date)]));
          checked += inside.length;
        }
      }
    }
    expect(checked).toBeGreaterThan(ZONES.length * 12);
  });

  it('comes once a day over two whole years in every zone at one odd time each', () => {
    const minutes = [0, 150, 180, 1439];
    ZONES.forEach((zone, number) => {
      // Every seventh zone day by day, the others a week at a time.
      const step = number % 7 === 0 ? 1 : 7;
      const rule = daily(minutes[number % 4]!, zone);
      let after = FROM;
      let date: Temporal.PlainDate | undefined;
      while (after < TO) {
        const next = nextDue(rule, after)!;
        if (step === 1 && date) expect(next.slot, zone).toBe(date.add({ days: 1 }).toString());
        expect(slotOf(rule, next.due)).toBe(next.slot);
        date = Temporal.PlainDate.from(next.slot);
        after = next.due + (step - 1) * DAY;
      }
    });
  });

  const at = (text: string): number => Temporal.ZonedDateTime.from(text).epochMilliseconds;

  it.each([
    ['a gap: the first valid instant after', 'Europe/Berlin', 150, '2026-03-28T12:00', '2026-03-29T03:00'],
    ['a gap at midnight', 'Africa/Cairo', 0, '2026-04-23T12:00', '2026-04-24T01:00'],
    ['a gap into the next day: the last minute before', 'America/Nuuk', 1439, '2026-03-28T12:00', '2026-03-28T22:59'],
    ['half an hour', 'Australia/Lord_Howe', 135, '2026-10-03T12:00', '2026-10-04T02:30'],
  ])('knows %s', (_, zone, minute, after, due) => {
    expect(nextDue(daily(minute, zone), at(`${after}[${zone}]`))?.due).toBe(at(`${due}[${zone}]`));
  });

  it('takes the first of two passes, and only that', () => {
    const rule = daily(150, 'Europe/Berlin');
    const first = nextDue(rule, at('2026-10-24T12:00[Europe/Berlin]'))!;
    expect(first.due).toBe(at('2026-10-25T02:30+02:00[Europe/Berlin]'));
    expect(nextDue(rule, first.due)?.slot).toBe('2026-10-26');
  });

  it('passes over a date that the zone never had', () => {
    expect(nextDue(daily(480, 'Pacific/Apia'), at('2011-12-29T12:00[Pacific/Apia]'))?.slot).toBe('2011-12-31');
  });

  it('keeps to the chosen days, and is never when there are none', () => {
    const monday = at('2026-11-16T08:00[UTC]');
    expect(nextDue(daily(480, 'UTC', [1, 5]), monday)?.slot).toBe('2026-11-20');
    expect(nextDue(daily(480, 'UTC', []), monday)).toBeUndefined();
  });

  it('passes over what was claimed, also when the time was changed or the person travelled west', () => {
    const rule = daily(600, 'America/New_York');
    const morning = at('2026-11-20T07:00[America/New_York]');
    expect(nextDue(rule, morning)?.slot).toBe('2026-11-20');
    expect(nextDue(rule, morning, '2026-11-20')?.slot).toBe('2026-11-21');
  });

  it('obeys its laws for any rule and instant', () => {
    const rules = fc.record({
      type: fc.constant('daily' as const),
      zone: fc.constantFrom(...ZONES),
      minute: fc.nat(1439),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    });
    fc.assert(
      fc.property(rules, fc.integer({ min: FROM, max: TO }), (rule, after) => {
        const next = nextDue(rule, after)!;
        expect(next.due).toBeGreaterThan(after);
        expect(nextDue(rule, next.due - 1)).toEqual(next);
        expect(slotOf(rule, next.due)).toBe(next.slot);
        expect(rule.days).toContain(Temporal.PlainDate.from(next.slot).dayOfWeek);
        const following = nextDue(rule, next.due)!;
        expect(following.slot > next.slot).toBe(true);
        const end = lateEnd(rule, next.due);
        expect(end).toBeGreaterThan(next.due);
        expect(end - next.due).toBeLessThanOrEqual(3 * 3_600_000);
        expect(slotOf(rule, end - 1)).toBe(next.slot);
      }),
      { numRuns: size(500, 2_000) },
    );
  });

  it('does not depend on what was asked before', () => {
    const rules = fc.record({
      minute: fc.constantFrom(0, 150, 1439),
      days: fc.constantFrom([1, 2, 3, 4, 5, 6, 7], [2, 6]),
    });
    const hour = fc.integer({ min: 0, max: 400 }).map((hours) => Date.UTC(2026, 9, 20) + hours * 3_600_000);
    const claims = fc.constantFrom(undefined, '2026-10-24', '2026-10-25', '2026-10-31');
    fc.assert(
      fc.property(fc.array(fc.tuple(rules, hour, claims), { minLength: 2, maxLength: 20 }), (asked) => {
        for (const [{ minute, days }, after, claimed] of asked) {
          const answer = nextDue(daily(minute, 'Europe/Berlin', days), after, claimed);
          // Asked with its days the other way round, the same rule cannot be answered from memory of the first.
          nextDue(daily(minute, 'Europe/Berlin', [...days].reverse()), 0);
          expect(nextDue(daily(minute, 'Europe/Berlin', [...days].reverse()), after, claimed)).toEqual(answer);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of something promised once comes once', () => {
    const rule: Rule = { type: 'once', at: 1000 };
    expect(nextDue(rule, 999)).toEqual({ due: 1000, slot: 'once' });
    expect(nextDue(rule, 1000)).toBeUndefined();
    expect(nextDue(rule, 999, 'once')).toBeUndefined();
    expect(slotOf(rule, 1000)).toBe('once');
    expect(lateEnd(rule, 1000)).toBe(1000 + DAY);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => nextDue(daily(0, 'Mars/Olympus'), 0)).toThrow(RangeError);
  });
});
