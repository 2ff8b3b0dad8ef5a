// Safety only goes up: a more worrying answer, "not sure" in place of "no", or one more answer never lowers the level.
// The order of worry is written here by hand, apart from the content, so that a slip there is seen here.
import { expect, test } from 'vitest';
import type { Question } from '../../../../../src/content/triage/types.ts';
import { hasBit, radix, unsureBit } from '../../../../../src/features/triage/engine/engine.ts';
import type { Asking, Run } from '../../../../../src/features/triage/engine/engine.ts';
import { content, engine } from '../../../../support/triage.ts';
import { size } from '../../../../support/size.ts';

const COMPARISONS = size(20_000, 100_000);
/** Sets of boxes of one screen, evenly taken from all of them. */
const SETS = size(1_201, 131_072);
/** Whole checks of random answers. */
const CHECKS = size(400, 50_000);

/** Chains of labels from less to more worrying; questions without a chain have no such order. */
const CHAINS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  b_walk: [['Yes, all three', 'Not sure', 'No']],
  b_rate: [['Slowly over months', 'Not sure', 'Over days or weeks']],
  t_tingle: [['No', 'Not sure', 'Yes']],
  q_move: [['Yes, it changes with that', 'Not sure', 'No, it stays the same']],
  q_stable: [['Yes, checked and the same', 'Not sure', 'No']],
  q_trend: [['Better', 'The same', 'Not sure', 'Worse']],
  q_weeks: [['37 or more', '28 to 36', '14 to 27', 'Up to 13', 'Not sure']],
  q_site: ['Low back', 'Buttock or leg', 'Tailbone'].flatMap((plain) =>
    ['Side, under the ribs', 'Middle or upper back', 'Neck'].map((other) => [plain, other, 'Not sure or all over']),
  ),
  q_start: [
    ['Lifting, bending, exercise', 'Not sure', 'It came on slowly'],
    ['Not sure', 'Suddenly, for no clear reason'],
  ],
  q_long: ['Less than 2 weeks', '2 to 4 weeks', '4 to 6 weeks', '6 weeks to 3 months', 'More than 3 months'].map(
    (known) => [known, 'Not sure'],
  ),
  i_age: [['45 or older', '40 to 44', '35 to 39', 'Under 35', 'Not sure']],
};
/** Who and how old somebody is has no order of worry. */
const WITHOUT_ORDER = ['q_who', 'q_age', 'q_age_child'];

const { questions } = content;
const place = (question: Question, label: string): number => {
  const found = question.options.findIndex((option) => option.label === label);
  if (found < 0) throw new Error(`${question.id} has no answer "${label}"`);
  return found;
};
const asking = new Map(
  questions.map((question): [string, Asking] => [
    question.id,
    { kind: 'question', question, shown: question.options.map((_, at) => at) },
  ]),
);

/** Every way in which one answer to this question is more worrying than another: for boxes, one box more. */
const steps = new Map(
  questions.map((question): [string, [number, number][]] => {
    const chains = CHAINS[question.id] ?? [];
    const pairs = chains.flatMap((chain) =>
      chain.flatMap((lower, at) =>
        chain.slice(at + 1).map((higher): [number, number] => [place(question, lower), place(question, higher)]),
      ),
    );
    return [question.id, pairs];
  }),
);

/** A small fast generator (mulberry32), seeded so that a failure comes again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Answers = ReadonlyMap<string, number>;

/** The level of exactly these answers, whatever order they came in and whether or not they would have been asked. */
function levelOf(answers: Answers): number {
  const run = engine.begin();
  for (const [id, digit] of answers) engine.answer(run, asking.get(id)!, digit);
  return run.level;
}

/** The level at the end of a whole check by somebody who would answer so. */
function levelOfWalk(answers: Answers): number {
  const run = engine.begin();
  for (let step = engine.next(run); step.kind === 'question'; step = engine.next(run)) {
    const wish = answers.get(step.question.id) ?? 0;
    const { question, shown } = step;
    const seen =
      question.kind === 'choice'
        ? wish
        : wish & (shown.reduce((mask, at) => mask | (1 << at), 0) | unsureBit(question));
    engine.answer(
      run,
      step,
      seen & unsureBit(question) && question.unsure === undefined ? seen - unsureBit(question) : seen,
    );
  }
  return run.level;
}

/** Few boxes are ticked: a person with everything is an emergency at once and proves little. */
function someDigit(question: Question, next: (below: number) => number): number {
  if (question.kind === 'choice') return next(3) === 0 ? next(question.options.length) : 0;
  let digit = 0;
  for (let at = 0; at < question.options.length; at += 1) if (next(45) === 0) digit += 2 ** at;
  return question.unsure !== undefined && next(90) === 0 ? digit + unsureBit(question) : digit;
}

function raise(question: Question, digit: number, next: (below: number) => number): number | undefined {
  if (question.kind === 'several') {
    const at = next(question.options.length + (question.unsure === undefined ? 0 : 1));
    return digit | (1 << at);
  }
  const higher = (steps.get(question.id) ?? []).filter(([lower]) => lower === digit);
  return higher.length === 0 ? undefined : higher[next(higher.length)]![1];
}

test('every question with an order has one here', () => {
  const choices = questions.filter(({ kind }) => kind === 'choice').map(({ id }) => id);
  expect(Object.keys(CHAINS).sort()).toEqual(choices.filter((id) => !WITHOUT_ORDER.includes(id)).sort());
});

