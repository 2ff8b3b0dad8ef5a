// The small pure parts of a session: codes, sides, doses, and what is remembered.
import { describe, expect, test } from 'vitest';
import { secondsOf } from '../../../../src/domain/dose-duration.ts';
import { readCode, writeCode } from '../../../../src/features/stretch/routine/routine-code.ts';
import { readStamp, stampOf } from '../../../../src/features/stretch/session/end-card.ts';
import { doseWords } from '../../../../src/features/stretch/session/dose-words.ts';
import { readRequest } from '../../../../src/features/stretch/request.ts';
import { forSide } from '../../../../src/features/stretch/session/mirror.ts';
import { asksNews } from '../../../../src/features/stretch/session/pre-session-prompts.ts';
import { readPlan } from '../../../../src/features/stretch/routine/plan.ts';
import {
  addFavourite,
  FAVOURITES,
  rememberChange,
  rememberSession,
} from '../../../../src/features/stretch/routine/practice.ts';
import { choose } from '../../../../src/features/stretch/select/choose.ts';
import { carefulDose, dosesOf } from '../../../../src/features/stretch/select/doses.ts';
import { UNKNOWN_PERSON, needsOf, wentBadly } from '../../../../src/domain/needs.ts';
import { judge } from '../../../../src/features/stretch/select/verdict.ts';
import type { Kept } from '../../../../src/core/record.ts';
import { content, NOON, say } from '../../../support/talk.ts';

const exercises = [...content.exercises.values()];
const oneSided = exercises.filter((exercise) => exercise.oneSided);
const get = (id: string) => content.exercises.get(id)!;
const DAY = 24 * 3_600_000;

describe('a routine code', () => {
  test('keeps every dose that a session can choose', () => {
    for (const exercise of exercises) {
      for (const careful of [false, true]) {
        for (const dose of dosesOf(exercise, careful)) {
          const [step] = readCode(content, writeCode([{ exercise, dose }])) ?? [];
          expect(step?.dose, writeCode([{ exercise, dose }])).toEqual(dose);
        }
      }
    }
  });

  test('reads breaths', () => {
    expect(readCode(content, 'cp2b4')?.[0]?.dose).toEqual({ sets: 1, reps: 2, breaths: 4, pace: 10 });
  });
});

describe('a one-sided movement', () => {
  test.each(oneSided.map((exercise) => [exercise.id, exercise] as const))(
    '%s speaks of one side only',
    (_id, exercise) => {
      const left = exercise.steps.map((line) => forSide(line, 'left'));
      const right = exercise.steps.map((line) => forSide(line, 'right'));
      for (const line of [...left, ...right]) expect(line).not.toMatch(/change (?:sides|legs|arms)/i);
      expect(right.map((line) => forSide(line, 'right'))).toEqual(left);
      const sides = /\b(?:left|right)\b/i;
      if (left.some((line) => sides.test(line))) expect(right).not.toEqual(left);
    },
  );

  test('begins with the left side', () => {
    expect(forSide('Bring your left knee up. Repeat, then change legs.', 'left')).toBe(
      'Bring your left knee up. Repeat.',
    );
    expect(forSide('Rest your Left ankle on your right knee.', 'right')).toBe(
      'Rest your Right ankle on your left knee.',
    );
  });
});

describe('a dose with caution', () => {
  test('is never more than the usual one, and less wherever it can be', () => {
    for (const exercise of exercises) {
      const usual = secondsOf(exercise.dose.start, exercise.oneSided);
      const careful = secondsOf(carefulDose(exercise, exercise.dose.start), exercise.oneSided);
      expect(careful).toBeLessThanOrEqual(usual);
      if (Object.keys(exercise.movement).length > 0) expect(careful, exercise.id).toBeLessThan(usual);
    }
  });

  test('holds against whatever a code asks for', () => {
    const much = readCode(content, 'bd60x10h300')?.[0]?.dose;
    expect(carefulDose(get('bird-dog'), much!)).toEqual({ sets: 2, reps: 4, pace: 4, hold: 2 });
  });
});

