// The card of a movement. Pure: content in, a reply out. Shows nothing that is left out for the person.
import type { Exercise } from '../../../content/schema/exercise.ts';
import { alternativeOf } from '../../../domain/alternative-text.ts';
import { paceOf, secondsOf } from '../../../domain/dose-duration.ts';
import type { Block, Reply } from '../../../core/reply.ts';
import { alert, dose, press, reply, source, steps, text, title } from '../../../core/reply.ts';
import { go } from '../../../core/route.ts';
import type { Say } from '../../../core/say.ts';
import { sourceLabels } from '../../shared/source-labels.ts';
import { cautionWords, leftOutWords } from './caution-text.ts';
import { doseLine } from './dose-words.ts';
import { forSide } from './mirror.ts';
import type { Plan } from '../routine/plan.ts';
import type { Needs } from '../../../domain/needs.ts';
import { cardButtons } from './card-buttons.ts';
import type { CardParts, SessionPosition } from './position.ts';
import type { Slide } from './slides.ts';
import { isOpen, leftOut, nextOpen, openBefore, slidesOf } from './slides.ts';

/** How to prepare, by how the first movement is done; nothing before a rest. */
function warmUp(say: Say, { exercise: { kind, position } }: Slide): readonly Block[] {
  if (['rest', 'breathing', 'walking', 'massage'].includes(kind)) return [];
  const how =
    position === 'standing' || position === 'wall' ? 'standing' : position === 'sitting' ? 'sitting' : 'floor';
  return [text(say(`stretch-warm-up-${how}`))];
}

function heading(say: Say, slides: readonly Slide[], { exercise, side, step }: Slide): string {
  const open = [...new Set(slides.filter(isOpen).map((slide) => slide.step))];
  const name = side === undefined ? exercise.name : say(`stretch-side-${side}`, { name: exercise.name });
  return say('stretch-count', { at: open.indexOf(step) + 1, all: open.length, name });
}

/** A dose below the usual one brings the line on making it easier. */
const easierLine = (say: Say, { exercise, dose: given, side }: Slide): readonly Block[] =>
  secondsOf(given, false) < secondsOf(exercise.dose.start, false)
    ? [text(say('stretch-easier', { easier: forSide(exercise.easier, side) }))]
    : [];

/** When to stop. */
export const stopWords = (say: Say, exercise: Exercise): string => [say('stretch-stop'), ...exercise.stop].join(' ');

/** Who should leave the movement out; a movement that suits everybody gives nothing. */
export function avoidLine({ content, say }: CardParts, exercise: Exercise): readonly Block[] {
  const reasons = exercise.avoid.flatMap((key) => content.avoid.get(key)?.label ?? []);
  return reasons.length === 0 ? [] : [text(say('stretch-avoid', { reasons: reasons.join('; ') }))];
}

/**
 * The card at `wanted`, or the next one that may be shown. Undefined when none may be, or when there is no such card.
 * @param opening shown above the first card
 */
export function moveCard(
  parts: CardParts,
  needs: Needs,
  wanted: SessionPosition,
  opening: readonly Block[] = [],
): Reply | undefined {
  const { content, say } = parts;
  const slides = slidesOf(content, wanted.plan, needs);
  if (wanted.at >= slides.length) return undefined;
  const at = nextOpen(slides, wanted.at);
  const slide = at === undefined ? undefined : slides[at];
  if (at === undefined || !slide) return undefined;
  const position = { ...wanted, at };
  const { exercise, side } = slide;
  const first = openBefore(slides, at) === undefined;
  const firstCareful = slides.find(({ judged }) => judged.verdict === 'caution');
  const missing = first ? leftOut(slides) : [];
  return reply(
    [
      ...opening,
      ...(first && wanted.plan.routine?.note !== undefined ? [text(wanted.plan.routine.note)] : []),
      ...(missing.length === 0 ? [] : [text(say('stretch-left-out', { list: leftOutWords(content, say, missing) }))]),
      title(heading(say, slides, slide)),
      ...(first ? warmUp(say, slide) : []),
      {
        kind: 'figure',
        exercise: exercise.id,
        ...(side === undefined ? {} : { side }),
        alt: alternativeOf(exercise, side),
        pace: paceOf(exercise, slide.dose),
      },
      dose(doseLine(say, slide.dose)),
      ...(slide.judged.verdict === 'caution'
        ? [alert('caution', cautionWords(content, say, slide, slide === firstCareful))]
        : []),
      steps(exercise.steps.map((line) => forSide(line, side)).filter((line) => line !== '')),
      text(say('stretch-feel', { feel: forSide(exercise.feel, side) })),
      ...(needs.anybody
        ? [
            text(say('stretch-easier', { easier: forSide(exercise.easier, side) })),
            text(say('stretch-harder', { harder: forSide(exercise.harder, side) })),
          ]
        : easierLine(say, slide)),
      alert('caution', stopWords(say, exercise)),
      // Read on the card of the left side a moment ago.
      ...(side === 'right' ? [] : avoidLine(parts, exercise)),
      source(sourceLabels(content, exercise.sources)),
    ],
    { place: 'replace', buttons: cardButtons(parts, needs, slides, position, slide) },
  );
}

/** Why nothing of a plan is offered, and where to go instead. Undefined when something of it may be offered. */
export function unsuitedCard({ content, say }: CardParts, needs: Needs, plan: Plan): Reply | undefined {
  const slides = slidesOf(content, plan, needs);
  if (slides.some(isOpen)) return undefined;
  const list = leftOutWords(content, say, leftOut(slides));
  return reply([text(say('stretch-unsuited', { list })), text(say('stretch-unsuited-instead'))], {
    place: 'replace',
    buttons: [
      [press(say('button-stretch-suited'), go('stretch'))],
      ...(needs.anybody
        ? []
        : [[press(say('button-profile'), go('profile')), press(say('button-check'), go('triage'))]]),
    ],
  });
}
