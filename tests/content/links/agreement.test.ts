// An author who writes a card, a myth or a self-check wrongly is told the file, the line and what to do.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherContent } from '../../../src/content/load.ts';
import { tellMistake } from '../../../src/content/mistakes.ts';

const roots: string[] = [];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'limber-'));
  roots.push(folder);
  for (const part of ['knowledge', 'selfchecks', 'myths.yaml', 'sources.yaml']) {
    cpSync(join('content', part), join(folder, part), { recursive: true });
  }
});

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** What is told when one file is written in place of the real one. */
function tell(file: string, write: (was: string) => string): readonly string[] {
  const path = join(folder, file);
  const was = readFileSync(path, 'utf8');
  writeFileSync(path, write(was));
  const { mistakes } = gatherContent(folder);
  writeFileSync(path, was);
  return mistakes.map(tellMistake).filter((line) => line.startsWith(file));
}

/** Writes a file that was not there. */
function tellNew(file: string, text: string): readonly string[] {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const { mistakes } = gatherContent(folder);
  rmSync(path);
  return mistakes.map(tellMistake).filter((line) => line.startsWith(file));
}

const CARD = `title: A card
group: care
summary: A sentence.
text:
  - Another sentence.
sources: [general-advice]
`;

test('a right card has no mistakes', () => {
  expect(tellNew('knowledge/a-card.yaml', CARD)).toEqual([]);
});

test('a title that fits no button is told', () => {
  const long = CARD.replace('A card', 'A card with a title that no button has room for');
  expect(tellNew('knowledge/a-card.yaml', long)).toEqual([
    'knowledge/a-card.yaml:1 title: at most 34 characters, so that it fits on a phone',
  ]);
});

test('a group that does not exist is told with its line', () => {
  const [only, another] = tellNew('knowledge/a-card.yaml', CARD.replace('care', 'cars'));
  expect(only).toMatch(/^knowledge\/a-card\.yaml:2 group: .*"care"/);
  expect(another).toBeUndefined();
});

test('a field that is not known is told', () => {
  expect(tellNew('knowledge/a-card.yaml', `${CARD}colour: red\n`).join()).toContain('colour');
});

test('a card without anything to read is told', () => {
  const empty = CARD.replace('text:\n  - Another sentence.\n', '');
  expect(tellNew('knowledge/a-card.yaml', empty)).toEqual([
    'knowledge/a-card.yaml:1 write at least one paragraph or point',
  ]);
});

test('a card that takes longer than a minute to read is told', () => {
  const line = `  - ${'word '.repeat(70)}\n`;
  const long = CARD.replace('  - Another sentence.\n', line.repeat(4));
  expect(tellNew('knowledge/a-card.yaml', long)).toEqual([
    'knowledge/a-card.yaml:1 the whole card takes at most 1200 characters; leave something out or make two cards',
  ]);
});

test('links that lead nowhere are told', () => {
  const links = `${CARD}related: [sleep, no-such-card, a-card]
leads:
  - exercise: no-such-move
  - selfcheck: no-such-check
`.replace('general-advice', 'general-advice, no-such-source');
  expect(tellNew('knowledge/a-card.yaml', links)).toEqual([
    'knowledge/a-card.yaml:6 sources[2]: no-such-source is not in sources.yaml',
    'knowledge/a-card.yaml:9 leads[1].exercise: there is no exercise no-such-move',
    'knowledge/a-card.yaml:10 leads[2].selfcheck: there is no self-check no-such-check',
    'knowledge/a-card.yaml:7 related[2]: there is no card no-such-card',
    'knowledge/a-card.yaml:7 related[3]: it cannot lead to itself',
  ]);
});

test('a fact and a search word that belong to another card already are told', () => {
  const twice = `${CARD}aliases: [anything, Mattress]\ncovers: [fact-imaging-01]\n`;
  expect(tellNew('knowledge/z-card.yaml', twice)).toEqual([
    'knowledge/z-card.yaml:8 covers[1]: “fact-imaging-01” already belongs to knowledge/imaging',
    'knowledge/z-card.yaml:7 aliases[2]: “Mattress” already belongs to knowledge/sleep',
  ]);
});

test('a myth with an answer that is neither, and one that stands twice, are told', () => {
  const [neither] = tell('myths.yaml', (was) => was.replace('answer: not-quite', 'answer: maybe'));
  expect(neither).toMatch(/^myths\.yaml:\d+ \[1\]\.answer: .*"not-quite"/);
  const [twice] = tell('myths.yaml', (was) => was.replace('id: one-method-for-all', 'id: aches-mean-nothing'));
  expect(twice).toMatch(/^myths\.yaml:\d+ id: the id aches-mean-nothing stands twice$/);
});

test('a file of myths that is missing is told', () => {
  const empty = mkdtempSync(join(tmpdir(), 'limber-'));
  roots.push(empty);
  expect(gatherContent(empty).mistakes.map(tellMistake)).toContain('myths.yaml this file is missing');
});

test('a self-check without its limits is told', () => {
  const [only] = tell('selfchecks/wall-alignment.yaml', (was) => was.replace(/^limits: .*\n/m, ''));
  expect(only).toMatch(/^selfchecks\/wall-alignment\.yaml:\d+ limits: /);
});
