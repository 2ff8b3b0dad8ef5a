// Tells in words what an exercise's picture shows, for who cannot see it. Its button stands under pictures only, so the
// platforms that show them put it there.
import type { Content } from '../../content/content.ts';
import { alternativeOf } from '../../core/alternative.ts';
import type { Module, Press } from '../../core/module.ts';
import { reply } from '../../core/reply.ts';

const sideOf = (side: string | undefined): 'left' | 'right' | undefined =>
  side === 'left' || side === 'right' ? side : undefined;

/** Answers the route of `describeRoute` in core/picture.ts. */
export function createFigure({ content }: { readonly content: Content }): Module {
  const alt: Press = (_from, [id, side, ...rest]) => {
    const exercise = content.exercises.get(id ?? '');
    if (!exercise || rest.length > 0 || (side !== undefined && sideOf(side) === undefined)) return undefined;
    return [reply([], { notice: alternativeOf(exercise, sideOf(side)) })];
  };
  return { id: 'figure', commands: [], presses: new Map([['alt', alt]]) };
}
