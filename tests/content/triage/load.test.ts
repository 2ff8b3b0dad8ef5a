// The content of the check: it loads, it is whole, it is worded with care, and every slip is named with file and line.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findingsOf } from '../../../src/content/triage/condition.ts';
import { leftOut, verdictFor } from '../../../src/content/movement-limits.ts';
import { loadContent } from '../../../src/content/load.ts';
import { ContentError, tellMistake } from '../../../src/content/mistakes.ts';
import { MOVEMENTS } from '../../../src/content/schema/exercise.ts';
import { askedBy } from '../../../src/content/triage/asks.ts';
import { loadTriage } from '../../../src/content/triage/load.ts';
import { drawGraph } from '../../../src/features/triage/authoring/graph.ts';

const content = loadTriage('content');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Loads a copy in which texts are replaced, and gives the mistakes. */
function mistakesAfter(
  ...changes: readonly (readonly [file: string, from: string | RegExp, to: string])[]
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'limber-triage-'));
  folders.push(folder);
  // The check reads nothing else.
  for (const part of ['triage', 'countries.yaml'])
    cpSync(join('content', part), join(folder, part), { recursive: true });
  for (const [file, from, to] of changes) {
    const before = readFileSync(join(folder, file), 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to replace in ${file}`);
    writeFileSync(join(folder, file), after);
  }
  try {
    loadTriage(folder);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.mistakes.map(tellMistake);
  }
}

test('every finding that a rule, a limit or a note reads is asked for by a question', () => {
  const asked = new Set(content.questions.flatMap((question) => [...askedBy(question)]));
  for (const { when } of [...content.rules, ...content.limits, ...content.notes]) {
    for (const finding of findingsOf(when)) expect(asked).toContain(finding);
  }
});

test('knows the numbers of 64 places, not yet checked by a person', () => {
  expect(content.countries.length).toBe(64);
  expect(readFileSync('content/countries.yaml', 'utf8')).toMatch(/^checked: 'No/m);
});

test('every movement limit that can follow stands in the table of movements', () => {
  const { conditions } = loadContent('content').limits;
  for (const { id } of content.limits) expect([...conditions.keys()]).toContain(id);
});

test('no text for people promises, names an illness as theirs, or says that all is well', () => {
  const banned =
    /\b(diagnos\w*|detect\w*|cure[sd]?|all clear|safe to ignore|you are fine|you're fine|you have (?:a |an )?(?:cancer|fracture|infection|cauda|disc))/i;
  const { outcomes, notes, safetyNet, caveat, redFlags, questions } = content;
  const texts = JSON.stringify({
    outcomes,
    notes: notes.map(({ text }) => text),
    safetyNet,
    caveat,
    redFlags,
    warnings: [...loadContent('content').dangers.values()].map(({ advice }) => advice),
    questions,
  });
  expect(banned.exec(texts)).toBeNull();
});

test('the words are short enough to be read in a hurry', () => {
  for (const question of content.questions) {
    const sentences = question.ask.replace(/\[([^|\]]*)\|[^\]]*\]/g, '$1').split(/[.?!:]/);
    for (const sentence of sentences) expect(sentence.trim().split(/\s+/).length, question.id).toBeLessThanOrEqual(32);
  }
});

test('the graph draws every question and level, and every rule as its sentence after the first part that can settle it', () => {
  const graph = drawGraph(content);
  expect(graph).toMatch(/^flowchart TB/);
  for (const { id } of [...content.questions, ...content.rules]) expect(graph).toMatch(new RegExp(`\\b${id}\\b`));
  const words = graph.replaceAll('<br/>', ' ');
  for (const { id, says } of content.rules) expect(words).toContain(`${id}: ${says}`);
  expect(graph).toMatch(/part1 -- "E01 [^"]*E37" --> emergency/);
  expect(graph).toMatch(/part2 -- "E12 [^"]*E33" --> emergency/);
});

describe('a mistake is named with file, line and plain words', () => {
  test.each<[string, string, string | RegExp, string, RegExp]>([
    [
      'an unknown finding in a rule',
      'triage/rules.yaml',
      'when: sudden_worst_pain }',
      'when: suden_worst_pain }',
      /^triage\/rules\.yaml:\d+ no finding or definition is called "suden_worst_pain"/,
    ],
    [
      'an unknown value',
      'triage/rules.yaml',
      'trend is worse and',
      'trend is bad and',
      /^triage\/rules\.yaml:\d+ trend is never "bad"/,
    ],
    [
      'a value that an answer cannot give',
      'triage/questions.yaml',
      'sets: { trend: worse }',
      'sets: { trend: bad }',
      /^triage\/questions\.yaml:\d+ q_trend: trend is never "bad"/,
    ],
    [
      'a number where a word stands',
      'triage/questions.yaml',
      'sets: { severity: [7, 10] }',
      "sets: { severity: 'yes' }",
      /severity needs two numbers/,
    ],
    [
      'a band across a border',
      'triage/questions.yaml',
      'sets: { age: [60, 64] }',
      'sets: { age: [60, 66] }',
      /age 60 to 66 lies on both sides of 65/,
    ],
    [
      'a finding that is asked in vain',
      'triage/rules.yaml',
      /- \{ id: U31[^\n]*\n/,
      '',
      /violence is asked for, and no rule or movement limit reads it/,
    ],
    [
      'a finding nobody asks for',
      'triage/questions.yaml',
      /^.*sets: \{ known_aaa: 'yes' \} ?\}\n/m,
      '',
      /E05 reads known_aaa, which no question asks for/,
    ],
    [
      'a label too long for its button',
      'triage/questions.yaml',
      'label: Throwing up,',
      'label: Throwing up all of the food there was today,',
      /triage\/questions\.yaml:\d+ questions\[\d+\]\.options\[\d+\]\.label/,
    ],
    [
      'an unknown source',
      'triage/rules.yaml',
      'source: nhs-shingles',
      'source: my-neighbour',
      /no source is called "my-neighbour"/,
    ],
    ['an id that stands twice', 'triage/rules.yaml', 'id: E04', 'id: E03', /this id stands twice/],
    ['a level that does not exist', 'triage/rules.yaml', 'level: routine', 'level: later', /^triage\/rules\.yaml:\d+ /],
    [
      'a word that belongs nowhere',
      'triage/outcomes.yaml',
      'validDays: 3',
      'validDayz: 3',
      /^triage\/outcomes\.yaml:\d+ /,
    ],
    ['broken YAML', 'triage/redflags.yaml', 'lists:', 'lists: [', /^triage\/redflags\.yaml:\d+ /],
    [
      'a likely country',
      'countries.yaml',
      "['IT', 'CH']",
      "['IT', 'XX']",
      /^countries\.yaml:14 .*there is no country "XX"/,
    ],
    ['a country twice', 'countries.yaml', "iso: 'CA'", "iso: 'US'", /^countries\.yaml:19 this country stands twice/],
  ])('%s', (_, file, from, to, message) => {
    const mistakes = mistakesAfter([file, from, to]);
    expect(
      mistakes.some((mistake) => message.test(mistake)),
      mistakes.join('\n'),
    ).toBe(true);
    for (const mistake of mistakes) expect(mistake).toMatch(/^[\w/.-]+\.yaml:\d+ \S/);
  });

  test('several at once are all listed', () => {
    const mistakes = mistakesAfter(
      ['triage/rules.yaml', 'when: known_aaa', 'when: nown_aaa'],
      ['triage/questions.yaml', 'sets: { vomiting:', 'sets: { vommiting:'],
      ['countries.yaml', "iso: 'CA'", "iso: 'US'"],
    );
    expect(mistakes.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the table of movements', () => {
  const limits = loadContent('content').limits;

  test('gives every condition a cell for every tag, the middle range never stricter than the end', () => {
    for (const { cells } of limits.conditions.values())
      expect(Object.keys(cells).sort()).toEqual([...MOVEMENTS].sort());
  });

  test('the strictest condition wins, and an unknown one is no free pass', () => {
    expect(verdictFor(limits, [], 'flexion', 'end')).toBe('allow');
    expect(verdictFor(limits, ['stenosis'], 'extension', 'end')).toBe('avoid');
    expect(verdictFor(limits, ['stenosis'], 'extension', 'mid')).toBe('caution');
    expect(verdictFor(limits, ['stenosis', 'recent_surgery'], 'extension', 'mid')).toBe('avoid');
    expect(verdictFor(limits, ['osteoporosis'], 'flexion', 'mid')).toBe('allow');
    expect(verdictFor(limits, ['who_knows'], 'flexion', 'mid')).toBe('caution');
    expect(verdictFor(limits, ['under16'], 'balance', 'mid')).toBe('avoid');
  });

  test('names hard forms with their tag', () => {
    expect(leftOut(limits, ['glaucoma'])).toEqual(
      expect.arrayContaining(['inverted', 'head_down', 'hold', 'breath_hold']),
    );
    expect(leftOut(limits, [])).toEqual([]);
  });
});
