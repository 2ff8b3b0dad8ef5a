// Says why a movement is smaller or left out, in the person's own conditions. Never names a condition in a group.
import type { Library } from '../../../content/content.ts';
import type { Exercise, Movement } from '../../../content/schema/exercise.ts';
import { secondsOf } from '../../../domain/dose-duration.ts';
import type { Say } from '../../../core/say.ts';
import type { Slide } from './slides.ts';
import { HURT_CELLS } from '../select/verdict.ts';

/** Reasons that are told at once; more would not be read. */
const REASONS = 2;
const OWN = new Set(['gentle', 'anybody', 'easier']);

const inLine = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** A condition or a movement that hurts in words, e.g. `thin bones (osteoporosis)`. */
function reasonWords({ limits }: Library, say: Say, because: string): string {
  if (OWN.has(because) || Object.hasOwn(HURT_CELLS, because)) return say(`because-${because}`);
  return inLine(limits.conditions.get(because)?.label ?? say('because-unknown'));
}

function words(content: Library, say: Say, { judged }: Slide): string {
  const objections = judged.objections.slice(0, REASONS);
  const [first = '', second] = new Set(objections.map(({ because }) => reasonWords(content, say, because)));
  return second === undefined ? first : say('because-both', { first, second });
}

/** On hands and knees there is nothing to hold on to. */
const wordsFor = (tag: Movement, position: Exercise['position']): string =>
  tag === 'balance' && (position === 'standing' || position === 'wall') ? 'careful-balance-standing' : `careful-${tag}`;

/** How to do what the conditions of the table object to, e.g. `arch only a little`. */
function howWords({ limits }: Library, say: Say, { exercise, judged }: Slide): string {
  const moves = Object.entries(exercise.movement) as readonly [Movement, 'mid' | 'end'][];
  const heeded = moves.filter(([tag, range]) =>
    judged.objections.some(({ because }) => {
      const cell = limits.conditions.get(because)?.cells[tag] ?? HURT_CELLS[because]?.[tag];
      return cell !== undefined && cell[range] !== 'allow';
    }),
  );
  return heeded.length === 0
    ? say('careful-any')
    : heeded.map(([tag]) => say(wordsFor(tag, exercise.position))).join('; ');
}

/**
 * What to heed with a movement that asks for caution: a smaller range first, since a smaller dose alone is none.
 * @param first the first such movement of a session: it brings the notes of the conditions along
 */
export function cautionWords(content: Library, say: Say, slide: Slide, first: boolean): string {
  const { exercise, dose } = slide;
  const said = say('stretch-careful', { because: words(content, say, slide), how: howWords(content, say, slide) });
  const shorter =
    secondsOf(dose, false) < secondsOf(exercise.dose.start, false) ? [say('stretch-careful-shorter')] : [];
  const notes = slide.judged.objections.flatMap(({ because: id }) => content.limits.conditions.get(id)?.note ?? []);
  return [said, ...shorter, ...(first ? [...new Set(notes)].slice(0, REASONS) : [])].join(' ');
}

/** Names what is left out and why, e.g. `Cat-cow, Half cobra – slipped vertebra`. */
export function leftOutWords(content: Library, say: Say, slides: readonly Slide[]): string {
  const groups = new Map<string, string[]>();
  for (const slide of slides) {
    const because = words(content, say, slide);
    groups.set(because, [...(groups.get(because) ?? []), slide.exercise.name]);
  }
  return [...groups]
    .map(([because, names]) => say('stretch-left-out-one', { name: names.join(', '), because }))
    .join('; ');
}
