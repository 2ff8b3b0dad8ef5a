// Directions in words: room words (up, viewer …) and body words (forward, out …), added with shares.
import type { Axes } from '../../rig/axes.ts';
import { type Side, sign } from '../../rig/sides.ts';
import { along, ORIGIN, scale, unit, type Vec } from '../../rig/vector.ts';

const ROOM: Readonly<Record<string, Vec>> = {
  up: [0, 1, 0],
  down: [0, -1, 0],
  right: [1, 0, 0],
  left: [-1, 0, 0],
  viewer: [0, 0, 1],
  away: [0, 0, -1],
};

/**
 * The unit direction that `words` name for one side of a body part.
 * @throws Error for a word outside the vocabulary (the schema lets none through).
 */
export function readDirection(words: string, frame: Axes, side: Side): Vec {
  const body: Readonly<Record<string, Vec>> = {
    forward: frame.front,
    back: scale(frame.front, -1),
    head: frame.up,
    feet: scale(frame.up, -1),
    out: scale(frame.right, sign(side)),
    in: scale(frame.right, -sign(side)),
  };
  let sum = ORIGIN;
  for (const term of words.split('+')) {
    const [word = '', share = '1'] = term.trim().split(' ');
    const way = body[word] ?? ROOM[word];
    if (!way) throw new Error(`no direction "${word}"`);
    sum = along(sum, [way, Number(share)]);
  }
  return unit(sum);
}
