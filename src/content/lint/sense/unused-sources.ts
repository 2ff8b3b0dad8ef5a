// Sources that nothing rests on. Counts every file below content/, of any collection.
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

/** Adds all ids that stand in fields named `sources` or `source`, however deep. */
function collect(value: unknown, used: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    if (key !== 'sources' && key !== 'source') collect(inner, used);
    else for (const id of Array.isArray(inner) ? inner : [inner]) if (typeof id === 'string') used.add(id);
  }
}

/** Does nothing while content/knowledge is missing: most sources carry its cards. */
export const checkUnusedSources: Rule = (material, tell) => {
  if (!material.files.some(({ file }) => file.startsWith('knowledge/'))) return;
  const used = new Set<string>();
  for (const { value } of material.files) collect(value, used);
  for (const id of material.content.sources.keys()) {
    if (used.has(id)) continue;
    tell(mistakeAt(material, `sources/${id}`, [], `no item names ${id}: name it where it belongs, or take it out`));
  }
};