describe('the verdict', () => {
  test('takes the strictest of all that is known', () => {
    const cow = get('cat-cow');
    expect(judge(content, cow, UNKNOWN_PERSON).verdict).toBe('allow');
    expect(judge(content, cow, { ...UNKNOWN_PERSON, conditions: ['disc_leg'] }).verdict).toBe('caution');
    expect(judge(content, cow, { ...UNKNOWN_PERSON, conditions: ['disc_leg', 'spondylolisthesis'] }).verdict).toBe(
      'avoid',
    );
    expect(judge(content, cow, { ...UNKNOWN_PERSON, conditions: ['a-condition-of-tomorrow'] }).verdict).toBe('caution');
  });

  test('leaves walking, rest and breathing without pauses where a clinician should look first', () => {
    const gentle = exercises.filter(
      (exercise) => judge(content, exercise, { ...UNKNOWN_PERSON, gentle: true }).verdict !== 'avoid',
    );
    expect(gentle.map(({ id }) => id).sort()).toEqual([
      'letting-go-meditation',
      'rest-back-pillow-knees',
      'rest-side-pillow',
      'walking',
    ]);
  });

  test('leaves only those after a spine operation', () => {
    const needs = needsOf({ conditions: ['recent_surgery'] }, { gentle: false, conditions: [], asked: false }, NOON);
    expect(needs.gentle).toBe(true);
  });
});

describe('variety', () => {
  test('brings what was done lately later, and is the same every time', () => {
    const first = choose(content, UNKNOWN_PERSON, { area: 'lower-back', place: 'floor' })!;
    const recent = first.steps.map(({ exercise }) => exercise.code);
    const second = choose(content, { ...UNKNOWN_PERSON, recent }, { area: 'lower-back', place: 'floor' })!;
    expect(second.steps.filter(({ exercise }) => recent.includes(exercise.code))).toEqual([]);
    expect(choose(content, { ...UNKNOWN_PERSON, recent }, { area: 'lower-back', place: 'floor' })).toEqual(second);
  });

  test('is remembered for eight movements', () => {
    const plan = readPlan(content, 'cc-bd-br-cl-hs')!;
    const other = readPlan(content, 'sr-sp-wa-cc')!;
    const profile = rememberSession(rememberSession({}, plan), other);
    expect(profile.recent).toEqual(['sr', 'sp', 'wa', 'cc', 'bd', 'br', 'cl', 'hs']);
    expect(rememberSession(profile, other)).toEqual(profile);
  });
});

describe('pain after a session', () => {
  test('counts a session once, however often its button is pressed', () => {
    const once = rememberChange({}, 100, 4);
    expect(rememberChange(once, 100, 4)).toEqual(once);
    expect(wentBadly(once)).toBe(false);
    expect(wentBadly(rememberChange(once, 200, 3))).toBe(true);
    expect(wentBadly(rememberChange(rememberChange(once, 200, 3), 300, 0))).toBe(false);
  });

  test('of an old session does not push out newer ones', () => {
    const two = rememberChange(rememberChange({}, 200, 1), 300, 1);
    expect(rememberChange(two, 100, 9)).toEqual(two);
  });

  test('is not taken from the future', () => {
    expect(readStamp(stampOf(NOON), NOON)).toBe(NOON / 60_000);
    expect(readStamp(stampOf(NOON + DAY), NOON)).toBeUndefined();
    expect(readStamp('zzzzzzzzzz', NOON)).toBeUndefined();
  });
});

test('there is room for ten favourites', () => {
  const full = { favourites: Array.from({ length: FAVOURITES }, (_, at) => `cc${at + 1}`) };
  expect(addFavourite(full, 'bd')).toBeUndefined();
  expect(addFavourite(full, 'cc1')).toBe(full);
});

