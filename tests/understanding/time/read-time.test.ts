import { beforeAll, describe, expect, test } from 'vitest';
import { describeTime, type TimeForm } from '../../../src/understanding/time/describe.ts';
import { readTime } from '../../../src/understanding/time/read-time.ts';
import type { TimeContext, TimeReading } from '../../../src/understanding/time/reading.ts';
import { texts } from '../../support/triage.ts';
import { fits, isHeldOut, LABELLED, type Labelled } from './labelled.ts';

const { towns } = texts.content;
const NOW = Date.parse('2026-11-28T11:56:00Z');

const read = (text: string, context: TimeContext, zone = 'Europe/London'): TimeReading =>
  readTime(text, { context, now: NOW, zone, towns });

type Verdict = 'right' | 'asked' | 'wrong';

function judge({ text, context, now, zone, expect: wanted, alsoOk = [] }: Labelled): Verdict {
  const reading = readTime(text, { context, now: Date.parse(now), zone: zone ?? undefined, towns });
  const unplaced = context === 'combo' && zone === null && reading.zone === undefined;
  const got: TimeForm = unplaced ? 'ask' : describeTime(reading, context === 'snooze');
  if ([wanted, ...alsoOk].some((form) => fits(got, form))) return 'right';
  return got === 'ask' ? 'asked' : 'wrong';
}

describe('the labelled sentences', () => {
  let verdicts: readonly (readonly [Labelled, Verdict])[] = [];
  beforeAll(() => {
    verdicts = LABELLED.map((each) => [each, judge(each)]);
  });

  test.each([
    ['of the writing', false, 0.99],
    ['held out', true, 0.97],
  ])('%s are read exactly or rightly asked, and none is read wrongly', (_, held, floor) => {
    const part = verdicts.filter(([each]) => isHeldOut(each) === held);
    expect(part.length).toBeGreaterThan(300);
    expect(part.filter(([, verdict]) => verdict === 'wrong').map(([{ text }]) => text)).toEqual([]);
    expect(part.filter(([, verdict]) => verdict === 'right').length / part.length).toBeGreaterThanOrEqual(floor);
  });
});

const EVERY = [1, 2, 3, 4, 5, 6, 7];
const WEEK = [1, 2, 3, 4, 5];

describe('what recurs', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['7am, 1pm and 9pm', { times: ['07:00', '13:00', '21:00'], days: EVERY }],
    [
      'Mon 6am Fri 9pm',
      {
        rules: [
          { times: ['06:00'], days: [1] },
          { times: ['21:00'], days: [5] },
        ],
      },
    ],
    ['daily except Monday 7:15', { times: ['07:15'], days: [2, 3, 4, 5, 6, 7] }],
    ['7am every 3 days', { everyDays: 3, times: ['07:00'] }],
    ['20 to 7', { times: ['06:40'], days: EVERY }],
    ['five past nine', { times: ['09:05'], days: EVERY }],
    ['7,45', { times: ['07:45'], days: EVERY }],
    ['7;45', { times: ['07:45'], days: EVERY }],
    ['7 45 am', { times: ['07:45'], days: EVERY }],
    ['7-45', { times: ['07:45'], days: EVERY }],
    ['12 in the night', { times: ['00:00'], days: EVERY }],
    ['8am for 30 days', { times: ['08:00'], days: EVERY, until: '2026-12-28' }],
    ['weekdays 8am until Friday', { times: ['08:00'], days: WEEK, until: '2026-12-04' }],
    ['8am until friday 9am', { times: ['08:00'], days: EVERY, until: '2026-12-04T09:00' }],
    ['every 50 minutes from 9 till 6', { everyMinutes: 50, from: '09:00', to: '18:00' }],
    ['mo-fr 8', { times: ['08:00'], days: WEEK }],
    ['10:30 and 11:30 pm', { times: ['22:30', '23:30'], days: EVERY }],
    [
      '8 every day but on sundays 10',
      {
        rules: [
          { times: ['08:00'], days: [1, 2, 3, 4, 5, 6] },
          { times: ['10:00'], days: [7] },
        ],
      },
    ],
  ])('%s', (text, wanted) => {
    const reading = read(text, 'recur');
    expect(reading.unread).toEqual([]);
    expect(describeTime(reading)).toEqual(wanted);
  });

  test.each([
    '8 or 9',
    'half seven',
    'every hour during work',
    'every 2 weeks on monday 9am',
    '9am monday, 10am',
    '3',
    '-5',
  ])('%s is asked about', (text) => {
    expect(describeTime(read(text, 'recur'))).toBe('ask');
  });

  test.each([
    ['8am banana', ['banana']],
    ['8am when the moon is full', ['moon', 'full']],
    ['7am other london', ['other']],
  ])('%s names what was not read', (text, unread) => {
    const reading = read(text, 'combo');
    expect(reading.ask).toBeDefined();
    expect(reading.unread).toEqual(expect.arrayContaining(unread));
  });
});

