// A source that an item names twice, or two keys that are one work.
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

function* withSources(material: Parameters<Rule>[0]): Generator<[string, readonly string[]]> {
  const { exercises, routines, tips } = material.content;
  for (const { id, sources } of exercises.values()) yield [`exercises/${id}`, sources];
  for (const { id, sources } of routines.values()) yield [`routines/${id}`, sources];
  for (const { id, sources } of tips.values()) yield [`tips/${id}`, sources];
}

export const checkSourcesOnce: Rule = (material, tell) => {
  for (const [item, sources] of withSources(material)) {
    const twice = sources.find((id, index) => sources.indexOf(id) !== index);
    if (twice !== undefined) tell(mistakeAt(material, item, ['sources'], `${twice} stands twice: once is enough`));
  }
  const titles = new Map<string, string>();
  for (const { id, title } of material.content.sources.values()) {
    const other = titles.get(title.toLowerCase());
    if (other === undefined) titles.set(title.toLowerCase(), id);
    else tell(mistakeAt(material, `sources/${id}`, ['title'], `the same work as ${other}: keep one of the two keys`));
  }
};
