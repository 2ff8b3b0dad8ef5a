// Loads all content from its folder, or throws a ContentError that lists every mistake. Changes nothing.
import type { CollectionTable, Reader, ValuesOf } from './collection/collection.ts';
import { COLLECTIONS } from './collections.ts';
import { byCodeOf, completeContent } from './content.ts';
import type { Content, Library, Whole } from './content.ts';
import { checkAgreement } from './links/agreement.ts';
import { checkLinks } from './links/links.ts';
import type { Gathered } from './gathered.ts';
import { ContentError } from './mistakes.ts';
import { openFilesOf } from './yaml/open-files.ts';

/** Everything that could be read of some collections, with where it stands and all mistakes. */
export interface GatheredValues<Table extends CollectionTable> extends Gathered {
  readonly values: ValuesOf<Table>;
}

/**
 * Reads collections, right or wrong, and follows their links: items with mistakes are left out of the values and told
 * among the mistakes.
 * @param folder the `content` folder
 */
export function gatherCollections<Table extends CollectionTable>(folder: string, table: Table): GatheredValues<Table> {
  const gathered: Gathered = { origins: new Map(), mistakes: [] };
  const reader: Reader = { ...gathered, folder, open: openFilesOf(folder, gathered.mistakes) };
  const read = Object.entries(table).map(([name, collection]) => [name, collection.read(reader, name)]);
  // Each value is what the entry of its name has read.
  const values = Object.fromEntries(read) as ValuesOf<Table>;
  checkLinks(values, table, gathered);
  return { ...gathered, values };
}

/** All content, as far as it could be read. */
export interface GatheredContent extends GatheredValues<typeof COLLECTIONS> {
  readonly content: Library;
}

/**
 * Reads everything, right or wrong: items with mistakes are left out of the content and told among the mistakes.
 * @param folder the `content` folder
 */
export function gatherContent(folder: string, table: typeof COLLECTIONS = COLLECTIONS): GatheredContent {
  const gathered = gatherCollections(folder, table);
  const content: Library = { ...gathered.values, byCode: byCodeOf(gathered.values.exercises) };
  checkAgreement(content, gathered);
  return { ...gathered, content };
}

/**
 * @param folder the `content` folder
 * @throws ContentError with every mistake of every file
 */
export function loadContent(folder: string): Content {
  const { values, mistakes } = gatherContent(folder);
  if (mistakes.length > 0) throw new ContentError(mistakes);
  // What has no mistake has been read.
  return completeContent(values as Whole);
}
