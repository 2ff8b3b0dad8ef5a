// Adds new codes to the permanent list. Never changes or removes a line.
import { parse } from 'yaml';
import type { Exercise } from '../schema/exercise.ts';
import { codesFile } from '../schema/codes.ts';

/**
 * @param list the text of codes.lock.yaml
 * @returns the text with a line for every code and exercise that it did not know, and those codes
 */
export function addCodes(
  list: string,
  exercises: Iterable<Exercise>,
): { readonly text: string; readonly added: readonly string[] } {
  const known = codesFile.parse(parse(list) ?? {});
  const ids = new Set(Object.values(known));
  const fresh = [...exercises].filter(({ code, id }) => known[code] === undefined && !ids.has(id));
  const lines = fresh.map(({ code, id }) => `${code}: ${id}\n`);
  const end = list === '' || list.endsWith('\n') ? '' : '\n';
  return { text: list + end + lines.join(''), added: fresh.map(({ code }) => code) };
}
