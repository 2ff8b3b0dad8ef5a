// The codes in the buttons: never too long, and nothing that was cut, changed, made up or outdated ever reassures.
import { describe, expect, test } from 'vitest';
import type { TriageContent } from '../../../src/content/triage/types.ts';
import { decodeRoute, encodeRoute, ROUTE_BYTES } from '../../../src/core/route.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { radix } from '../../../src/features/triage/engine/engine.ts';
import type { Engine } from '../../../src/features/triage/engine/engine.ts';
import { createTriage } from '../../../src/features/triage/index.ts';
import { fingerprint, encodeAnswers, decodeAnswers, replay } from '../../../src/features/triage/engine/answer-codec.ts';
import { answerRoutesOf, createAnswerRoutes } from '../../../src/features/triage/routes.ts';
import {
  content,
  contextsOver,
  engine,
  memoryStore,
  NOON,
  pressOf,
  texts,
  textsWith,
  vignettes,
} from '../../support/triage.ts';
import { size } from '../../support/size.ts';
import { answerOf, readPerson } from '../../../src/features/triage/authoring/person.ts';

const triage = createTriage({ triageMode: 'quiz' });
const to = createAnswerRoutes(engine);
const fp = fingerprint(content);
const REASSURING = /Nothing in your answers|routine visit|Keep moving/;

/** Presses a route whatever it holds and gives what is shown. */
async function shows(data: string, edition = texts): Promise<string> {
  const route = decodeRoute(data);
  const press = route?.module === 'triage' ? triage.presses.get(route.action) : undefined;
  if (!route || !press) return '';
  const contextOf = contextsOver(memoryStore(), { country: 'US' }, edition);
  const answer = (await press(await contextOf(pressOf(data)), route.args)) ?? [];
  return JSON.stringify(answer.map(({ blocks }: Reply) => blocks));
}

/** The finishing route of somebody with nothing but a strained back, and the answers that led there. */
const calm = (() => {
  const person = readPerson(
    content,
    vignettes.find(({ id }) => id === 'V086'),
  );
  const digits: number[] = [];
  for (;;) {
    const state = replay(engine, { started: NOON, digits })!;
    if (state.step.kind === 'outcome') return { digits, state, data: encodeRoute(to.to('a', state)) };
    digits.push(answerOf(person, state.step));
  }
})();

test('the finishing route itself reassures, so that the tests below mean something', async () => {
  expect(await shows(calm.data)).toMatch(REASSURING);
});

test('an unfinished check shows a question, at every length', async () => {
  for (let length = 0; length < calm.digits.length; length += 1) {
    const state = replay(engine, { started: NOON, digits: calm.digits.slice(0, length) })!;
    expect(await shows(encodeRoute(to.to('a', state)))).not.toMatch(REASSURING);
  }
});

test('a route with any letter changed, dropped, doubled or swapped never reassures', async () => {
  const letters = ['0', 'Z', '_', 'A', '9', 'z', '-', 'k'].slice(0, size(3, 8));
  const forged = new Set<string>();
  for (let at = 0; at < calm.data.length; at += 1) {
    for (const letter of letters) forged.add(calm.data.slice(0, at) + letter + calm.data.slice(at + 1));
    forged.add(calm.data.slice(0, at) + calm.data.slice(at + 1));
    forged.add(calm.data.slice(0, at) + calm.data.charAt(at) + calm.data.slice(at));
    forged.add(calm.data.slice(0, at) + calm.data.charAt(at + 1) + calm.data.charAt(at) + calm.data.slice(at + 2));
    forged.add(calm.data.slice(0, at));
  }
  forged.delete(calm.data);
  for (const data of forged) if (REASSURING.test(await shows(data))) expect.fail(`${data} reassures`);
});

test('made-up codes are all refused', () => {
  let number = 1;
  for (let time = 0; time < size(20_000, 100_000); time += 1) {
    number = (Math.imul(number, 1_103_515_245) + 12_345) >>> 0;
    const code = number.toString(36) + (number ^ 0x5bd1e995).toString(36).slice(1);
    if (decodeAnswers(engine, fp, code) !== undefined) expect.fail(`${code} is taken for answers`);
  }
});

test('a code of answers that no button gives is refused although its checksum is right', () => {
  const several = engine.next(engine.begin());
  if (several.kind !== 'question') throw new Error('no first question');
  const code = encodeAnswers(fp, { started: NOON, digits: [several.question.options.length] }, [
    { ...several.question, options: [...several.question.options, ...several.question.options] },
  ]);
  expect(decodeAnswers(engine, fp, code)?.digits).not.toEqual([several.question.options.length]);
  // One answer after the end.
  const end = calm.state;
  const more = encodeAnswers(fp, { started: NOON, digits: [...end.digits, 0, 1] }, [
    ...end.asked.map(({ question }) => question),
    end.asked[0]!.question,
    end.asked[0]!.question,
  ]);
  expect(decodeAnswers(engine, fp, more)).toBeUndefined();
});

