// What the profile asks, in its order, and what each answer changes in what is kept. Pure.
import { conditionsOf } from '../../domain/conditions.ts';
import type { Profile } from '../../domain/profile.ts';

export const QUESTIONS = ['areas', 'places', 'things', 'known', 'hurts', 'age'] as const;
/** `weeks` is only asked after "pregnant" among the conditions; `more` is the second page of conditions. */
export type Question = (typeof QUESTIONS)[number] | 'weeks' | 'more';

/** Answers that are offered, as buttons carry them; `-` stands for `_` in the ids of conditions. */
export const ANSWERS: Readonly<Record<Question, readonly string[]>> = {
  areas: ['neck', 'shoulders', 'upper-back', 'lower-back', 'hips'],
  places: ['chair', 'standing', 'floor', 'bed'],
  things: ['band', 'weights', 'roller', 'massage-ball', 'exercise-ball', 'strap'],
  known: [
    'pregnant',
    'postnatal',
    'disc-leg',
    'osteoporosis',
    'stenosis',
    'spondylolisthesis',
    'high-bp',
    'high-bp-unc',
    'dizzy',
    'recent-surgery',
  ],
  more: ['neck-arm', 'vert-fracture', 'falls', 'glaucoma', 'hypermobile', 'axspa-mobile', 'axspa-fused'],
  weeks: ['4', '8', '12', '14', '18', '22', '26', '28', '32', '36', '40'],
  hurts: ['bend', 'arch', 'turn', 'sit'],
  age: ['under16', 'under18', 'adult', 'over75'],
};

const AGES = ['under16', 'under18', 'adult', 'over75'] as const;

export const isQuestion = (text: string | undefined): text is Question =>
  text !== undefined && Object.hasOwn(ANSWERS, text);

/** The id of a condition from a button's text. */
export const conditionId = (answer: string): string => answer.replaceAll('-', '_');

const LISTS = {
  areas: 'areas',
  places: 'places',
  things: 'equipment',
  known: 'conditions',
  more: 'conditions',
  hurts: 'hurts',
} as const;

const stored = (question: Question, answer: string): string =>
  question === 'known' || question === 'more' ? conditionId(answer) : answer;

/** Whether an answer is part of what is kept. */
export function isChosen(profile: Profile, question: Question, answer: string): boolean {
  if (question === 'age') return profile.age === answer;
  if (question === 'weeks') return profile.pregnancy?.week === Number(answer);
  if (answer === 'pregnant') return profile.pregnancy !== undefined;
  return profile[LISTS[question]]?.includes(stored(question, answer)) ?? false;
}

/** Whether a question was answered at all, be it with "none". */
export function isAnswered(profile: Profile, question: (typeof QUESTIONS)[number]): boolean {
  if (question === 'age') return profile.age !== undefined;
  if (question === 'known') return profile.conditions !== undefined || profile.pregnancy !== undefined;
  return profile[LISTS[question]] !== undefined;
}

/** The same without one of its fields. */
export function withoutKey<T extends object>(value: T, key: keyof T): T {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)) as T;
}

/** Takes an answer in. The same answer again changes nothing. `now` in epoch ms: weeks of pregnancy grow from it. */
export function choose(profile: Profile, question: Question, answer: string, now: number): Profile {
  if (question === 'age') {
    const age = AGES.find((each) => each === answer);
    return age === undefined ? profile : { ...profile, age };
  }
  if (question === 'weeks') {
    return { ...profile, conditions: profile.conditions ?? [], pregnancy: { week: Number(answer), on: now } };
  }
  // Without weeks the strictest are assumed until they are told.
  if (answer === 'pregnant') return profile.pregnancy ? profile : choose(profile, 'weeks', '28', now);
  const key = LISTS[question];
  const kept = profile[key] ?? [];
  const value = stored(question, answer);
  return kept.includes(value) ? profile : { ...profile, [key]: [...kept, value] };
}

/** Takes an answer back. */
export function unchoose(profile: Profile, question: Question, answer: string): Profile {
  if (question === 'age') return withoutKey(profile, 'age');
  if (question === 'weeks' || answer === 'pregnant') return withoutKey(profile, 'pregnancy');
  const key = LISTS[question];
  return { ...profile, [key]: (profile[key] ?? []).filter((value) => value !== stored(question, answer)) };
}

/** "None of these". */
export function chooseNone(profile: Profile, question: Question): Profile {
  if (question === 'age') return withoutKey(profile, 'age');
  const cleared = question === 'known' || question === 'weeks' ? withoutKey(profile, 'pregnancy') : profile;
  return question === 'weeks' ? cleared : { ...cleared, [LISTS[question]]: [] };
}

/** The question after this one; undefined after the last. */
export function questionAfter(question: Question): Question | undefined {
  const at = QUESTIONS.findIndex((each) => each === (question === 'weeks' || question === 'more' ? 'known' : question));
  return QUESTIONS[at + 1];
}

/** Whether the answers leave no routine at all. */
export const endsRoutines = (profile: Profile, now: number): boolean => conditionsOf(profile, now).includes('under16');
