// Rules with several times a day, and what quiet hours make of any rule.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { lateEnd, nextDue, slotOf } from '../../../../src/schedule/plan/due.ts';
import { afterQuiet, inside, minutesOf } from '../../../../src/schedule/plan/local-clock.ts';
import type { Rule, Span } from '../../../../src/core/promise.ts';
import { daily } from '../../../support/kept.ts';
import { size } from '../../../support/size.ts';
import { changes, FROM, offsets, oracle, TO, ZONES } from '../../../support/wall.ts';

const DAY = 86_400_000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const ODD = [0, 150, 180, 1439];

const times = (zone: string, minutes: readonly number[]): Rule => ({ type: 'times', zone, minutes, days: EVERY_DAY });
const every = (zone: string, minutes: number, windows: readonly Span[], days = EVERY_DAY): Rule => ({
  type: 'every',
  zone,
  every: minutes,
  windows,
  days,
});

const RHYTHM_ZONES = [
  'Europe/Berlin',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Chatham',
  'UTC',
];

/** All slots of a rule between two instants, claimed one after the other. */
function chain(rule: Rule, from: number, to: number, quiet?: Span): { due: number; slot: string }[] {
  const found: { due: number; slot: string }[] = [];
  for (
    let next = nextDue(rule, from, '', quiet);
    next && next.due < to;
    next = nextDue(rule, next.due, next.slot, quiet)
  ) {
    found.push(next);
  }
  return found;
}

const wall = (zone: string, at: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

describe('several times a day', () => {
  it('come each once, at the right minute, around every clock change of every zone', () => {
    let checked = 0;
    ZONES.forEach((zone, number) => {
      const offset = offsets(zone);
      for (const change of changes(offset)) {
        // Each zone one of its changes in full, to keep this short.
        if ((Math.floor(change / DAY) + number) % 2 === 0) continue;
        const from = Math.floor(change / DAY) * DAY - DAY;
        const to = from + 3 * DAY;
        const wanted = new Set<number>();
        const days = new Set<string>();
        for (const minute of ODD) {
          const dates = [...oracle(offset, minute, from - DAY, to + DAY)].sort().slice(1, -1);
          for (const [date, at] of dates) {
            if (date > slotOf(daily(0, zone), from) && date < slotOf(daily(0, zone), to)) {
              wanted.add(at);
              days.add(date);
            }
          }
        }
        const got = chain(times(zone, ODD), from, to).filter(({ slot }) => days.has(slot.slice(0, 10)));
        expect(
          got.map(({ due }) => due),
          zone,
        ).toEqual([...wanted].sort((one, other) => one - other));
        expect(new Set(got.map(({ slot }) => slot)).size).toBe(got.length);
        checked += got.length;
      }
    });
    expect(checked).toBeGreaterThan(ZONES.length * 2);
  });

  it.each(RHYTHM_ZONES.slice(0, size(2, 6)))('come in their rhythm over two years in %s, and never twice', (zone) => {
    const windows = [
      { from: 540, to: 720 },
      { from: 780, to: 1020 },
    ];
    const rule = every(zone, 40, windows, [1, 2, 3, 4, 5]);
    const got = chain(rule, FROM, TO);
    const perDay = new Map<string, string[]>();
    for (const { due, slot } of got) {
      const local = wall(zone, due);
      expect(slot).toBe(local.toPlainDateTime().toString({ smallestUnit: 'minute' }));
      perDay.set(slot.slice(0, 10), [...(perDay.get(slot.slice(0, 10)) ?? []), slot.slice(11)]);
    }
    for (const [date, all] of perDay) {
      expect(Temporal.PlainDate.from(date).dayOfWeek).toBeLessThan(6);
      if (all.length !== 12) continue;
      expect(all).toEqual('09:00 09:40 10:20 11:00 11:40 13:00 13:40 14:20 15:00 15:40 16:20 17:00'.split(' '));
    }
    // Two years have 522 working days; the first and the last may be seen in part, where the year begins elsewhere.
    expect([...perDay.values()].filter(({ length }) => length === 12).length).toBeGreaterThanOrEqual(520);
  });

  it('that fall into one gap come once', () => {
    const at = Temporal.ZonedDateTime.from('2026-03-28T12:00[Europe/Berlin]').epochMilliseconds;
    const got = chain(times('Europe/Berlin', [125, 140, 170, 180]), at, at + DAY);
    expect(got.map(({ slot }) => slot)).toEqual(['2026-03-29T03:00']);
  });

  it('may go on past midnight', () => {
    const rule = every('UTC', 60, [{ from: 22 * 60, to: 60 }]);
    expect(minutesOf(rule as never)).toEqual([0, 60, 1320, 1380]);
  });

  it('are never late into the next one, nor past midnight', () => {
    const at = Date.UTC(2026, 10, 20, 9);
    expect(lateEnd(every('UTC', 20, [{ from: 540, to: 720 }]), at)).toBe(at + 20 * 60_000);
    expect(lateEnd(times('UTC', [1430]), Date.UTC(2026, 10, 20, 23, 50))).toBe(Date.UTC(2026, 10, 21));
  });
});

const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1439 }))
  .map(([from, length]) => ({ from, to: (from + length) % 1440 }));
const minute = fc.integer({ min: 0, max: 1439 });
const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Calcutta');
const rules: fc.Arbitrary<Rule> = fc.oneof(
  fc.tuple(zones, minute).map(([zone, at]) => daily(at, zone)),
  fc.tuple(zones, fc.uniqueArray(minute, { minLength: 1, maxLength: 5 })).map(([zone, minutes]) =>
    times(
      zone,
      minutes.sort((one, other) => one - other),
    ),
  ),
  fc
    .tuple(zones, fc.constantFrom(20, 45, 120), fc.array(span, { minLength: 1, maxLength: 3 }))
    .map(([zone, minutes, windows]) => every(zone, minutes, windows)),
);

describe('quiet hours', () => {
  it('are kept by every rule, short of a clock change that leaves their edge out', () => {
    fc.assert(
      fc.property(rules, span, fc.integer({ min: FROM, max: TO }), (rule, quiet, after) => {
        const next = nextDue(rule, after, '', quiet);
        if (!next || rule.type === 'once') return;
        const local = wall(rule.zone, next.due);
        const shown = local.hour * 60 + local.minute;
        const changed = local.hoursInDay !== 24;
        if (!changed) expect(inside(quiet, shown)).toBe(false);
        expect(next.due).toBeGreaterThan(after);
        expect(nextDue(rule, next.due - 1, '', quiet)).toEqual(next);
        expect(slotOf(rule, next.due)).toBe(next.slot);
        const following = nextDue(rule, next.due, next.slot, quiet);
        if (following) expect(following.slot > next.slot && following.due > next.due).toBe(true);
      }),
      { numRuns: size(500, 3_000) },
    );
  });

  it('end at the instant their clock shows', () => {
    const night = { from: 22 * 60, to: 7 * 60 };
    const at = (text: string): number => Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`).epochMilliseconds;
    const end = (text: string): string =>
      wall('Europe/Berlin', afterQuiet(at(text), 'Europe/Berlin', night))
        .toPlainDateTime()
        .toString();
    expect(end('2026-11-20T21:59')).toBe('2026-11-20T21:59:00');
    expect(end('2026-11-20T22:00')).toBe('2026-11-21T07:00:00');
    expect(end('2026-11-21T06:59')).toBe('2026-11-21T07:00:00');
    expect(end('2026-11-21T07:00')).toBe('2026-11-21T07:00:00');
  });
});
