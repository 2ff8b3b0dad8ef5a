// Writes down mistakes that are found after reading, with the line they stand on.
import type { Library } from './content.ts';
import type { Gathered, Origin } from './gathered.ts';
import type { Mistake } from './mistakes.ts';
import { fieldName } from './yaml/yaml-file.ts';

/** A mistake at a field of an item, e.g. of `tips/tip-sleep-01`. */
export function mistakeAt(
  { origins }: { readonly origins: ReadonlyMap<string, Origin> },
  item: string,
  path: readonly PropertyKey[],
  message: string,
): Mistake {
  const origin = origins.get(item);
  if (!origin) throw new Error(`no origin for ${item}`);
  return { file: origin.file, line: origin.locate([...origin.path, ...path]), field: fieldName(path), message };
}

/** Adds a mistake at a field of an item. */
export function report(gathered: Gathered, item: string, path: readonly PropertyKey[], message: string): void {
  gathered.mistakes.push(mistakeAt(gathered, item, path, message));
}

/**
 * Adds a mistake for every source that sources.yaml does not hold.
 * @param path where in the item the sources stand
 */
export function checkSources(
  content: Library,
  gathered: Gathered,
  item: string,
  sources: readonly string[],
  path: readonly PropertyKey[] = [],
): void {
  for (const [index, id] of sources.entries()) {
    if (!content.sources.has(id)) report(gathered, item, [...path, 'sources', index], `${id} is not in sources.yaml`);
  }
}
