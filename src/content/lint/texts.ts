// Everything a person reads, as one list: the checks of wording know texts, not collections.
import type { Library, Tools } from '../content.ts';

/** The content, as far as it could be read. */
type Readable = Library & { readonly tools: Tools | undefined };

/** Names stand alone in titles and on buttons, sentences are read, phrases complete a sentence of the bot. */
export type TextKind = 'name' | 'sentence' | 'phrase';

export interface Text {
  /** E.g. `exercises/cat-cow`. */
  readonly item: string;
  /** Inside the item, e.g. `steps`, 0. */
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly kind: TextKind;
  /** It is read on its own, so that no other of its collection may say the same. */
  readonly distinct: boolean;
}

/** A collection's fields by what they hold: paths with `*` for every entry, e.g. `steps.*`. */
interface Collection {
  readonly name: string;
  readonly items: (content: Readable) => ReadonlyMap<string, object>;
  readonly names?: readonly string[];
  readonly sentences?: readonly string[];
  readonly phrases?: readonly string[];
  readonly distinct?: readonly string[];
}

/** One line for each collection. */
const COLLECTIONS: readonly Collection[] = [
  {
    name: 'exercises',
    items: (content) => content.exercises,
    names: ['name'],
    phrases: ['aliases.*'],
    sentences: ['summary', 'steps.*', 'feel', 'easier', 'harder', 'stop.*'],
    distinct: ['summary'],
  },
  {
    name: 'routines',
    items: (content) => content.routines,
    names: ['name'],
    sentences: ['summary', 'note'],
    distinct: ['summary'],
  },
  { name: 'tips', items: (content) => content.tips, sentences: ['text'], distinct: ['text'] },
  {
    name: 'knowledge',
    items: (content) => content.knowledge,
    names: ['title'],
    sentences: ['summary', 'text.*', 'points.*', 'caution'],
    distinct: ['summary'],
  },
  { name: 'myths', items: (content) => content.myths, sentences: ['claim', 'reason'], distinct: ['claim'] },
  {
    name: 'selfchecks',
    items: (content) => content.selfchecks,
    names: ['title'],
    sentences: ['summary', 'safety', 'steps.*', 'tells', 'limits', 'answers.*.text'],
    distinct: ['summary'],
  },
  {
    name: 'setup',
    items: ({ tools }) => tools?.setup ?? new Map(),
    names: ['name', 'items.*.label'],
    sentences: ['summary', 'items.*.how', 'end'],
  },
  {
    name: 'quiz',
    items: ({ tools }) => tools?.quiz ?? new Map(),
    sentences: ['ask', 'why'],
    phrases: ['right', 'wrong.*'],
    distinct: ['ask'],
  },
  {
    name: 'tools',
    items: ({ tools }) => {
      const { breathing, heatIce, massage, course, walking } = tools ?? {};
      const all = { breathing, 'heat-ice': heatIce, massage, course, walking };
      return new Map(Object.entries(all).flatMap(([name, item]) => (item === undefined ? [] : [[name, item]])));
    },
    names: ['patterns.*.name', 'heat.name', 'ice.name', 'ways.*.name', 'parts.*.title'],
    sentences: [
      ...['intro', 'ask', 'stop', 'note', 'end', 'evidence', 'evidence.*', 'askFirst', 'hard.*', 'dizzy.*'],
      ...['patterns.*.steps.*', 'ways.*.steps.*', 'ways.*.care', 'parts.*.text.*', 'parts.*.today', 'weeks.*.how'],
      ...['heat.intro', 'heat.instead', 'heat.steps.*', 'heat.evidence', 'heat.over', 'heat.fine', 'heat.skin.*'],
      ...['ice.intro', 'ice.instead', 'ice.steps.*', 'ice.evidence', 'ice.over', 'ice.fine', 'ice.skin.*'],
    ],
    phrases: ['leaveOut.*', 'heat.leaveOut.*', 'ice.leaveOut.*'],
  },
  { name: 'avoid', items: (content) => content.avoid, phrases: ['label'] },
  { name: 'sources', items: (content) => content.sources, phrases: ['label'] },
];

interface Found {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

function find(value: unknown, pattern: readonly string[], path: readonly PropertyKey[]): Found[] {
  const [key, ...rest] = pattern;
  if (key === undefined) return typeof value === 'string' ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries
    .filter(([name]) => key === '*' || String(name) === key)
    .flatMap(([name, inner]: [PropertyKey, unknown]) => find(inner, rest, [...path, name]));
}

function textsOf({ name, items, names, sentences, phrases, distinct = [] }: Collection, content: Readable): Text[] {
  const kinds = [
    ...(names ?? []).map((field) => [field, 'name'] as const),
    ...(sentences ?? []).map((field) => [field, 'sentence'] as const),
    ...(phrases ?? []).map((field) => [field, 'phrase'] as const),
  ];
  return [...items(content)].flatMap(([id, item]) =>
    kinds.flatMap(([field, kind]) =>
      find(item, field.split('.'), []).map((found): Text => {
        return { ...found, item: `${name}/${id}`, kind, distinct: distinct.includes(field) };
      }),
    ),
  );
}

/** All texts of all collections, in their order. */
export function gatherTexts(library: Library, tools: Tools | undefined): Text[] {
  const content = { ...library, tools };
  return COLLECTIONS.flatMap((collection) => textsOf(collection, content));
}
