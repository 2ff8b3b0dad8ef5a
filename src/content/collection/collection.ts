// What the table of collections says about each kind of content. Types only.
import type { z } from 'zod';
import type { Gathered } from '../gathered.ts';
import type { OpenFile } from '../yaml/open-files.ts';

/** Which schema checks which file. */
export interface FileSchema {
  /** Its file is `content/schema/<name>.json`. */
  readonly name: string;
  /** A file below the content folder, or a folder when it ends in a slash. */
  readonly covers: string;
  readonly schema: z.ZodType;
}

/** The fields of an item that people read, by what they hold: paths as in fields.ts. */
export interface TextFields {
  /** They stand alone in titles and on buttons. */
  readonly names?: readonly string[];
  readonly sentences?: readonly string[];
  /** Parts of a sentence of the bot, lines of a list, quotes, pictures in words. */
  readonly phrases?: readonly string[];
  /** What people may type; it is never shown. */
  readonly typed?: readonly string[];
  /** Those that no other item of the collection may say as well. */
  readonly distinct?: readonly string[];
}

/** What the reading of a collection needs and adds to. */
export interface Reader extends Gathered {
  /** The `content` folder. */
  readonly folder: string;
  readonly open: OpenFile;
}

/** One kind of content. Its value is a map of items by id, or one thing as a whole. */
export interface Collection<Value = unknown> {
  /** A file below the content folder, or a folder when it ends in a slash. */
  readonly from: string;
  readonly schemas: readonly FileSchema[];
  /** What authors call an item, e.g. `exercise`; of a folder only. */
  readonly noun?: string;
  readonly texts: TextFields;
  /** Fields that hold ids of another collection, e.g. `steps.*.exercise: exercises`. */
  readonly links?: Readonly<Record<string, string>>;
  /**
   * Reads all of it; mistakes and where each item stands are added to the reader.
   * @param name its name in the table, with which its items begin: `tips/tip-sleep-01`
   */
  readonly read: (reader: Reader, name: string) => Value;
}

/** Collections by name. */
export type CollectionTable = Readonly<Record<string, Collection>>;

/** What reading a table gives: undefined for a thing as a whole that has mistakes. */
export type ValuesOf<Table extends CollectionTable> = {
  readonly [Name in keyof Table]: ReturnType<Table[Name]['read']>;
};

/** The items of a collection's value with their names, e.g. `tips/tip-sleep-01`; a thing as a whole is one item. */
export function itemsOf(name: string, value: unknown): readonly (readonly [item: string, value: unknown])[] {
  if (!(value instanceof Map)) return value === undefined ? [] : [[name, value]];
  return [...(value as ReadonlyMap<string, unknown>)].map(([id, item]) => [`${name}/${id}`, item]);
}
