// What the checks of the content look at, and how they tell what they find. Holds no check.
import type { CollectionTable } from '../collection/collection.ts';
import type { Library } from '../content.ts';
import type { Origin } from '../gathered.ts';
import type { Mistake } from '../mistakes.ts';
import type { Codes } from '../schema/codes.ts';
import type { Voice } from '../schema/voice.ts';
import type { Locate } from '../yaml/yaml-file.ts';
import type { Text } from '../texts/texts.ts';

/** A message as a person gets it, measured by a program that can render it. */
export interface Card {
  /** The item it shows, e.g. `exercises/cat-cow`. */
  readonly item: string;
  /** Characters as shown, without the buttons. */
  readonly chars: number;
  /** Characters that fit. */
  readonly most: number;
  readonly labels: readonly string[];
}

/** A file as it stands on disk, whether the program reads it or not. */
export interface RawFile {
  /** Path from the content folder. */
  readonly file: string;
  readonly text: string;
  /** Its plain value; undefined when it is not valid YAML. */
  readonly value: unknown;
}

export interface Material {
  readonly content: Library;
  readonly collections: CollectionTable;
  /** What was read of each collection. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly texts: readonly Text[];
  readonly cards: readonly Card[];
  readonly files: readonly RawFile[];
  readonly voice: Voice;
  readonly codes: Codes;
  /** Lines of the list of codes. */
  readonly codeLine: Locate;
}

export type Tell = (mistake: Mistake) => void;

/** One check: looks through everything and tells what is to be mended. */
export type Rule = (material: Material, tell: Tell) => void;
