// How much is heard of sentences that nothing was taught from. They are never brought into content/, and a failure prints
// figures alone: whoever mends the hearing by these sentences no longer measures it with them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hearingOf, ownNames } from '../../../src/understanding/dangers/of-content.ts';
import { content } from '../../support/talk.ts';

interface Line {
  readonly text: string;
  readonly kind: string;
  readonly level?: string;
}

const lines = readFileSync('tests/understanding/dangers/held-out.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const hear = hearingOf(content);
const levels = [...content.dangers.values()].map(({ level }) => level);

const share = (of: (line: Line) => boolean, has: (heard: ReturnType<typeof hear>) => boolean): number => {
  const some = lines.filter(of);
  return some.filter(({ text }) => has(hear(text))).length / some.length;
};
const kind = (wanted: string) => (line: Line) => line.kind === wanted;
const found = (heard: ReturnType<typeof hear>): boolean => heard !== undefined;
const card = (heard: ReturnType<typeof hear>): boolean => heard?.sure === true && levels[heard.sign] === 'emergency';
const question = (heard: ReturnType<typeof hear>): boolean => found(heard) && !card(heard);

describe('of what nothing was taught from', () => {
  test('no sentence stands in the content', () => {
    const taught = new Set(
      [...content.dangers.values(), ...content.harmless.values()].flatMap(({ examples }) =>
        examples.map((text) => text.toLowerCase()),
      ),
    );
    expect(lines.filter(({ text }) => taught.has(text.toLowerCase())).length).toBe(0);
  });

  test('dangers are warned of, or asked about', () => {
    expect(share(kind('danger'), found)).toBeGreaterThan(0.955);
    expect(share(({ level }) => level === 'emergency', found)).toBeGreaterThan(0.95);
    expect(share(kind('story with a danger'), found)).toBe(1);
  });

  test('harmless sentences are rarely met with a card, and seldom with a question', () => {
    expect(share(kind('harmless'), card)).toBeLessThan(0.02);
    expect(share(kind('harmless'), question)).toBeLessThan(0.08);
    expect(share(kind('harmless story'), card)).toBe(0);
  });
});

describe("what is the bot's own", () => {
  const movements = [...content.exercises.values()].flatMap(({ name, aliases }) => [name, ...aliases]);

  test.each([
    ['by itself', (name: string) => name],
    ['as a wish', (name: string) => `show me the ${name.toLowerCase()}`],
  ])('a movement by any of its names raises nothing, %s', (_, wish) => {
    expect(movements.filter((name) => hear(wish(name)))).toEqual([]);
  });

  test('a name, title or id that stands alone raises nothing', () => {
    expect(ownNames(content).filter((name) => hear(name))).toEqual([]);
  });
});

test.each([
  ['I want to kill myself', 'self-harm'],
  ['thanks, but I want to die', 'self-harm'],
  ["what's the point of living", 'self-harm'],
  ['numb betwen my legs', 'saddle'],
  ["I can't pee properly", 'bladder-bowel'],
  ['both my legs are weak', 'both-legs'],
  ['Chest pian when I climb stairs', 'chest'],
  ['I CAN’T BREATHE', 'breathing'],
  ['chést páin', 'chest'],
  ['fell off a ladder onto my back', 'injury'],
  ['I am 30 weeks and bleeding', 'pregnancy-bleeding'],
  ['I took too many pills', 'too-much-medicine'],
  ['my face is drooping', 'stroke'],
  ['vomiting blood', 'bleeding'],
  ['call an ambulance', 'calls-for-help'],
  ['/stretch my back hurts and I can’t pee', 'bladder-bowel'],
])('%j is surely %s', (text, id) => {
  const heard = hear(text);
  expect(heard && [[...content.dangers.keys()][heard.sign], heard.sure]).toEqual([id, true]);
});

test.each([
  'no chest pain at all',
  'seated crossed-arm turn',
  'dead bug legs',
  'I can not touch my toes',
  'isometric contractions every day',
  'walked 5 kms',
  'a nice stretch for my stiff back please',
  'strike a pose',
  '112 steps today',
  'I’m dying laughing',
  'tight chest muscles, need an opener',
  '',
  'мне больно',
])('%j raises nothing', (text) => {
  expect(hear(text)).toBeUndefined();
});
