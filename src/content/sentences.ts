// Reads the bot's own sentences of one language from their Fluent files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Say } from '../core/say.ts';
import { createWords } from '../core/say.ts';

/** @param folder the `content` folder */
export function loadSentences(folder: string, language: string): Say {
  const from = join(folder, 'locales', language);
  const files = readdirSync(from).filter((name) => name.endsWith('.ftl'));
  return createWords(
    language,
    files.sort().map((name) => readFileSync(join(from, name), 'utf8')),
  );
}
