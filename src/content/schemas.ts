// Which schema checks which file: for the JSON Schemas that editors read, and for the check that files name theirs.
import { z } from 'zod';
import type { CollectionTable, FileSchema } from './collection/collection.ts';
import { COLLECTIONS } from './collections.ts';
import { codesFile } from './schema/codes.ts';
import { voiceFile } from './schema/voice.ts';

/** Files that hold no content, but what is allowed in it. */
const BESIDE: readonly FileSchema[] = [
  { name: 'voice', covers: 'voice.yaml', schema: voiceFile },
  { name: 'codes', covers: 'codes.lock.yaml', schema: codesFile },
];

/** One for each kind of file. */
export const schemasOf = (table: CollectionTable = COLLECTIONS): readonly FileSchema[] => [
  ...Object.values(table).flatMap(({ schemas }) => schemas),
  ...BESIDE,
];

/** The schema of a file below the content folder. */
export function schemaOf(file: string, table: CollectionTable = COLLECTIONS): FileSchema | undefined {
  return schemasOf(table).find(({ covers }) => (covers.endsWith('/') ? file.startsWith(covers) : file === covers));
}

/** The JSON Schema an editor reads: what an author may write, with every field's help. Ends with a line break. */
export function jsonSchema({ schema }: FileSchema): string {
  // Draft 7 is what the YAML extensions of editors know best.
  return `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)}\n`;
}
