// Writes down mistakes that are found after reading, with the line they stand on.
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
  return { ...origin(path), field: fieldName(path), message };
}

/** Adds a mistake at a field of an item. */
export function report(gathered: Gathered, item: string, path: readonly PropertyKey[], message: string): void {
  gathered.mistakes.push(mistakeAt(gathered, item, path, message));
}
