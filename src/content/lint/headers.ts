// The first line of every file names its schema, so that editors help the author.
import type { CollectionTable } from '../collection/collection.ts';
import { schemaOf } from '../schemas.ts';
import type { Rule } from './material.ts';

/** The comment that a file must begin with; undefined when no schema is known for it. */
export function headerOf(file: string, collections: CollectionTable): string | undefined {
  const schema = schemaOf(file, collections);
  const depth = file.split('/').length - 1;
  const up = depth === 0 ? './' : '../'.repeat(depth);
  return schema && `# yaml-language-server: $schema=${up}schema/${schema.name}.json`;
}

export const checkHeaders: Rule = ({ files, collections }, tell) => {
  for (const { file, text } of files) {
    const header = headerOf(file, collections);
    if (header === undefined || text.startsWith(`${header}\n`)) continue;
    tell({ file, line: 1, field: '', message: `the first line must be: ${header}` });
  }
};
