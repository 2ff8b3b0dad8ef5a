// The wall that hands and feet can touch. Other props are only drawn: a pose states the heights of what it rests on.
import type { Figure } from '../../pose/schema/figure.ts';

/** A wall across the person's way. */
export interface Wall {
  /** Where it stands, in centimetres. */
  readonly x: number;
  /** Which way along x it faces. */
  readonly faces: 1 | -1;
}

/** The wall of a figure; undefined when it has none or only one behind the person. */
export function wallOf({ wall }: Pick<Figure, 'wall'>): Wall | undefined {
  if (!wall || wall.faces === 'viewer') return undefined;
  return { x: wall.x, faces: wall.faces === 'right' ? 1 : -1 };
}
