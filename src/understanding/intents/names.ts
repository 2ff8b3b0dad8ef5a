// Finds in a text what has a name in the content: movements, routines, cards, places. Pure.
import { ZONES } from '../../core/time/zones.ts';
import { plainPhrase } from './words.ts';

/** What of the content has names. */
export interface Named {
  readonly exercises: ReadonlyMap<string, { readonly name: string; readonly aliases: readonly string[] }>;
  readonly routines: ReadonlyMap<string, { readonly name: string }>;
  readonly knowledge: ReadonlyMap<string, { readonly title: string; readonly aliases: readonly string[] }>;
  readonly towns: ReadonlyMap<string, readonly string[]>;
}

export type NameKind = 'exercise' | 'routine' | 'topic' | 'town';

export interface Name {
  readonly kind: NameKind;
  /** Its id; of a town the name. */
  readonly id: string;
  /** Words it takes. */
  readonly length: number;
}

/** The longest name that begins at a place of a text. */
export type Names = (words: readonly string[], place: number) => Name | undefined;

/** Words of the longest name that is looked for. */
const MOST_WORDS = 5;

export function readNames({ exercises, routines, knowledge, towns }: Named): Names {
  const byPhrase = new Map<string, { readonly kind: NameKind; readonly id: string }>();
  const add = (kind: NameKind, id: string, names: readonly string[]): void => {
    for (const name of names) {
      const phrase = plainPhrase(name);
      if (phrase !== '' && !byPhrase.has(phrase)) byPhrase.set(phrase, { kind, id });
    }
  };
  for (const [id, { name, aliases }] of exercises) add('exercise', id, [name, ...aliases, id.replaceAll('-', ' ')]);
  for (const [id, { name }] of routines) add('routine', id, [name]);
  for (const [id, { title, aliases }] of knowledge) add('topic', id, [title, ...aliases, id.replaceAll('-', ' ')]);
  for (const zone of ZONES) add('town', zone, [(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')]);
  for (const town of towns.keys()) add('town', town, [town]);
  return (words, place) => {
    for (let length = Math.min(MOST_WORDS, words.length - place); length > 0; length -= 1) {
      const found = byPhrase.get(words.slice(place, place + length).join(' '));
      if (found) return { ...found, length };
    }
    return undefined;
  };
}
