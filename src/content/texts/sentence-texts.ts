// The bot's own sentences as texts for the checks of wording: every form of each, with where it stands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '@fluent/bundle';
import { FluentResource } from '@fluent/bundle';
import type { Origin } from '../gathered.ts';
import { sentenceFiles } from '../sentences.ts';
import type { Text } from './texts.ts';

type Pattern = NonNullable<Message['value']>;

/** What stands for a value that the bot fills in. */
const FILLED = 'it';

/** How many forms a sentence has, e.g. two for `[one] … *[other] …`. */
const formsOf = (pattern: Pattern): number =>
  typeof pattern === 'string'
    ? 1
    : Math.max(
        1,
        ...pattern.map((part) => (typeof part === 'object' && part.type === 'select' ? part.variants.length : 1)),
      );

/** One form of a sentence. */
function formOf(pattern: Pattern, form: number): string {
  if (typeof pattern === 'string') return pattern;
  return pattern
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.type === 'str') return part.value;
      if (part.type !== 'select') return FILLED;
      const variant = part.variants[Math.min(form, part.variants.length - 1)];
      return variant ? formOf(variant.value, form) : '';
    })
    .join('');
}

/** Texts, and where the files of them stand. */
export interface SentenceTexts {
  readonly texts: readonly Text[];
  readonly origins: ReadonlyMap<string, Origin>;
}

/** All sentences of a language; none when there is no such folder. */
export function sentenceTexts(folder: string, language: string): SentenceTexts {
  const origins = new Map<string, Origin>();
  const texts = sentenceFiles(folder, language).flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const lines = source.split('\n');
    const item = file.replace(/\.ftl$/, '');
    origins.set(item, ([id]) => ({ file, line: lines.findIndex((line) => line.startsWith(`${String(id)} =`)) + 1 }));
    return new FluentResource(source).body.flatMap(({ id, value }) =>
      Array.from({ length: value === null ? 0 : formsOf(value) }, (_, form): Text => {
        const text = formOf(value ?? '', form);
        return { item, path: [id], text, kind: /[.?!]/.test(text) ? 'sentence' : 'phrase', distinct: false };
      }),
    );
  });
  return { texts, origins };
}
