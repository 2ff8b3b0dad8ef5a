// What of the room matters to contacts: the wall. Props are only drawn; a pose states its own heights.
import type { Figure } from '../pose/schema/figure.ts';

export interface Room {
  readonly wallX?: number;
  /** Which way the wall faces along x. */
  readonly wallSide?: 1 | -1;
}

export function roomOf({ wall }: Pick<Figure, 'wall'>): Room {
  if (!wall || wall.faces === 'viewer') return {};
  return { wallX: wall.x, wallSide: wall.faces === 'right' ? 1 : -1 };
}
