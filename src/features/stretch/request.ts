// Understands what follows /stretch: area, place, minutes, a code or a routine, in any order and in plain words.
import type { Library } from '../../content/content.ts';
import type { Area, Place } from '../../content/schema/common.ts';
import { isPain, painTold } from '../../understanding/pain.ts';
import type { Plan } from './routine/plan.ts';
import { readPlan } from './routine/plan.ts';

export interface Request {
  readonly area?: Area;
  readonly place?: Place;
  /** 1 to 30. */
  readonly minutes?: number;
  /** A routine or code that was named outright. */
  readonly plan?: Plan;
  /** It was said that something hurts; `strong`: so much that the check comes first. */
  readonly pain?: 'some' | 'strong';
  /** Words that mean nothing here. */
  readonly unknown: readonly string[];
}

/** Longest session that is put together, in minutes. */
export const MOST_MINUTES = 30;

const AREA_WORDS: ReadonlyMap<string, Area> = new Map([
  ['neck', 'neck'],
  ['nape', 'neck'],
  ['nek', 'neck'],
  ['shoulder', 'shoulders'],
  ['shoulders', 'shoulders'],
  ['shouldr', 'shoulders'],
  ['sholder', 'shoulders'],
  ['sholders', 'shoulders'],
  ['upper back', 'upper-back'],
  ['upper-back', 'upper-back'],
  ['middle back', 'upper-back'],
  ['mid back', 'upper-back'],
  ['thoracic', 'upper-back'],
  ['chest', 'upper-back'],
  ['lower back', 'lower-back'],
  ['lower-back', 'lower-back'],
  ['low back', 'lower-back'],
  ['lumbar', 'lower-back'],
  ['back', 'lower-back'],
  ['lumbago', 'lower-back'],
  ['sciatica', 'lower-back'],
  ['core', 'lower-back'],
  ['waist', 'lower-back'],
  ['hip', 'hips'],
  ['hips', 'hips'],
  ['glutes', 'hips'],
  ['buttocks', 'hips'],
  ['bottom', 'hips'],
]);

const PLACE_WORDS: ReadonlyMap<string, Place> = new Map([
  ['chair', 'chair'],
  ['desk', 'chair'],
  ['office', 'chair'],
  ['seat', 'chair'],
  ['seated', 'chair'],
  ['sitting', 'chair'],
  ['work', 'chair'],
  ['plane', 'chair'],
  ['floor', 'floor'],
  ['mat', 'floor'],
  ['carpet', 'floor'],
  ['ground', 'floor'],
  ['bed', 'bed'],
  ['lying', 'bed'],
  ['standing', 'standing'],
  ['stand', 'standing'],
  ['wall', 'standing'],
  ['kitchen', 'standing'],
]);

/** Areas that are named by what hurts there. */
const PAINS: ReadonlySet<string> = new Set(['lumbago', 'sciatica']);

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['ten', 10],
  ['fifteen', 15],
  ['quick', 1],
  ['short', 1],
]);

const FILLERS = new Set(
  "a all am an and are at because bit for from had has have having i i'm im in is it its killing me minute minutes min mins my now of on please routine some stretch stretches the to want with need exercise exercises something do can you when where after so very really still since again today help feel feels get got since quite little lot while".split(
    ' ',
  ),
);

/** Reads a word such as `3`, `3min` or `three` as whole minutes within bounds. */
function readMinutes(word: string): number | undefined {
  const digits = /^(\d{1,3})(?:m|min|mins|minutes?|')?$/.exec(word)?.[1];
  const value = digits === undefined ? NUMBER_WORDS.get(word) : Number(digits);
  return value === undefined ? undefined : Math.min(MOST_MINUTES, Math.max(1, value));
}

/** Names of routines and exercises as people would type them, to the plan they mean. */
function findByName(content: Library, words: string): Plan | undefined {
  const slug = words.replaceAll(' ', '-');
  const routine =
    content.routines.get(slug) ?? [...content.routines.values()].find(({ name }) => name.toLowerCase() === words);
  if (routine) return readPlan(content, `r-${routine.id}`);
  const exercise =
    content.exercises.get(slug) ??
    [...content.exercises.values()].find((item) =>
      [item.name, ...item.aliases].some((name) => name.toLowerCase() === words),
    );
  return exercise && readPlan(content, exercise.code);
}

/** Reads what was asked for, and whether it was said that it hurts. */
export function readRequest(content: Library, args: string): Request {
  const request = readWords(content, args);
  const typed = args.replaceAll('’', "'").toLowerCase();
  const { hurts, strong } = painTold(typed, wordsOf(typed), request.area !== undefined);
  const named = wordsOf(typed).some((word) => PAINS.has(word));
  return strong ? { ...request, pain: 'strong' } : hurts || named ? { ...request, pain: 'some' } : request;
}

const wordsOf = (typed: string): readonly string[] => typed.split(/[\s,;.!?]+/).filter((word) => word !== '');

const means = (word: string): boolean =>
  AREA_WORDS.has(word) || PLACE_WORDS.has(word) || FILLERS.has(word) || readMinutes(word) !== undefined;

/** A code written with spaces or commas between its movements: all of it, never a part. */
function readCodes(content: Library, words: readonly string[]): Plan | undefined {
  return words.some(means) ? undefined : readPlan(content, words.join('-'));
}

function readWords(content: Library, args: string): Request {
  // Phones write a long dash for two short ones.
  const words = wordsOf(args.toLowerCase().replace(/[‐-―−]/g, '-'));
  const named = words.length === 0 ? undefined : (findByName(content, words.join(' ')) ?? readCodes(content, words));
  if (named) return { plan: named, unknown: [] };

  let request: Request = { unknown: [] };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const pair = `${word} ${words[at + 1] ?? ''}`;
    const area = AREA_WORDS.get(pair) ?? AREA_WORDS.get(word);
    const place = PLACE_WORDS.get(word);
    const minutes = readMinutes(word);
    const plan = area === undefined && place === undefined ? readPlan(content, word) : undefined;
    if (area !== undefined) {
      if (AREA_WORDS.has(pair)) at += 1;
      request = { ...request, area };
    } else if (place !== undefined) request = { ...request, place };
    else if (minutes !== undefined) request = { ...request, minutes };
    else if (FILLERS.has(word) || isPain(word)) continue;
    else if (plan) request = { ...request, plan };
    else request = { ...request, unknown: [...request.unknown, word] };
  }
  return request;
}
