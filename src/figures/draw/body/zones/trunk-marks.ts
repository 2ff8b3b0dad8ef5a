// The marks of zones in the middle of the body.
import { type Side, sign } from '../../../rig/sides.ts';
import type { Skeleton } from '../../../rig/skeleton.ts';
import { along, type Vec } from '../../../rig/vector.ts';
import type { Mark, Patch } from './mark.ts';

/** How a zone in the middle is marked; undefined when there is none of that name. */
export function trunkMark(body: Skeleton, zone: string): Mark | undefined {
  const { spine, pieces, chest, neck } = body;
  const spread = (a: Vec, ra: number, b: Vec, rb: number): Patch => [
    [a, ra],
    [b, rb],
  ];
  const trap = (side: Side): Patch => [
    [along(spine[6], [chest.right, sign(side) * 5], [chest.up, -1.5]), 3.6],
    [along(body.arms[side].shoulder, [chest.up, 1]), 4.4],
  ];
  switch (zone) {
    case 'lowback':
      return {
        clip: 'torso',
        faces: along([0, 0, 0], [chest.front, -1]),
        patches: [spread(along(spine[1], [pieces[0].front, -6]), 7.5, along(spine[3], [pieces[2].front, -6]), 6.5)],
      };
    case 'upperback':
      return {
        clip: 'torso',
        faces: along([0, 0, 0], [chest.front, -1]),
        patches: [spread(along(spine[4], [pieces[3].front, -6]), 7, along(spine[5], [pieces[4].front, -6]), 7)],
      };
    case 'belly':
      return {
        clip: 'torso',
        faces: chest.front,
        patches: [spread(along(spine[1], [pieces[0].front, 6]), 6.5, along(spine[3], [pieces[2].front, 6]), 6)],
      };
    case 'chest':
      return {
        clip: 'torso',
        faces: chest.front,
        patches: [
          spread(
            along(spine[5], [chest.front, 8], [chest.right, -8]),
            6,
            along(spine[5], [chest.front, 8], [chest.right, 8]),
            6,
          ),
        ],
      };
    case 'neck':
      return {
        clip: 'neck',
        patches: [
          spread(
            along(spine[6], [neck.front, -1.5], [neck.up, -1]),
            4.2,
            along(body.headBase, [body.headAxes.front, -2]),
            3.8,
          ),
        ],
      };
    case 'throat':
      return {
        clip: 'neck',
        patches: [
          spread(
            along(spine[6], [neck.front, 3], [neck.up, 1]),
            2.6,
            along(body.headBase, [body.headAxes.front, 3.5]),
            2.4,
          ),
        ],
      };
    case 'shoulders':
      return { clip: 'torso', patches: [trap('L'), trap('R')] };
    default:
      return undefined;
  }
}
