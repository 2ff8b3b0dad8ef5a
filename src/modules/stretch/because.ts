// Says why a movement is smaller or left out, in the person's own conditions. Never names a condition in a group.
import type { Library } from '../../content/content.ts';
import type { Movement } from '../../content/schema/exercise.ts';
import type { Say } from '../../core/words.ts';
import type { Station } from './stations.ts';
import { HURT_CELLS } from './select/verdict.ts';

/** Reasons that are told at once; more would not be read. */
const REASONS = 2;
const OWN = new Set(['gentle', 'anybody', 'easier']);

const inLine = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** A condition or a movement that hurts in words, e.g. `thin bones (osteoporosis)`. */
function reasonWords({ limits }: Library, say: Say, because: string): string {
  if (OWN.has(because) || Object.hasOwn(HURT_CELLS, because)) return say(`because-${because}`);
  return inLine(limits.conditions.get(because)?.label ?? say('because-unknown'));
}

const words = (content: Library, say: Say, { judged }: Station): string =>
  [...new Set(judged.objections.slice(0, REASONS).map(({ because }) => reasonWords(content, say, because)))].join('; ');

/** What the movement does that the conditions of the table object to, e.g. `arching the back`. */
function movesWords({ limits }: Library, say: Say, { exercise, judged }: Station): string {
  const moves = Object.entries(exercise.movement) as readonly [Movement, 'mid' | 'end'][];
  const heeded = moves.filter(([tag, range]) =>
    judged.objections.some(({ because }) => {
      const cell = limits.conditions.get(because)?.cells[tag] ?? HURT_CELLS[because]?.[tag];
      return cell !== undefined && cell[range] !== 'allow';
    }),
  );
  return heeded.map(([tag]) => say(`moves-${tag}`)).join(', ');
}

/**
 * What to heed with a movement that asks for caution.
 * @param first the first such movement of a session: it brings the notes of the conditions along
 */
export function cautionWords(content: Library, say: Say, station: Station, first: boolean): string {
  const because = words(content, say, station);
  const moves = movesWords(content, say, station);
  const said = moves === '' ? say('stretch-careful', { because }) : say('stretch-careful-moves', { because, moves });
  const notes = station.judged.objections.flatMap(({ because: id }) => content.limits.conditions.get(id)?.note ?? []);
  return [said, ...(first ? [...new Set(notes)].slice(0, REASONS) : [])].join(' ');
}

/** Names what is left out and why, e.g. `Cat-cow – slipped vertebra`. */
export const leftOutWords = (content: Library, say: Say, stations: readonly Station[]): string =>
  stations
    .map((station) =>
      say('stretch-left-out-one', { name: station.exercise.name, because: words(content, say, station) }),
    )
    .join('; ');
