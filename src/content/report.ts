// Writes down mistakes that are found after reading, with the line they stand on.
import type { Content } from './content.ts';
import type { Gathered } from './load.ts';

/** Adds a mistake at a field of an item, e.g. `tips/tip-sleep-01`. */
export function report(gathered: Gathered, item: string, path: readonly PropertyKey[], message: string): void {
  const origin = gathered.origins.get(item);
  if (!origin) throw new Error(`no origin for ${item}`);
  const field = path.map(String).join('.');
  gathered.mistakes.push({ file: origin.file, line: origin.locate([...origin.path, ...path]), field, message });
}

/** Adds a mistake for every source that sources.yaml does not hold. */
export function checkSources(content: Content, gathered: Gathered, item: string, sources: readonly string[]): void {
  for (const [index, id] of sources.entries()) {
    if (!content.sources.has(id)) report(gathered, item, ['sources', index], `${id} is not in sources.yaml`);
  }
}