test('a tick in a box that is not on show, or beside the boxes, is refused; one on show is taken', async () => {
  const state = calm.state.asked.flatMap((asking, length) => {
    const hidden = asking.question.options.findIndex((_, place) => !asking.shown.includes(place));
    return asking.question.kind === 'several' && hidden >= 0 ? [{ length, asking, hidden }] : [];
  })[0]!;
  const before = replay(engine, { started: NOON, digits: calm.digits.slice(0, state.length) })!;
  const ticked = (digit: number): Promise<string> => shows(encodeRoute(to.ticking('t', before, state.asking, digit)));
  expect(await ticked(2 ** state.asking.shown[0]!)).toContain(state.asking.question.ask.slice(0, 12));
  expect(await ticked(2 ** state.hidden)).toMatch(/start again/);
  expect(await ticked(2 ** state.asking.question.options.length)).toMatch(/start again/);
});

describe('a button of another edition', () => {
  const { rules, questions } = content;
  test.each<[string, TriageContent]>([
    ['another version', { ...content, version: '9' }],
    ['a rule taken away', { ...content, rules: rules.slice(1) }],
    [
      'a rule that reads differently',
      { ...content, rules: rules.map((rule, at) => (at === 3 ? { ...rule, when: rules[4]!.when } : rule)) },
    ],
    [
      'two questions swapped',
      { ...content, questions: [questions[0]!, questions[2]!, questions[1]!, ...questions.slice(3)] },
    ],
    [
      'an option that sets something else',
      {
        ...content,
        questions: questions.map((question) =>
          question.id === 's_ces' ? { ...question, options: question.options.toReversed() } : question,
        ),
      },
    ],
  ])('with %s is refused kindly', async (_, edition) => {
    expect(fingerprint(edition)).not.toBe(fp);
    const shown = await shows(calm.data, textsWith(edition));
    expect(shown).toMatch(/start again/);
    expect(shown).not.toMatch(REASSURING);
  });

  test('with other wording only is still good', async () => {
    const reworded = {
      ...content,
      questions: questions.map((question) => ({ ...question, ask: `${question.ask} Really?` })),
    };
    expect(fingerprint(reworded)).toBe(fp);
    expect(await shows(calm.data, textsWith(reworded))).toMatch(REASSURING);
  });
});

test('no answer path makes a route longer than 64 bytes', () => {
  // The most a path can hold: every question asked, and every answer the largest of its kind. The code grows with the
  // product of the questions' bases, so no real path is longer than this one.
  const bits = content.questions.reduce((sum, question) => sum + Math.log2(radix(question)), 24);
  const bound = `triage_g_${fp}_`.length + Math.ceil(bits / Math.log2(62)) + 5 + '_ZZ'.length;
  expect(bound).toBeLessThanOrEqual(ROUTE_BYTES);

  let longest = 0;
  let seed = 7;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  for (let time = 0; time < 300; time += 1) {
    const run = engine.begin();
    const digits: number[] = [];
    const asked = [];
    for (let step = engine.next(run); step.kind === 'question'; step = engine.next(run)) {
      const { question, shown } = step;
      // Mostly calm answers, so that the path gets long.
      const digit =
        question.kind === 'choice'
          ? below(6) === 0
            ? below(question.options.length)
            : 0
          : below(8) === 0
            ? 2 ** shown[below(shown.length)]!
            : 0;
      engine.answer(run, step, digit);
      digits.push(digit);
      asked.push(question);
      const code = encodeAnswers(fp, { started: NOON, digits }, asked);
      longest = Math.max(longest, `triage_g_${fp}_${code}_ZZ`.length);
      if (time % 20 === 0) expect(decodeAnswers(engine, fp, code)?.digits).toEqual(digits);
    }
  }
  expect(longest).toBeLessThanOrEqual(bound);
});

/** The most questions that answers below an emergency can lead to, of many tried. */
function longestCalm(): readonly number[] {
  let seed = 7;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * limit);
  };
  let longest: readonly number[] = [];
  for (let time = 0; time < 300; time += 1) {
    const run = engine.begin();
    const digits: number[] = [];
    let step = engine.next(run);
    for (; step.kind === 'question'; step = engine.next(run)) {
      const { question, shown } = step;
      const calmly = below(4) > 0;
      const digit = question.kind === 'choice' ? below(question.options.length) : 2 ** shown[below(shown.length)]!;
      engine.answer(run, step, calmly ? 0 : digit);
      digits.push(calmly ? 0 : digit);
    }
    if (step.level !== 'emergency' && digits.length > longest.length) longest = digits;
  }
  return longest;
}

test('a code is read back with one look at each question, and what is made of a content is made once', () => {
  const digits = longestCalm();
  const state = replay(engine, { started: NOON, digits })!;
  const code = encodeAnswers(
    fp,
    state,
    state.asked.map(({ question }) => question),
  );
  let looks = 0;
  const counting: Engine = {
    ...engine,
    next(run) {
      looks += 1;
      return engine.next(run);
    },
  };
  expect(decodeAnswers(counting, fp, code)?.digits).toEqual(digits);
  expect(looks).toBe(digits.length + 1);
  expect(answerRoutesOf(content)).toBe(answerRoutesOf(content));
});

test('every route of ours fits the alphabet of all platforms', () => {
  for (const data of [calm.data, encodeRoute(to.to('g', calm.state, 7)), encodeRoute(to.to('p', calm.state, 'ZZ'))]) {
    expect(data).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  }
});