describe('one instant', () => {
  test.each<[string, TimeContext, Readonly<Record<string, unknown>>]>([
    ['until 16h', 'pause', { pauseUntil: '2026-11-28T16:00:00Z' }],
    ['till 9h', 'pause', { pauseUntil: '2026-11-29T09:00:00Z' }],
    ['1h15', 'pause', { durationMinutes: 75 }],
    ['3/4 hour', 'pause', { durationMinutes: 45 }],
    ['until next Wednesday 8am', 'pause', { pauseUntil: '2026-12-02T08:00:00Z' }],
    ['through friday', 'pause', { pauseUntil: '2026-12-05T00:00:00Z' }],
    ['in an hour’s time', 'snooze', { snoozeUntil: '2026-11-28T12:56:00Z' }],
    ['at 5', 'snooze', { snoozeUntil: '2026-11-28T17:00:00Z' }],
  ])('%s', (text, context, wanted) => {
    expect(describeTime(read(text, context), context === 'snooze')).toEqual(wanted);
  });

  test.each(['in 20', 'until monday or tuesday', 'until easter', '90', 'until 2027'])('%s is asked about', (text) => {
    expect(describeTime(read(text, 'pause'))).toBe('ask');
  });
});

describe('a place', () => {
  test.each([
    ['GMT-4', 'Etc/GMT+4'],
    ['UTC+9:30', 'Australia/Darwin'],
    ['Jordan', 'Asia/Amman'],
    ['Perth, Australia', 'Australia/Perth'],
    ['Perth, Scotland', 'Europe/London'],
    ['Frankfurt am Main', 'Europe/Berlin'],
    ['MSK', 'Europe/Moscow'],
    ['서울', 'Asia/Seoul'],
  ])('%s', (text, zone) => {
    expect(read(text, 'zone').zone).toBe(zone);
  });

  test('that lies on several clocks, or is another but for a letter, is offered and not taken', () => {
    expect(read('IST', 'zone')).toMatchObject({
      ask: 'place',
      zones: ['Asia/Calcutta', 'Europe/Dublin', 'Asia/Jerusalem'],
    });
    expect(read('Amsterdm', 'zone')).toMatchObject({ ask: 'place', zones: ['Europe/Amsterdam'] });
    expect(read('not london', 'zone').ask).toBe('words');
  });

  test('may be told by the clock on its wall', () => {
    expect(read('16:20', 'zone')).toMatchObject({ ask: 'place', wall: 980 });
  });
});

test('nothing that anybody types breaks a reading or lengthens it without end', () => {
  const odd = [
    '',
    ' ',
    '/',
    '9'.repeat(4000),
    'every '.repeat(700),
    ':'.repeat(999),
    '8 to '.repeat(800),
    '\u0000\uD800',
    '½½½',
    '__proto__ 8am',
  ];
  for (const text of odd) {
    for (const context of ['daily', 'recur', 'pause', 'snooze', 'duration', 'zone', 'sentence', 'combo'] as const) {
      expect(() => read(text, context)).not.toThrow();
    }
  }
});
