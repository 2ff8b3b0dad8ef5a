// Content that is well-formed and still does not fit together.
import { describe, expect, test } from 'vitest';
import { exercise, expectMistake, GOOD, lintWith, routine } from '../../support/content-folder.ts';

const file = 'exercises/cat-cow.yaml';

describe('the check of doses and routines', () => {
  test('tells a dose that is counted and timed at once', async () => {
    await expectMistake(
      { [file]: exercise({ dose: '{ start: { reps: 5, time: 30 } }' }) },
      { file, line: 10, field: 'dose.start', message: /either reps or time/ },
    );
  });

  test('tells a hold beside a time', async () => {
    await expectMistake(
      { [file]: exercise({ dose: '{ start: { time: 30, hold: 5 } }' }) },
      { file, line: 10, field: 'dose.start.hold', message: /belongs to repetitions/ },
    );
  });

  test('tells a later dose that is smaller than the first', async () => {
    await expectMistake(
      { [file]: exercise({ dose: '{ start: { reps: 8 }, later: { reps: 5 } }' }) },
      { file, line: 10, field: 'dose.later', message: /smaller/ },
    );
  });

  test('tells seconds in a step that the dose does not know', async () => {
    await expectMistake(
      { [file]: exercise({ steps: '[Kneel on hands and knees., Stay for twenty seconds.]' }) },
      { file, line: 11, field: 'steps[2]', message: /20 seconds/ },
    );
  });

  test('tells a routine that takes longer than it claims', async () => {
    await expectMistake(
      { 'routines/short-set.yaml': routine({ minutes: '5' }) },
      { file: 'routines/short-set.yaml', line: 6, field: 'minutes', message: /the doses take 0\.5 minutes/ },
    );
  });

  test('tells a routine whose words claim another time', async () => {
    await expectMistake(
      { 'routines/short-set.yaml': routine({ summary: 'Five easy minutes on a mat.' }) },
      { file: 'routines/short-set.yaml', line: 3, field: 'summary', message: /says 5 minutes, but minutes is 1/ },
    );
  });

  test('tells a movement that cannot be done where the routine is, unless it says where it goes on', async () => {
    const routines = 'routines/short-set.yaml';
    await expectMistake(
      { [routines]: routine({ places: '[chair]' }) },
      { file: routines, line: 7, field: 'steps[1].exercise', message: /cannot be done here: chair/ },
    );
    const { mistakes } = await lintWith({ [routines]: routine({ places: '[chair]', then: '[floor]' }) });
    expect(mistakes.filter((mistake) => mistake.file === routines)).toEqual([]);
    await expectMistake(
      { [routines]: routine({ then: '[standing]' }) },
      { file: routines, line: 9, field: 'then', message: /no movement goes on here: standing/ },
    );
  });
});

describe('the check of codes', () => {
  test('tells a code that was changed', async () => {
    await expectMistake(
      { [file]: exercise({ code: 'cat' }) },
      { file, line: 2, field: 'code', message: /was cc and is permanent/ },
    );
  });

  test('tells a code that belonged to another exercise', async () => {
    const list = `${GOOD['codes.lock.yaml'] ?? ''}old: old-move\n`;
    await expectMistake(
      { 'codes.lock.yaml': list, 'exercises/new-move.yaml': exercise({ code: 'old', name: 'New move' }) },
      { file: 'exercises/new-move.yaml', line: 2, field: 'code', message: /old belongs to old-move for good/ },
    );
  });

  test('tells an exercise that is gone', async () => {
    await expectMistake(
      { 'codes.lock.yaml': `${GOOD['codes.lock.yaml'] ?? ''}old: old-move\n` },
      { file: 'codes.lock.yaml', line: 3, field: 'old', message: /old-move is gone/ },
    );
  });

  test('tells a new code how to get into the list', async () => {
    await expectMistake(
      { 'exercises/new-move.yaml': exercise({ code: 'nm', name: 'New move' }) },
      { file: 'exercises/new-move.yaml', line: 2, field: 'code', message: /npm run content -- lock/ },
    );
  });

  test('tells a code that two exercises share', async () => {
    await expectMistake(
      { 'exercises/new-move.yaml': exercise({ name: 'New move' }) },
      { file: 'exercises/new-move.yaml', line: 2, field: 'code', message: /already the code of cat-cow/ },
    );
  });
});

describe('the check for what nobody uses', () => {
  test('tells a reason that no exercise names', async () => {
    await expectMistake(
      { 'avoid.yaml': `${GOOD['avoid.yaml'] ?? ''}knee: { label: painful knees }\n` },
      { file: 'avoid.yaml', line: 3, field: '', message: /no exercise names knee/ },
    );
  });

  test('tells a source that nothing names, once there is knowledge', async () => {
    const sources = `${GOOD['sources.yaml'] ?? ''}who: { title: A guideline, label: WHO, kind: guideline }\n`;
    const without = await lintWith({ 'sources.yaml': sources });
    expect(without.mistakes.filter((mistake) => mistake.file === 'sources.yaml')).toEqual([]);
    await expectMistake(
      { 'sources.yaml': sources, 'knowledge/sleep.yaml': 'sources: [general-advice]\n' },
      { file: 'sources.yaml', line: 3, field: '', message: /no item names who/ },
    );
    const used = await lintWith({ 'sources.yaml': sources, 'knowledge/sleep.yaml': 'parts: [{ sources: [who] }]\n' });
    expect(used.mistakes.filter((mistake) => mistake.file === 'sources.yaml')).toEqual([]);
  });

  test('tells a strong exercise that nothing leads to', async () => {
    const strong = exercise({ code: 'sm', name: 'Strong move', level: 'strong' });
    await expectMistake(
      { 'exercises/strong-move.yaml': strong },
      { file: 'exercises/strong-move.yaml', line: 9, field: 'level', message: /nobody meets this one/ },
    );
    const { mistakes } = await lintWith({
      'exercises/strong-move.yaml': strong,
      [file]: exercise({ harderMove: 'strong-move' }),
    });
    expect(mistakes.filter(({ field }) => field === 'level')).toEqual([]);
  });
});

describe('the check of pictures', () => {
  const alt = 'alt: On hands and knees, the back rounds up and sinks again.\n';

  test('is off while there are none', async () => {
    const { mistakes } = await lintWith();
    expect(mistakes.filter(({ message }) => message.includes('picture'))).toEqual([]);
  });

  test('tells an exercise without one', async () => {
    await expectMistake(
      { 'figures/other.yaml': alt },
      { file, line: 2, field: '', message: /describe it in figures\/cat-cow\.yaml/ },
    );
  });

  test('tells one without words for who cannot see it', async () => {
    const { mistakes } = await lintWith({ 'figures/cat-cow.yaml': alt });
    expect(mistakes.filter(({ field }) => field === 'alt')).toEqual([]);
    await expectMistake(
      { 'figures/cat-cow.yaml': 'alt: A cat\n' },
      { file: 'figures/cat-cow.yaml', line: 1, field: 'alt', message: /what the picture shows/ },
    );
  });
});
