// A source that an item names twice, or two keys that are one work.
import { itemsOf } from '../../collection/collection.ts';
import { findTexts } from '../../collection/fields.ts';
import { mistakeAt } from '../../report.ts';
import type { Rule } from '../material.ts';

const checkItems: Rule = (material, tell) => {
  for (const [name, { links = {} }] of Object.entries(material.collections)) {
    const fields = Object.keys(links).filter((field) => links[field] === 'sources');
    for (const [item, value] of itemsOf(name, material.values[name])) {
      for (const { path, text } of fields.flatMap((field) => findTexts(value, field))) {
        const list = path.slice(0, -1);
        const others = findTexts(value, [...list, '*'].join('.'));
        if (others.find((other) => other.text === text)?.path.at(-1) === path.at(-1)) continue;
        tell(mistakeAt(material, item, list, `${text} stands twice: once is enough`));
      }
    }
  }
};

export const checkSourcesOnce: Rule = (material, tell) => {
  checkItems(material, tell);
  const titles = new Map<string, string>();
  for (const { id, title } of material.content.sources.values()) {
    const other = titles.get(title.toLowerCase());
    if (other === undefined) titles.set(title.toLowerCase(), id);
    else tell(mistakeAt(material, `sources/${id}`, ['title'], `the same work as ${other}: keep one of the two keys`));
  }
};
