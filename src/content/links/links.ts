// Follows the links that the table of collections names: each must lead to an item there is, and not back to itself.
import { findTexts } from '../collection/fields.ts';
import type { CollectionTable, ValuesOf } from '../collection/collection.ts';
import { itemsOf } from '../collection/collection.ts';
import type { Gathered } from '../gathered.ts';
import { report } from '../report.ts';

/** The items that links to a collection may lead to. @throws Error when the table names no such collection */
function idsOf(values: Readonly<Record<string, unknown>>, name: string): ReadonlyMap<string, unknown> {
  const items = values[name];
  if (items instanceof Map) return items as ReadonlyMap<string, unknown>;
  throw new Error(`links lead to ${name}, which has no items`);
}

/** Adds a mistake for every link that leads nowhere. */
export function checkLinks<Table extends CollectionTable>(
  values: ValuesOf<Table>,
  table: Table,
  gathered: Gathered,
): void {
  for (const [name, { links = {} }] of Object.entries(table)) {
    for (const [item, value] of itemsOf(name, values[name])) {
      for (const [field, target] of Object.entries(links)) {
        const ids = idsOf(values, target);
        for (const { path, text: id } of findTexts(value, field)) {
          const { noun, from } = table[target] ?? {};
          const missing = noun === undefined ? `${id} is not in ${from ?? ''}` : `there is no ${noun} ${id}`;
          if (!ids.has(id)) report(gathered, item, path, missing);
          else if (item === `${target}/${id}`) report(gathered, item, path, 'it cannot lead to itself');
        }
      }
    }
  }
}
