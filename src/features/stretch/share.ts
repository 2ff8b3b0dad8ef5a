// Cards of single movements to pass on to any chat. Who will read them is not known, so only what suits everybody is shared,
// and of that nothing the person who shares should not do. Tells nothing of anybody's profile.
import type { Library } from '../../content/content.ts';
import type { Exercise } from '../../content/schema/exercise.ts';
import type { Reply } from '../../core/reply.ts';
import { alert, dose, press, reply, steps, text, title } from '../../core/reply.ts';
import { encodeRoute, go, route } from '../../core/route.ts';
import type { Context } from '../../domain/feature.ts';
import type { CardParts } from './session/position.ts';
import { avoidLine, stopWords } from './session/card.ts';
import { alternativeOf } from '../../domain/alternative-text.ts';
import { strongReply } from '../shared/strong-pain-reply.ts';
import { doseLine } from './session/dose-words.ts';
import { readRequest } from './request.ts';
import type { Needs } from '../../domain/needs.ts';
import { ANY_PERSON } from '../../domain/needs.ts';
import { has, inOrder } from './select/pool.ts';
import { judge } from './select/verdict.ts';
import { accessOf } from './access.ts';

/** Cards that are offered at once: people scroll through no more. */
const MOST = 10;

/** Whether every word begins a word of the movement's names or areas: it may be still being typed. */
function isNamed({ name, aliases, areas, places }: Exercise, words: readonly string[]): boolean {
  const own = [name, ...aliases, ...areas, ...places]
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => own.some((each) => each.startsWith(word)));
}

/**
 * Movements that may be shared for what was typed, the best first.
 * @param needs of the person who shares
 */
export function shareable(content: Library, needs: Needs, words: string): readonly Exercise[] {
  const { area, place, plan, unknown } = readRequest(content, words);
  const pool = [...content.exercises.values()].filter(
    (exercise) =>
      exercise.equipment.every((thing) => has(ANY_PERSON, thing)) &&
      judge(content, exercise, ANY_PERSON).verdict !== 'avoid' &&
      judge(content, exercise, needs).verdict !== 'avoid',
  );
  if (plan) return pool.filter((exercise) => plan.steps.some((step) => step.exercise === exercise)).slice(0, MOST);
  const fitting = pool.filter(
    (exercise) =>
      (area === undefined || exercise.areas.includes(area)) &&
      (place === undefined || exercise.places.includes(place)) &&
      isNamed(exercise, unknown),
  );
  // Not in the order of the person's own needs: it would tell of them.
  const ordered = inOrder(
    fitting.map((exercise) => ({ exercise, careful: false })),
    ANY_PERSON,
    area === undefined ? [] : [area],
  );
  return ordered.slice(0, MOST).map(({ exercise }) => exercise);
}

/** The card as anybody may read it; its button begins the movement for the person who presses. */
export function shareCard({ content, say }: CardParts, exercise: Exercise): Reply {
  // The steps of a one-sided movement begin with the left side, and so does its picture.
  const side = exercise.oneSided ? ({ side: 'left' } as const) : {};
  return reply(
    [
      title(exercise.name),
      { kind: 'figure', exercise: exercise.id, ...side, alt: alternativeOf(exercise, side.side) },
      dose(
        exercise.oneSided
          ? `${doseLine(say, exercise.dose.start)}, ${say('stretch-side-both')}`
          : doseLine(say, exercise.dose.start),
      ),
      steps(exercise.steps),
      text(say('stretch-easier', { easier: exercise.easier })),
      alert('caution', stopWords(say, exercise)),
      ...avoidLine({ content, say }, exercise),
    ],
    { buttons: [[press(say('button-try'), route('stretch', 'begin', exercise.code))]] },
  );
}

/** What somebody may share for what they typed; a locked person is led to their private chat. */
export function share(ctx: Context, words: string): readonly Reply[] {
  const { needs, locked } = accessOf(ctx);
  const privateRoute = encodeRoute(go('stretch'));
  if (locked) return [{ ...locked, privateRoute }];
  if (readRequest(ctx.content, words).pain === 'strong') {
    return [{ ...strongReply(ctx.say), privateRoute: encodeRoute(go('triage')) }];
  }
  const cards = shareable(ctx.content, needs, words).map((exercise) => shareCard(ctx, exercise));
  return cards.length > 0 ? cards : [reply([text(ctx.say('stretch-nothing'))], { audience: 'asker', privateRoute })];
}
