// Checks all content: what the loader checks, and what only makes it worse to read or to trust. Prints nothing.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { COLLECTIONS } from '../collections.ts';
import type { Library } from '../content.ts';
import { gatherContent } from '../load.ts';
import type { Mistake } from '../mistakes.ts';
import { codesFile } from '../schema/codes.ts';
import { voiceFile } from '../schema/voice.ts';
import { sentenceTexts } from '../texts/sentence-texts.ts';
import { textsOf } from '../texts/texts.ts';
import type { Locate } from '../yaml/yaml-file.ts';
import { readYamlFile } from '../yaml/yaml-file.ts';
import { yamlFiles } from '../yaml/yaml-files.ts';
import { checkBudgets } from './wording/budgets.ts';
import { checkClaimedMinutes } from './sense/claimed-minutes.ts';
import { checkCodes } from './sense/codes.ts';
import { checkDoses } from './sense/doses.ts';
import { checkDuplicates } from './wording/duplicates.ts';
import { checkFigures } from './sense/figures.ts';
import { checkGrade } from './wording/too-hard-to-read.ts';
import { checkHeaders } from './headers.ts';
import { checkLeads } from './sense/leads.ts';
import { warnLongSentences } from './wording/long-sentences.ts';
import type { Card, Material, RawFile, Rule } from './material.ts';
import { checkPlaces } from './sense/places.ts';
import { checkSourcesOnce } from './sense/sources-once.ts';
import { checkUnreachable } from './sense/unreachable.ts';
import { checkUnusedAvoid } from './sense/unused-avoid.ts';
import { checkUnusedSources } from './sense/unused-sources.ts';
import { checkVoice } from './wording/voice.ts';

/** The language that authors write in; the checks of wording know no other. */
const LANGUAGE = 'en';

const RULES: readonly Rule[] = [
  checkHeaders,
  checkCodes,
  checkDoses,
  checkPlaces,
  checkClaimedMinutes,
  checkLeads,
  checkUnreachable,
  checkUnusedAvoid,
  checkUnusedSources,
  checkSourcesOnce,
  checkVoice,
  checkGrade,
  checkBudgets,
  checkDuplicates,
  checkFigures,
];

export interface LintParts {
  /** The `content` folder. */
  readonly folder: string;
  /** Measures the messages that the content makes; content itself cannot render. */
  readonly cards: (content: Library) => readonly Card[];
  /** Other collections than those of the program, for tests. */
  readonly collections?: typeof COLLECTIONS;
}

export interface LintResult {
  readonly mistakes: readonly Mistake[];
  /** Worth a look, never a reason to fail. */
  readonly warnings: readonly Mistake[];
}

function readRaw(folder: string, file: string): RawFile {
  let text = '';
  try {
    text = readFileSync(join(folder, file), 'utf8');
    return { file, text, value: parse(text, { logLevel: 'error' }) as unknown };
  } catch {
    // The loader tells what is wrong with a file it reads.
    return { file, text, value: undefined };
  }
}

const inOrder = (one: Mistake, other: Mistake): number =>
  one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line;

/** Looks through the whole folder. Throws only when a file cannot be read at all. */
export function lintContent({ folder, cards, collections = COLLECTIONS }: LintParts): LintResult {
  const { content, values, origins, mistakes: found } = gatherContent(folder, collections);
  const mistakes = [...found];
  const sentences = sentenceTexts(folder, LANGUAGE);
  function own<T>(file: string, schema: z.ZodType<T>, empty: T): { readonly value: T; readonly locate: Locate } {
    if (!existsSync(join(folder, file))) {
      mistakes.push({ file, line: 0, field: '', message: 'this file is missing' });
      return { value: empty, locate: () => 0 };
    }
    const result = readYamlFile(folder, file, schema);
    mistakes.push(...result.mistakes);
    return { value: result.value ?? empty, locate: result.locate };
  }
  const codes = own('codes.lock.yaml', codesFile, {});
  const material: Material = {
    content,
    collections,
    values,
    origins: new Map([...origins, ...sentences.origins]),
    texts: [...textsOf(values, collections), ...sentences.texts],
    cards: cards(content),
    files: yamlFiles(folder).map((file) => readRaw(folder, file)),
    voice: own('voice.yaml', voiceFile, { banned: [], illnesses: [], terms: [] }).value,
    codes: codes.value,
    codeLine: codes.locate,
  };
  for (const rule of RULES) rule(material, (mistake) => mistakes.push(mistake));
  const warnings: Mistake[] = [];
  warnLongSentences(material, (warning) => warnings.push(warning));
  return { mistakes: mistakes.sort(inOrder), warnings: warnings.sort(inOrder) };
}
