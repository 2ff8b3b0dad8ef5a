// Says why a movement is smaller or left out, in the person's own conditions. Never names a condition in a group.
import type { Content } from '../../content/content.ts';
import type { Say } from '../../core/words.ts';
import type { Station } from './stations.ts';
import { HURT_CELLS } from './select/verdict.ts';

/** Reasons that are told at once; more would not be read. */
const REASONS = 2;
const OWN = new Set(['gentle', 'anybody', 'easier']);

/** A condition or habit in words, e.g. `thin bones (osteoporosis)`. */
export function reasonWords(content: Content, say: Say, because: string): string {
  if (OWN.has(because)) return say(`because-${because}`);
  if (because in HURT_CELLS) return say(`because-${because}`);
  const label = content.limits.conditions.get(because)?.label ?? say('because-unknown');
  return label.charAt(0).toLowerCase() + label.slice(1);
}

const words = (content: Content, say: Say, { judged }: Station): string =>
  [...new Set(judged.objections.slice(0, REASONS).map(({ because }) => reasonWords(content, say, because)))].join('; ');

/** What to heed with a movement that asks for caution, with the notes of the conditions. */
export function cautionWords(content: Content, say: Say, station: Station): string {
  const notes = station.judged.objections.flatMap(({ because }) => content.limits.conditions.get(because)?.note ?? []);
  const small = say('stretch-careful', { because: words(content, say, station) });
  return [small, ...[...new Set(notes)].slice(0, REASONS)].join(' ');
}

/** E.g. `Cat-cow (slipped vertebra)`. */
export const leftOutWords = (content: Content, say: Say, station: Station): string =>
  say('stretch-left-out-one', { name: station.exercise.name, because: words(content, say, station) });
