// What reading the content has come to so far: where each item stands, and every mistake. Types only.
import type { Mistake } from './mistakes.ts';
import type { Locate } from './yaml/yaml-file.ts';

/** Where an item was read, so that later checks can name its line. */
export interface Origin {
  readonly file: string;
  readonly locate: Locate;
  /** Path of the item inside its file. */
  readonly path: readonly PropertyKey[];
}

/** What is being gathered: the items with their origins, and all mistakes so far. */
export interface Gathered {
  readonly origins: Map<string, Origin>;
  readonly mistakes: Mistake[];
}