describe('the question for anything new', () => {
  const kept = (check: Partial<NonNullable<Kept['check']>> | undefined, askedNews?: number): Kept => ({
    chat: { platform: 'test', id: '42', private: true },
    ...(check ? { check: { level: 'self_care', limits: [], at: NOON - DAY, until: NOON + DAY, ...check } } : {}),
    ...(askedNews === undefined ? {} : { askedNews }),
  });

  test.each([
    ['is not put to who was never checked', kept(undefined), false],
    ['is not put after a clean check', kept({}), false],
    ['is put when the check is old', kept({ until: NOON - 1 }), true],
    ['is put when the check was not clean', kept({ level: 'routine' }), true],
    ['is put once a day', kept({ level: 'routine' }, NOON - 3_600_000), false],
    ['is put again to a second tap at once', kept({ level: 'routine' }, NOON - 1000), true],
    ['is put again on the next day', kept({ level: 'routine' }, NOON - DAY), true],
  ])('%s', (_name, who, asked) => {
    expect(asksNews(who, NOON)).toBe(asked);
  });
});

test('every movement of the limits has words for a card', () => {
  for (const tag of Object.keys(content.limits.tags)) expect(say(`careful-${tag}`)).not.toBe('');
});

describe('a dose in words', () => {
  test.each([
    [{ sets: 1, reps: 1 }, 'once'],
    [{ sets: 2, reps: 1 }, 'twice'],
    [{ sets: 3, reps: 1 }, '3 times'],
    [{ sets: 1, reps: 8 }, '8 times'],
    [{ sets: 2, reps: 8 }, '2 rounds of 8'],
    [{ sets: 1, reps: 1, hold: 7 }, 'hold once for 7 seconds'],
    [{ sets: 1, reps: 5, hold: 7 }, '5 times, hold for 7 seconds'],
    [{ sets: 2, reps: 5, hold: 1 }, '2 rounds of 5, hold for 1 second'],
    [{ sets: 1, reps: 1, breaths: 6 }, 'stay once for 6 slow breaths'],
    [{ sets: 2, reps: 1, breaths: 6 }, 'twice, stay for 6 slow breaths'],
    [{ sets: 1, time: 90 }, '90 seconds'],
    [{ sets: 1, time: 150 }, '2 and a half minutes'],
    [{ sets: 2, time: 60 }, '2 rounds of 1 minute'],
  ])('%j is “%s”', (dose, words) => {
    expect(doseWords(say, dose)).toBe(words);
  });
});

describe('what follows /stretch', () => {
  test.each([
    ['neck pain', { area: 'neck', pain: 'some', unknown: [] }],
    ['my back hurts', { area: 'lower-back', pain: 'some', unknown: [] }],
    ['neck hurts', { area: 'neck', pain: 'some', unknown: [] }],
    ['sciatica', { area: 'lower-back', pain: 'some', unknown: [] }],
    ['severe back pain', { area: 'lower-back', pain: 'strong', unknown: [] }],
    ["can't turn my neck", { pain: 'strong' }],
    ['my arm tingles', { pain: 'strong' }],
    ['neck wobbly', { area: 'neck', unknown: ['wobbly'] }],
    ['neck', { area: 'neck', unknown: [] }],
    ['shouldr 3min', { area: 'shoulders', minutes: 3, unknown: [] }],
    ['cc bd br', { plan: { ref: 'cc-bd-br' }, unknown: [] }],
    ['bd8x2, cc', { plan: { ref: 'bd8x2-cc' }, unknown: [] }],
    ['cc–bd', { plan: { ref: 'cc-bd' }, unknown: [] }],
  ])('“%s” is understood', (typed, understood) => {
    expect(readRequest(content, typed)).toMatchObject(understood);
    if (!('pain' in understood)) expect(readRequest(content, typed).pain).toBeUndefined();
  });
});
