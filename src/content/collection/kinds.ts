// The ways in which content stands in files: a file an item, a list, a table, one thing. Each gives a line of the table
// of collections.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { Origin } from '../gathered.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Collection, Reader } from './collection.ts';

/** What the table says of a collection beside its files. */
interface Description extends Pick<Collection, 'noun' | 'links' | 'texts'> {
  /** The name of its schema for editors. */
  readonly schema: string;
}

const describe = (from: string, schema: z.ZodType, { schema: name, ...rest }: Description) => ({
  from,
  schemas: [{ name, covers: from, schema }],
  ...rest,
});

/** Where fields of something stand that was read at `path` of a file. */
export const originIn =
  (file: YamlFile<unknown>, path: readonly PropertyKey[] = []): Origin =>
  (field) => ({ file: file.file, line: file.locate([...path, ...field]) });

/** The names of a folder's files; those that begin with _ do not count. */
function filesIn({ folder }: Reader, from: string): string[] {
  const path = join(folder, from);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith('.yaml') && !name.startsWith('_'));
  return names.sort().map((name) => from + name);
}

/** What no id may hold, whatever its schema says: a part of it may become the name of a file. */
const PATH = /[/\\]|\.\.|\p{Cc}/u;

/** Adds an item with where it stands; that its id stands twice, or leads to another folder, is a mistake. */
export function addItem<T>(
  reader: Reader,
  items: Map<string, T>,
  name: string,
  id: string,
  item: T,
  origin: Origin,
): void {
  if (PATH.test(id)) reader.mistakes.push({ ...origin([]), field: 'id', message: 'an id is no path' });
  if (items.has(id)) reader.mistakes.push({ ...origin([]), field: 'id', message: `the id ${id} stands twice` });
  items.set(id, item);
  reader.origins.set(`${name}/${id}`, origin);
}

/** A folder of one item a file; the file's name is the item's id. */
export const itemFiles = <T>(from: string, schema: z.ZodType<T>, description: Description) => ({
  ...describe(from, schema, description),
  read(reader: Reader, name: string): ReadonlyMap<string, T & { readonly id: string }> {
    const items = new Map<string, T & { readonly id: string }>();
    for (const path of filesIn(reader, from)) {
      const file = reader.open(path, schema);
      if (file?.value === undefined) continue;
      const id = basename(path, '.yaml');
      addItem(reader, items, name, id, { ...file.value, id }, originIn(file));
    }
    return items;
  },
});

/** One file that is a list of items with ids. */
export const listFile = <T extends { readonly id: string }>(
  from: string,
  schema: z.ZodType<readonly T[]>,
  description: Description,
) => ({
  ...describe(from, schema, description),
  read(reader: Reader, name: string): ReadonlyMap<string, T> {
    const items = new Map<string, T>();
    const file = reader.open(from, schema);
    if (!file?.value) return items;
    for (const [at, item] of file.value.entries()) addItem(reader, items, name, item.id, item, originIn(file, [at]));
    return items;
  },
});

/** A folder of lists; each file is named after one of `topics`, and its items belong to that topic. */
export const topicFiles = <T extends { readonly id: string }, Topic extends string>(
  from: string,
  schema: z.ZodType<readonly T[]>,
  topics: readonly Topic[],
  description: Description,
) => ({
  ...describe(from, schema, description),
  read(reader: Reader, name: string): ReadonlyMap<string, T & { readonly topic: Topic }> {
    const items = new Map<string, T & { readonly topic: Topic }>();
    for (const path of filesIn(reader, from)) {
      const topic = topics.find((each) => each === basename(path, '.yaml'));
      if (topic === undefined) {
        const message = `this is no topic; name the file after one of ${topics.join(', ')}`;
        reader.mistakes.push({ file: path, line: 0, field: '', message });
        continue;
      }
      const file = reader.open(path, schema);
      if (!file?.value) continue;
      for (const [at, item] of file.value.entries()) {
        addItem(reader, items, name, item.id, { ...item, topic }, originIn(file, [at]));
      }
    }
    return items;
  },
});

/** One file that is a table by id; `make` gives what is kept of an entry. */
export const tableFile = <T, Item>(
  from: string,
  schema: z.ZodType<Readonly<Record<string, T>>>,
  make: (id: string, entry: T) => readonly [id: string, item: Item],
  description: Description,
) => ({
  ...describe(from, schema, description),
  read(reader: Reader, name: string): ReadonlyMap<string, Item> {
    const items = new Map<string, Item>();
    const file = reader.open(from, schema);
    if (!file?.value) return items;
    for (const [key, entry] of Object.entries(file.value)) {
      addItem(reader, items, name, ...make(key, entry), originIn(file, [key]));
    }
    return items;
  },
});

/** One file that is one thing; undefined while it has mistakes. */
export const singleFile = <T>(from: string, schema: z.ZodType<T>, description: Description) => ({
  ...describe(from, schema, description),
  read(reader: Reader, name: string): T | undefined {
    const file = reader.open(from, schema);
    if (file) reader.origins.set(name, originIn(file));
    return file?.value;
  },
});
