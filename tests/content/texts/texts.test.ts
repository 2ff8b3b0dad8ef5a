// No text can be forgotten: whatever a schema lets an author write in words is named in the table as a text, or here as
// something that is not shown.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Collection } from '../../../src/content/collection/collection.ts';
import { COLLECTIONS } from '../../../src/content/collections.ts';
import { loadContent } from '../../../src/content/load.ts';

/** What authors write in words and people do not read. */
const NOT_SHOWN: Readonly<Record<string, readonly string[]>> = {
  // Limber names a source by its label.
  sources: ['title'],
  limits: [
    ...['version', 'status', 'purpose', 'notFor', 'tags.*.means', 'tags.*.hard.*'],
    ...['conditions.*.source', 'conditions.*.hard.*'],
  ],
  // What people type, and what it rests on.
  dangers: ['source', 'examples'],
  harmless: ['why', 'examples'],
  vocabulary: ['*'],
  wishes: ['says.*', 'during.*'],
  wishWords: ['alike.*', 'means.*'],
  triage: [
    // Who has signed it keeps the name; what it is for stands there for clinicians.
    ...['reviewedBy', 'purpose', 'notFor'],
    // Conditions, and the words that people type.
    ...['rules.*.says', 'rules.*.added', 'definitions.*', 'questions.*.only'],
    // Told to whoever checks the numbers.
    'countries.*.note',
  ],
};
/** What a button asks of another feature, who has signed an item, and what a drawn hand or foot is put on. */
const NEVER_SHOWN = /(?:^|\.)(?:leads\.(?:\*\.)?stretch|review\.by)$|^figure\..*\.on$/;

/** JSON Schema, as far as it is looked at. */
interface Form {
  readonly type?: string;
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Form>>;
  readonly additionalProperties?: Form | boolean;
  readonly items?: Form;
  readonly anyOf?: readonly Form[];
  readonly allOf?: readonly Form[];
}

/** Any words on one line: what the schemas let authors write freely. */
const ANY_LINE = '^[^\\n\\r]*$';

const isWords = (form: Form): boolean =>
  form.type === 'string' &&
  form.enum === undefined &&
  form.const === undefined &&
  form.format === undefined &&
  (form.pattern === undefined || form.pattern === ANY_LINE) &&
  (form.allOf ?? []).every(isWords);

/** Paths at which a schema lets an author write words. */
function wordPaths(form: Form, path: readonly string[] = []): string[] {
  if (isWords(form)) return [path.join('.')];
  const { properties = {}, additionalProperties: more, items, anyOf = [] } = form;
  return [
    ...Object.entries(properties).flatMap(([key, inner]) => wordPaths(inner, [...path, key])),
    ...(typeof more === 'object' ? wordPaths(more, [...path, '*']) : []),
    ...(items ? wordPaths(items, [...path, '*']) : []),
    ...anyOf.flatMap((inner) => wordPaths(inner, path)),
  ];
}

const namedTexts = ({ texts: { names, sentences, phrases, typed } }: Collection): ReadonlySet<string> =>
  new Set([names, sentences, phrases, typed].flatMap((fields) => fields ?? []));

const content = loadContent('content');
const names = Object.keys(COLLECTIONS) as (keyof typeof COLLECTIONS)[];

/** The check is put together from several files, so it is looked at as it is loaded. */
const ofOneFile = names.filter((name) => name !== 'triage');

describe('the table names every text', () => {
  test.each(ofOneFile)('of %s, as its schema lets authors write it', (name) => {
    const [{ schema, covers }] = COLLECTIONS[name].schemas;
    // A list or a table is the items themselves; of a folder each file is one item, but for tips.
    const isItem = content[name] instanceof Map && (!covers.endsWith('/') || name === 'tips');
    const written = wordPaths(z.toJSONSchema(schema, { io: 'input' }) as Form)
      .map((path) => (isItem ? path.replace(/^\*\.?/, '') : path))
      .filter((path) => !NEVER_SHOWN.test(path));
    const named = namedTexts(COLLECTIONS[name]);
    const known = new Set([...named, ...(NOT_SHOWN[name] ?? [])]);
    expect([...new Set(written)].filter((path) => !known.has(path))).toEqual([]);
    expect(
      [...known].filter((path) => !written.includes(path)),
      'the table names fields that no schema has',
    ).toEqual([]);
  });

  test('of the check, as it is loaded', () => {
    const matches = (pattern: string, path: readonly string[]): boolean => {
      const parts = pattern.split('.');
      return parts.length === path.length && parts.every((part, at) => part === '*' || part === path[at]);
    };
    const known = [...namedTexts(COLLECTIONS.triage), ...(NOT_SHOWN.triage ?? [])];
    const unknown = new Set<string>();
    const visit = (value: unknown, path: readonly string[]): void => {
      if (typeof value === 'string') {
        if (/\s/.test(value) && !known.some((pattern) => matches(pattern, path))) unknown.add(path.join('.'));
      } else if (value instanceof Map) {
        for (const [key, inner] of value as ReadonlyMap<string, unknown>) visit(inner, [...path, key]);
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
      }
    };
    visit(content.triage, []);
    expect([...unknown]).toEqual([]);
  });
});
