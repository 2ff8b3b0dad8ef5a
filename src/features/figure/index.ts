// Tells in words what an exercise's picture shows, for people who cannot see it. Its button stands under pictures only, so
// the platforms that show them put it there. Describes no movement that is not offered to the person (any more).
import { reply } from '../../core/reply.ts';
import { alternativeOf } from '../../domain/alternative-text.ts';
import type { Feature, Press } from '../../domain/feature.ts';
import { refusal } from '../stretch/index.ts';

const sideOf = (side: string | undefined): 'left' | 'right' | undefined =>
  side === 'left' || side === 'right' ? side : undefined;

/** Answers the route of `describeRoute` in core/form/picture.ts. */
const describe: Press = (ctx, [id, side, ...rest]) => {
  const exercise = ctx.content.exercises.get(id ?? '');
  if (!exercise || rest.length > 0 || (side !== undefined && sideOf(side) === undefined)) return undefined;
  return [refusal(ctx, exercise) ?? reply([], { notice: alternativeOf(exercise, sideOf(side)) })];
};

export const createFigure = (): Feature => ({
  id: 'figure',
  // A locked person is told so by the refusal.
  access: { locked: 'allow' },
  links: { presses: ['alt'] },
  commands: [],
  presses: new Map([['alt', describe]]),
});
