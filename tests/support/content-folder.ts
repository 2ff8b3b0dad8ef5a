// A tiny content folder without mistakes of the linter's own, to be spoilt file by file.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { measureCards } from '../../src/cli/preview.ts';
import { lintContent } from '../../src/content/lint/lint.ts';
import type { LintResult } from '../../src/content/lint/lint.ts';
import type { Mistake } from '../../src/content/mistakes.ts';
import { loadSentences } from '../../src/content/sentences.ts';
import { freshFolder } from './folder.ts';

const header = (name: string, up = '../'): string => `# yaml-language-server: $schema=${up}schema/${name}.json\n`;

/** Fields of an exercise to put other values in for; a value is YAML. */
export function exercise(fields: Readonly<Record<string, string>> = {}): string {
  const all: Record<string, string> = {
    code: 'cc',
    name: 'Cat-cow',
    summary: 'Moves your back with your breath.',
    areas: '[lower-back]',
    kind: 'mobility',
    position: 'all-fours',
    places: '[floor, bed]',
    level: 'gentle',
    dose: '{ start: { reps: 5, pace: 6 }, later: { reps: 8, pace: 6 } }',
    steps: '[Kneel on hands and knees., Round your back slowly.]',
    feel: 'Your back moving easily.',
    easier: 'Sit on a chair.',
    harder: 'Move a little further.',
    avoid: '[wrist]',
    sources: '[general-advice]',
    alt: 'On hands and knees. The back rounds up, then sinks into a gentle hollow.',
    figure: '{ base: allFours, keys: [{}, { spine: { lumbar: 44 }, feel: lowback }] }',
    ...fields,
  };
  const lines = Object.entries(all).map(([field, value]) => `${field}: ${value}\n`);
  return header('exercise') + lines.join('');
}

export function routine(fields: Readonly<Record<string, string>> = {}): string {
  const all: Record<string, string> = {
    name: 'Short floor set',
    summary: 'Two calm moves on a mat.',
    areas: '[lower-back]',
    places: '[floor]',
    minutes: '1',
    steps: '[{ exercise: cat-cow }]',
    sources: '[general-advice]',
    ...fields,
  };
  const lines = Object.entries(all).map(([field, value]) => `${field}: ${value}\n`);
  return header('routine') + lines.join('');
}

/** A file of tips; each entry is the YAML after `- `. */
export const tips = (...entries: readonly string[]): string =>
  header('tips') + entries.map((entry) => `- ${entry}\n`).join('');

export const GOOD: Readonly<Record<string, string>> = {
  'exercises/cat-cow.yaml': exercise(),
  'routines/short-set.yaml': routine(),
  'tips/sleep.yaml': tips('{ id: tip-sleep-01, text: Keep a glass of water by your bed., sources: [general-advice] }'),
  'sources.yaml': `${header('sources', './')}general-advice: { title: Common advice, label: General advice, kind: general-advice }\n`,
  'avoid.yaml': `${header('avoid', './')}wrist: { label: painful wrists }\n`,
  'towns.yaml': `${header('towns', './')}Boston: America/New_York\n`,
  'voice.yaml': `${header('voice', './')}banned: [{ words: [cure, 'you have {illness}'], instead: write ease }]\nillnesses: [arthritis]\nterms: [osteoporosis]\n`,
  'codes.lock.yaml': `${header('codes', './')}cc: cat-cow\n`,
};

const say = loadSentences('content', 'en');

/** Writes the good folder with some files put in place of its own; undefined leaves a file out. */
export async function contentFolder(changes: Readonly<Record<string, string | undefined>>): Promise<string> {
  const folder = await freshFolder();
  for (const [file, text] of Object.entries({ ...GOOD, ...changes })) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

/** Lints the good folder with these changes. */
export async function lintWith(changes: Readonly<Record<string, string | undefined>> = {}): Promise<LintResult> {
  const folder = await contentFolder(changes);
  return lintContent({ folder, cards: (content) => measureCards({ content, say }) });
}

/** Says that the spoilt folder has just this mistake beyond those of the good one. */
export async function expectMistake(
  changes: Readonly<Record<string, string | undefined>>,
  expected: Omit<Mistake, 'message'> & { readonly message: RegExp },
): Promise<void> {
  const good = await lintWith();
  const { mistakes } = await lintWith(changes);
  const before = new Set(good.mistakes.map(({ file, field, message }) => `${file} ${field} ${message}`));
  const fresh = mistakes.filter(({ file, field, message }) => !before.has(`${file} ${field} ${message}`));
  expect(fresh).toContainEqual({ ...expected, message: expect.stringMatching(expected.message) as string });
}
