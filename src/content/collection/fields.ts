// Finds and changes fields by their paths. A path names keys with dots between; `*` stands for every entry: `steps.*`.

/** A text found at a path. */
export interface Found {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

type Path = readonly PropertyKey[];
type Entry = readonly [key: PropertyKey, value: unknown];

/** The entries of a map, a list or an object; none of anything else. */
function entriesOf(value: unknown): readonly Entry[] {
  if (value instanceof Map) return [...(value as ReadonlyMap<string, unknown>)];
  if (Array.isArray(value)) return [...(value as readonly unknown[]).entries()];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The same kind of thing with other entries. */
function withEntries(value: unknown, entries: readonly Entry[]): unknown {
  if (value instanceof Map) return new Map(entries);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

const matches = (key: PropertyKey, part: string | undefined): boolean => part === '*' || String(key) === part;

function find(value: unknown, pattern: readonly string[], path: Path): Found[] {
  const [part, ...rest] = pattern;
  if (part === undefined) return typeof value === 'string' && value !== '' ? [{ path, text: value }] : [];
  return entriesOf(value)
    .filter(([key]) => matches(key, part))
    .flatMap(([key, inner]) => find(inner, rest, [...path, key]));
}

/** All texts at `field` of `value`, in their order; an empty text is none. */
export const findTexts = (value: unknown, field: string): Found[] => find(value, field.split('.'), []);

/** Changes one text that stands at a path. */
export type ChangeText = (text: string, path: Path) => string;

function change(value: unknown, patterns: readonly (readonly string[])[], path: Path, by: ChangeText): unknown {
  if (patterns.length === 0) return value;
  if (typeof value === 'string') {
    return value !== '' && patterns.some((pattern) => pattern.length === 0) ? by(value, path) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const inside = (key: PropertyKey): readonly (readonly string[])[] =>
    patterns.filter(([part]) => matches(key, part)).map((pattern) => pattern.slice(1));
  return withEntries(
    value,
    entriesOf(value).map(([key, inner]) => [key, change(inner, inside(key), [...path, key], by)]),
  );
}

/** A copy of `value` in which the texts at `fields` are changed. Parts without such texts are shared, not copied. */
export function changeTexts<T>(value: T, fields: readonly string[], by: ChangeText): T {
  const patterns = fields.map((field) => field.split('.'));
  // Texts take the place of texts, so the shape stays.
  return change(value, patterns, [], by) as T;
}
