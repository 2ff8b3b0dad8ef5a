// Parsing YAML takes most of a start, so the build keeps each file's plain value, found again by the hash of its text.
// A text that changed since simply is not found and gets parsed; values are checked against the schemas either way.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { digest } from './digest.ts';
import { yamlFiles } from './yaml-files.ts';

/** Plain values by the digest of the YAML text they were parsed from. */
export type Prepared = ReadonlyMap<string, unknown>;

/** Reads what `writePrepared` wrote. Empty when there is none or it is damaged: that costs time, nothing else. */
export function readPrepared(path: string): Prepared {
  if (!existsSync(path)) return new Map();
  try {
    const values: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return new Map(typeof values === 'object' && values !== null ? Object.entries(values) : []);
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

/** Parses every YAML file below `folder` into one JSON file at `path`. Files that are not valid YAML are left out. */
export function writePrepared(folder: string, path: string): void {
  const values: Record<string, unknown> = {};
  for (const file of yamlFiles(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    const document = parseDocument(text);
    if (document.errors.length === 0) values[digest(text)] = document.toJS({ maxAliasCount: 20 });
  }
  // Two builds at once must not write into one file.
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify(values));
  renameSync(fresh, path);
}
