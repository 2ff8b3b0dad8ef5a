// Reads one YAML file against a schema and tells mistakes by file, line and field.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Mistake } from '../mistakes.ts';

/** Values that one alias may stand for when all is written out; content needs a few. */
const MOST_ALIASES = 20;

/** Finds the line of a field in a file that was read. */
export type Locate = (path: readonly PropertyKey[]) => number;

export interface YamlFile<T> {
  /** Path from the content folder. */
  readonly file: string;
  /** Undefined when the file has mistakes. */
  readonly value: T | undefined;
  readonly locate: Locate;
  readonly mistakes: readonly Mistake[];
}

function parsed(text: string): { readonly document: ReturnType<typeof parseDocument>; readonly lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines }), lines };
}

/** Parses for positions only when one is asked for: few files have mistakes. */
function locateIn(text: string): Locate {
  let found: ReturnType<typeof parsed> | undefined;
  return (path) => {
    found ??= parsed(text);
    const { document, lines } = found;
    for (let length = path.length; length >= 0; length -= 1) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

/** A field's path as an author writes it, e.g. `steps[2].exercise`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part + 1}]`;
    return name === '' ? String(part) : `${name}.${String(part)}`;
  }, '');
}

/** The plain value of a YAML text, or its mistakes. */
function readValue(file: string, text: string): { readonly value: unknown; readonly mistakes: readonly Mistake[] } {
  const { document, lines } = parsed(text);
  const mistakes = document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    field: '',
    message: error.message.split('\n')[0] ?? 'not valid YAML',
  }));
  if (mistakes.length > 0) return { value: undefined, mistakes };
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), mistakes };
  } catch {
    // A few lines that stand for millions: aliases of aliases.
    return { value: undefined, mistakes: [{ file, line: 1, field: '', message: 'too many aliases (* and &) in it' }] };
  }
}

/** The text of a file, or what keeps it from being read: a folder of that name, a missing right. */
function readText(folder: string, file: string): { readonly text: string; readonly mistakes: readonly Mistake[] } {
  try {
    return { text: readFileSync(join(folder, file), 'utf8'), mistakes: [] };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { text: '', mistakes: [{ file, line: 0, field: '', message: `this file cannot be read (${code})` }] };
  }
}

/** Reads and checks `file`, a path below `folder`. */
export function readYamlFile<T>(folder: string, file: string, schema: z.ZodType<T>): YamlFile<T> {
  const { text, mistakes: unreadable } = readText(folder, file);
  const locate = locateIn(text);
  if (unreadable.length > 0) return { file, value: undefined, locate, mistakes: unreadable };
  const { value, mistakes: broken } = readValue(file, text);
  if (broken.length > 0) return { file, value: undefined, locate, mistakes: broken };
  const checked = schema.safeParse(value);
  if (checked.success) return { file, value: checked.data, locate, mistakes: [] };
  const mistakes = checked.error.issues.map((issue) => {
    // An unknown key is told where it stands, not where its item begins.
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    return { file, line: locate(path), field: fieldName(issue.path), message: issue.message };
  });
  return { file, value: undefined, locate, mistakes };
}