/** The level after one more answer, without changing `run`. */
function levelWith(run: Run, question: Question, digit: number): number {
  const copy: Run = { ...run, findings: new Map(run.findings), answered: new Set(run.answered), chosen: [] };
  engine.answer(copy, asking.get(question.id)!, digit);
  return copy.level;
}

test('over many random partial answers, a more worrying or a further answer never lowers the level', () => {
  const next = random(20_261_120);
  let compared = 0;
  let raised = 0;
  while (compared < COMPARISONS) {
    const density = 2 + next(4);
    const last = questions[next(questions.length)]!;
    const run = engine.begin();
    const given: [string, number][] = [];
    for (const question of questions) {
      if (question === last || next(density) === 0) continue;
      const digit = someDigit(question, next);
      given.push([question.id, digit]);
      engine.answer(run, asking.get(question.id)!, digit);
    }
    for (let time = 0; time < 12; time += 1) {
      const lower = someDigit(last, next);
      const higher = raise(last, lower, next);
      const before = levelWith(run, last, lower);
      compared += 1;
      if (before < run.level)
        expect.fail(`${last.id} = ${lower} lowers ${run.level} to ${before}: ${JSON.stringify(given)}`);
      if (higher === undefined || higher === lower) continue;
      const after = levelWith(run, last, higher);
      compared += 1;
      if (after > before) raised += 1;
      if (after < before)
        expect.fail(`${last.id} ${lower} to ${higher} lowers ${before} to ${after}: ${JSON.stringify(given)}`);
    }
  }
  expect(raised).toBeGreaterThan(COMPARISONS / 100);
});

test('over many whole checks, a more worrying answer never leads to a lower end', () => {
  const next = random(4);
  let raised = 0;
  for (let time = 0; time < CHECKS; time += 1) {
    const answers = new Map(questions.map((question): [string, number] => [question.id, someDigit(question, next)]));
    const question = questions[next(questions.length)]!;
    const digit = answers.get(question.id)!;
    const higher = raise(question, digit, next);
    if (higher === undefined || higher === digit) continue;
    const before = levelOfWalk(answers);
    const after = levelOfWalk(new Map([...answers, [question.id, higher]]));
    if (after > before) raised += 1;
    if (after < before)
      expect.fail(`${question.id} ${digit} to ${higher} lowers ${before} to ${after}: ${JSON.stringify([...answers])}`);
  }
  expect(raised).toBeGreaterThan(CHECKS / 100);
});

/** Whether any box of a pregnancy or birth is ticked. */
const isMaternal = (answers: Answers): boolean =>
  ['s_now', 's_lately'].some((id) =>
    asking
      .get(id)!
      .question.options.some(
        ({ sets }, at) =>
          hasBit(answers.get(id) ?? 0, at) &&
          ['pregnant', 'missed_period', 'postpartum_weeks'].some((name) => name in sets),
      ),
  );

test('questions that are left out could not have changed the level', () => {
  const next = random(11);
  for (let time = 0; time < CHECKS; time += 1) {
    const adult = next(5) > 0;
    const answers = new Map(questions.map((question): [string, number] => [question.id, someDigit(question, next)]));
    // Nobody has two ages: a band for adults goes with no band for children.
    answers.set('q_who', adult ? 1 + next(8) : 11).delete('q_age');
    if (adult) answers.delete('q_age_child');
    // Pain that began before now did not begin at a higher age.
    if (answers.get('q_who') === 1 || !adult) answers.set('i_age', 3);
    // A question that depends on another one is only answered by those it is for.
    const ticks = (id: string): number => answers.get(id) ?? 0;
    const forWhom: Readonly<Record<string, boolean>> = {
      b_walk: hasBit(ticks('s_limbs'), 0),
      p_signs: isMaternal(answers),
      q_weeks: isMaternal(answers),
    };
    const whole = new Map([...answers].filter(([id]) => forWhom[id] !== false));
    const asked = levelOfWalk(whole);
    const everything = levelOf(whole);
    if (asked !== everything) expect.fail(`asked ${asked}, everything ${everything}: ${JSON.stringify([...whole])}`);
  }
});

test.each(questions.filter(({ kind }) => kind === 'several'))(
  '$id: a set of boxes, with one more, stays or rises',
  (question) => {
    // Alone, and together with answers that give risk factors their weight.
    const contexts: Answers[] = [
      new Map(),
      new Map([
        ['q_who', 7],
        ['s_past', 2],
        ['q_site', 4],
        ['q_long', 2],
      ]),
      new Map([
        ['q_who', 1],
        ['s_now', 2 ** 14],
        ['q_weeks', 1],
        ['s_body', 1],
      ]),
    ];
    for (const context of contexts) {
      const known = new Map<number, number>();
      const levelAt = (digit: number): number => {
        const level = known.get(digit) ?? levelOf(new Map([...context, [question.id, digit]]));
        known.set(digit, level);
        return level;
      };
      const most = question.unsure === undefined ? unsureBit(question) : radix(question);
      const step = Math.max(1, Math.floor(most / SETS));
      for (let digit = 0; digit < most; digit += step) {
        for (let bit = 1; bit < most; bit *= 2) {
          if (digit & bit && levelAt(digit - bit) > levelAt(digit))
            expect.fail(`${question.id} ${digit - bit} to ${digit} lowers the level`);
        }
      }
    }
  },
);
