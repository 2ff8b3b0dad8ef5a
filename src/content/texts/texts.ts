// Everything a person reads, as one list: the checks of wording know texts, not collections.
import { findTexts } from '../collection/fields.ts';
import { itemsOf } from '../collection/collection.ts';
import type { CollectionTable, TextFields, ValuesOf } from '../collection/collection.ts';

/** What a text is, as in `TextFields`. */
export type TextKind = 'name' | 'sentence' | 'phrase' | 'typed';

/** Where a text of the content stands. */
export interface TextPlace {
  /** E.g. `exercises/cat-cow`. */
  readonly item: string;
  /** Inside the item, e.g. `steps`, 0. */
  readonly path: readonly PropertyKey[];
}

export interface Text extends TextPlace {
  readonly text: string;
  readonly kind: TextKind;
  /** It is read on its own, so that no other of its collection may say the same. */
  readonly distinct: boolean;
}

const fieldsOf = ({ names, sentences, phrases, typed }: TextFields): (readonly [TextKind, readonly string[]])[] => [
  ['name', names ?? []],
  ['sentence', sentences ?? []],
  ['phrase', phrases ?? []],
  ['typed', typed ?? []],
];

/** The texts of one item by its collection's fields: names first, then what is read. */
export function textsOfItem(item: string, value: unknown, fields: TextFields): Text[] {
  return fieldsOf(fields).flatMap(([kind, ofKind]) =>
    ofKind.flatMap((field) =>
      findTexts(value, field).map((found) => {
        return { ...found, item, kind, distinct: fields.distinct?.includes(field) ?? false };
      }),
    ),
  );
}

/** All texts of all collections, in their order. */
export function textsOf<Table extends CollectionTable>(values: ValuesOf<Table>, table: Table): Text[] {
  return Object.entries(table).flatMap(([name, { texts }]) =>
    itemsOf(name, values[name]).flatMap(([item, value]) => textsOfItem(item, value, texts)),
  );
}
