// The buttons under the card of a movement: done, skip, another dose or movement, back, it hurts, stop. Pure.
import type { Button } from '../../../core/reply.ts';
import { press } from '../../../core/reply.ts';
import { route } from '../../../core/route.ts';
import type { Needs } from '../../../domain/needs.ts';
import type { CardParts, SessionPosition } from './position.ts';
import { onward, to } from './position.ts';
import type { Slide } from './slides.ts';
import { openBefore } from './slides.ts';
import type { Turn } from './variations.ts';
import { easier, harder, swap } from './variations.ts';

/** Ways to change the movement; two that lead to the same are one. */
function turns(
  { content, say }: CardParts,
  needs: Needs,
  { plan, done }: SessionPosition,
  slide: Slide,
): readonly (readonly Button[])[] {
  if (needs.anybody) return [];
  const found: readonly (readonly [string, Turn | undefined])[] = [
    ['button-easier', easier(content, needs, plan, slide)],
    ['button-harder', harder(content, needs, plan, slide)],
    ['button-swap', swap(content, needs, plan, slide)],
  ];
  const different = found.filter(([, turn], at) => found.findIndex(([, other]) => other?.ref === turn?.ref) === at);
  const row = different.flatMap(([label, turn]) =>
    turn ? [press(say(label), route('stretch', 'step', turn.ref, turn.at, done))] : [],
  );
  return row.length > 0 ? [row] : [];
}

/** In rows, the most used first. */
export function cardButtons(
  parts: CardParts,
  needs: Needs,
  slides: readonly Slide[],
  position: SessionPosition,
  slide: Slide,
): readonly (readonly Button[])[] {
  const { say } = parts;
  const { plan, at, done } = position;
  const next = onward(slides, position, true);
  const skip = onward(slides, position, false);
  const before = openBefore(slides, at);
  const back = before !== undefined && slides[before]?.step !== slide.step ? 1 : 0;
  return [
    [press(say(next.last ? 'button-finish' : 'button-done'), next.route), press(say('button-skip'), skip.route)],
    ...turns(parts, needs, position, slide),
    [
      ...(before === undefined
        ? []
        : [press(say('button-back'), to('step', { plan, at: before, done: Math.max(0, done - back) }))]),
      press(say('button-hurts'), to('hurts', position)),
      press(say('button-stop'), to('stop', position)),
    ],
  ];
}
