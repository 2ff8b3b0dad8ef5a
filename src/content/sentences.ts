// Reads the bot's own sentences of one language from their Fluent files.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Say } from '../core/say.ts';
import { createWords } from '../core/say.ts';

const LOCALES = 'locales';

/** The languages that the bot has sentences in, e.g. `en`. @param folder the `content` folder */
export const languagesOf = (folder: string): string[] =>
  readdirSync(join(folder, LOCALES), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Paths from `folder` of the Fluent files of a language; none when there is no such language. */
export function sentenceFiles(folder: string, language: string): string[] {
  const path = join(folder, LOCALES, language);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.ftl')) : [];
  return names.sort().map((name) => `${LOCALES}/${language}/${name}`);
}

/**
 * The Fluent texts of a language.
 * @param folder the `content` folder
 * @param language the name of a folder below `locales`
 * @throws Error when there are no sentences in that language
 */
export function sentencesOf(folder: string, language: string): string[] {
  const files = sentenceFiles(folder, language);
  if (files.length === 0) throw new Error(`words (${language}): there are no sentences in ${LOCALES}/${language}`);
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}

/**
 * The bot's own sentences of a language.
 * @param folder the `content` folder
 * @param language the name of a folder below `locales`
 * @throws Error when there are no sentences in that language, or when an id stands twice
 */
export const loadSentences = (folder: string, language: string): Say =>
  createWords(language, sentencesOf(folder, language));
