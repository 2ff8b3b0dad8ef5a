// What a single file can do wrong, and ids that lead nowhere.
import { describe, expect, test } from 'vitest';
import { exercise, expectMistake, lintWith, routine, tips } from '../../../support/content-folder.ts';

describe('the check of files', () => {
  test('finds nothing in a good folder', async () => {
    const { mistakes, warnings } = await lintWith();
    // Collections that this folder leaves out are told as missing, nothing else.
    expect(mistakes.filter(({ message }) => message !== 'this file is missing')).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test('tells broken YAML with its line', async () => {
    await expectMistake(
      { 'tips/sleep.yaml': tips("{ id: tip-sleep-01, text: 'no end") },
      { file: 'tips/sleep.yaml', line: 3, field: '', message: /quote|flow/i },
    );
  });

  test('tells a missing file', async () => {
    await expectMistake({ 'voice.yaml': undefined }, { file: 'voice.yaml', line: 0, field: '', message: /missing/ });
  });

  test('tells an unknown field where it stands', async () => {
    await expectMistake(
      { 'exercises/cat-cow.yaml': `${exercise()}colour: green\n` },
      { file: 'exercises/cat-cow.yaml', line: 19, field: '', message: /colour/ },
    );
  });

  test('tells a text that is too long', async () => {
    await expectMistake(
      { 'tips/sleep.yaml': tips(`{ id: tip-sleep-01, text: ${'Rest. '.repeat(50)}, sources: [general-advice] }`) },
      { file: 'tips/sleep.yaml', line: 2, field: '[1].text', message: /at most 280/ },
    );
  });

  test('tells an item without sources', async () => {
    await expectMistake(
      { 'tips/sleep.yaml': tips('{ id: tip-sleep-01, text: Rest well., sources: [] }') },
      { file: 'tips/sleep.yaml', line: 2, field: '[1].sources', message: /at least one source/ },
    );
  });

  test.each([
    ['a source', { sources: '[nobody]' }, 'sources[1]', 16, /nobody is not in sources.yaml/],
    ['a reason to leave it out', { avoid: '[nobody]' }, 'avoid[1]', 15, /nobody is not in avoid.yaml/],
    ['an easier move', { easierMove: 'nobody' }, 'easierMove', 19, /no exercise nobody/],
  ])('tells an unknown id of %s', async (_what, fields: Record<string, string>, field, line, message) => {
    await expectMistake(
      { 'exercises/cat-cow.yaml': exercise(fields) },
      { file: 'exercises/cat-cow.yaml', line, field, message },
    );
  });

  test('tells an unknown exercise of a routine and of a tip', async () => {
    await expectMistake(
      { 'routines/short-set.yaml': routine({ steps: '[{ exercise: cat-cow }, { exercise: nobody }]' }) },
      { file: 'routines/short-set.yaml', line: 7, field: 'steps[2].exercise', message: /no exercise nobody/ },
    );
    const tip = '{ id: tip-sleep-01, text: Rest well., leads: { exercise: nobody }, sources: [general-advice] }';
    await expectMistake(
      { 'tips/sleep.yaml': tips(tip) },
      { file: 'tips/sleep.yaml', line: 2, field: 'leads.exercise', message: /no exercise nobody/ },
    );
  });

  test('tells a stretch that /stretch would not understand', async () => {
    const tip = '{ id: tip-sleep-01, text: Rest well., leads: { stretch: elbow }, sources: [general-advice] }';
    await expectMistake(
      { 'tips/sleep.yaml': tips(tip) },
      { file: 'tips/sleep.yaml', line: 2, field: 'leads.stretch', message: /elbow/ },
    );
  });

  test('tells a first line that names no schema or another one', async () => {
    await expectMistake(
      { 'exercises/cat-cow.yaml': exercise().replace('exercise.json', 'routine.json') },
      { file: 'exercises/cat-cow.yaml', line: 1, field: '', message: /first line must be: .*schema\/exercise\.json/ },
    );
  });

  test('tells a source that stands twice, and one work under two keys', async () => {
    await expectMistake(
      { 'exercises/cat-cow.yaml': exercise({ sources: '[general-advice, general-advice]' }) },
      { file: 'exercises/cat-cow.yaml', line: 16, field: 'sources', message: /stands twice/ },
    );
    const sources = `# yaml-language-server: $schema=./schema/sources.json
general-advice: { title: Common advice, label: General advice, kind: general-advice }
advice: { title: common advice, label: Advice, kind: general-advice }
`;
    await expectMistake(
      { 'sources.yaml': sources },
      { file: 'sources.yaml', line: 3, field: 'title', message: /same work as general-advice/ },
    );
  });
});
