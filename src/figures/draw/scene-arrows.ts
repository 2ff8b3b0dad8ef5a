// The arrows of a frame or of a key pose: those that lead to a pose, and those that press while it is held.
import { type Animation, keyAt } from '../animation/animation.ts';
import type { Frame } from '../animation/timeline.ts';
import { arrowLine, courseBetween } from './arrow-line.ts';
import { drawArrow } from './arrow.ts';
import type { DrawContext } from './context.ts';

/** The arrows that lead from one key to another. */
export function arrowsTo(
  animation: Animation,
  from: number,
  to: number,
  context: DrawContext,
  which: 'leading' | 'held',
): string {
  const course = courseBetween(animation, from, to);
  return keyAt(animation, to)
    .arrows.filter(
      (arrow) => (typeof arrow === 'object' && 'stay' in arrow && arrow.stay === true) === (which === 'held'),
    )
    .map((arrow) => drawArrow(context, arrowLine(arrow, course, context.camera, animation.mirrored)))
    .join('');
}

/** The arrows of a frame: those that lead to the next key and those of a press that is held. */
export function frameArrows(animation: Animation, { from, to, arrows, held }: Frame, context: DrawContext): string {
  const next = from === to ? (from + 1) % animation.keys.length : to;
  return (
    (arrows && next !== from ? arrowsTo(animation, from, next, context, 'leading') : '') +
    (held ? arrowsTo(animation, from - 1, from, context, 'held') : '')
  );
}
