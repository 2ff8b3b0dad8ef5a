// Every question fits one screen of a small phone, says each of its lines once, and tells truly how much is to come.
import { expect, test } from 'vitest';
import type { Block, Reply } from '../../../../src/core/reply.ts';
import { encodeRoute } from '../../../../src/core/route.ts';
import type { CheckState } from '../../../../src/features/triage/engine/answer-codec.ts';
import { replay } from '../../../../src/features/triage/engine/answer-codec.ts';
import { readPublished } from '../../../../src/content/triage/published.ts';
import { finish } from '../../../../src/features/triage/screens/finish.ts';
import { createTriage } from '../../../../src/features/triage/index.ts';
import { plainText } from '../../../../src/features/triage/screens/outcome.ts';
import { showQuestion } from '../../../../src/features/triage/screens/question.ts';
import { answerOf, readPerson } from '../../../../src/features/triage/authoring/person.ts';
import {
  command,
  content,
  contextsOver,
  engine,
  memoryStore,
  NOON,
  pressOf,
  vignettes,
} from '../../../support/triage.ts';

const ROWS = 28;
const COLUMNS = 40;

const wrapped = (line: string): number => {
  let rows = 1;
  let width = 0;
  for (const word of line.split(' ')) {
    if (width > 0 && width + 1 + word.length > COLUMNS) {
      rows += 1;
      width = 0;
    }
    width += (width > 0 ? 1 : 0) + word.length;
  }
  return rows;
};
const linesOf = (blocks: readonly Block[]): string[] => plainText(blocks).split('\n');
const rowsOf = ({ blocks, buttons }: Reply): number =>
  linesOf(blocks).reduce((sum, line) => sum + wrapped(line), 0) + buttons.length;

/** Every question a described person meets, with the state it stands in. */
function* walk(raw: unknown): Generator<CheckState> {
  const person = readPerson(content, raw);
  const digits: number[] = [];
  for (;;) {
    const state = replay(engine, { started: NOON, digits })!;
    if (state.step.kind === 'outcome') return;
    yield state;
    digits.push(answerOf(person, state.step));
  }
}

/** The result that a described person comes to. */
async function lastScreen(raw: unknown): Promise<Reply> {
  const person = readPerson(content, raw);
  let state = replay(engine, { started: NOON, digits: [] })!;
  while (state.step.kind === 'question')
    state = replay(engine, { started: NOON, digits: [...state.digits, answerOf(person, state.step)] })!;
  return finish(await contextsOver(memoryStore())(command()), state, 'replace');
}

const people = [
  ...vignettes,
  { id: 'long', age: 30, findings: { duration_days: 200, missed_period: true, site: 'neck', minor_trauma: true } },
  {
    id: 'old',
    age: 82,
    findings: { duration_days: 200, electric_shock_neck: true, cord_rate: 'months', trend: 'worse' },
  },
  { id: 'sudden', age: 50, findings: { onset: 'sudden', severity: 8, eases_with_position: true } },
];

test('every screen has at most 28 rows of 40 characters, and no line stands on it twice', async () => {
  const ctx = await contextsOver(memoryStore())(command());
  const met = new Set<string>();
  for (const raw of people) {
    for (const state of walk(raw)) {
      if (state.step.kind !== 'question') continue;
      met.add(state.step.question.id);
      const shown = showQuestion(ctx, state, state.step);
      expect(rowsOf(shown), `${state.step.question.id}: ${plainText(shown.blocks)}`).toBeLessThanOrEqual(ROWS);
      const lines = [...linesOf(shown.blocks), ...shown.buttons.flat().map(({ label }) => label)];
      expect(lines.filter((line, at) => lines.indexOf(line) < at)).toEqual([]);
    }
  }
  expect(content.questions.map(({ id }) => id).filter((id) => !met.has(id))).toEqual(['q_age']);
});

test('the first screen of a result fits as well, with its buttons', async () => {
  for (const raw of [...people, ...readPublished('content')]) {
    const shown = await lastScreen(raw);
    expect(rowsOf(shown), plainText(shown.blocks)).toBeLessThanOrEqual(ROWS);
  }
});

test('"None of these" stands alone in its row, below the signs', async () => {
  const ctx = await contextsOver(memoryStore())(command());
  for (const state of walk({ age: 40, findings: {} })) {
    if (state.step.kind !== 'question' || state.step.question.kind !== 'several') continue;
    const rows = showQuestion(ctx, state, state.step).buttons.map((row) => row.map(({ label }) => label));
    expect(rows[state.step.shown.length]).toEqual(['None of these']);
  }
});

test('with nothing to tell, each screen says exactly how many more there are', async () => {
  const ctx = await contextsOver(memoryStore())(command());
  const states = [...walk({ age: 40, findings: { onset: 'after_activity', duration_days: 3 } })];
  states.forEach((state, at) => {
    if (state.step.kind !== 'question') return;
    const more = states.length - 1 - at;
    const told = plainText(showQuestion(ctx, state, state.step).blocks);
    expect(told).toContain(more === 0 ? 'the last one.' : `about ${more} more.`);
  });
});

test('what the short lines mean is told in full, and leads back to the same ticks', async () => {
  const check = createTriage({ triageMode: 'quiz' });
  const contextOf = contextsOver(memoryStore());
  const state = [...walk({ age: 40, findings: {} })].find(
    ({ step }) => step.kind === 'question' && step.question.id === 's_ces',
  )!;
  if (state.step.kind !== 'question') throw new Error('no question');
  const asked = showQuestion(await contextOf(command()), state, state.step, 4);
  const means = asked.buttons.flat().find(({ label }) => label === 'What they mean')!;
  if (!('route' in means)) throw new Error('no way to it');
  const [told] = (await check.presses.get('e')!(await contextOf(pressOf(encodeRoute(means.route))), means.route.args))!;
  expect(plainText(told!.blocks)).toMatch(/weak flow[\s\S]*as when wiping/);
  const back = told!.buttons.flat().find(({ label }) => label === 'Back to the question')!;
  if (!('route' in back)) throw new Error('no way back');
  const [again] = (await check.presses.get('t')!(await contextOf(pressOf(encodeRoute(back.route))), back.route.args))!;
  expect(again!.buttons.flat().map(({ label }) => label)).toEqual(asked.buttons.flat().map(({ label }) => label));
  expect(again!.buttons.flat().map(({ label }) => label)).toContain('✓ Numb between the legs or bottom');
});
