// Tells in words what an exercise's picture shows, for who cannot see it. Its button stands under pictures only, so the
// platforms that show them put it there. Describes nothing to who is not offered it (any more).
import type { Content } from '../../content/content.ts';
import { alternativeOf } from '../../domain/alternative-text.ts';
import type { Incoming } from '../../core/incoming.ts';
import type { Module, Press } from '../../core/module.ts';
import type { Reply } from '../../core/reply.ts';
import { reply } from '../../core/reply.ts';
import type { Exercise } from '../../content/schema/exercise.ts';

export interface FigureParts {
  readonly content: Content;
  /** What stands in the way of a movement for who asks; undefined when nothing does. */
  readonly refused: (from: Incoming, exercise: Exercise) => Promise<Reply | undefined>;
}

const sideOf = (side: string | undefined): 'left' | 'right' | undefined =>
  side === 'left' || side === 'right' ? side : undefined;

/** Answers the route of `describeRoute` in core/picture.ts. */
export function createFigure({ content, refused }: FigureParts): Module {
  const alt: Press = async (from, [id, side, ...rest]) => {
    const exercise = content.exercises.get(id ?? '');
    if (!exercise || rest.length > 0 || (side !== undefined && sideOf(side) === undefined)) return undefined;
    return [(await refused(from, exercise)) ?? reply([], { notice: alternativeOf(exercise, sideOf(side)) })];
  };
  return { id: 'figure', commands: [], presses: new Map([['alt', alt]]) };
}
