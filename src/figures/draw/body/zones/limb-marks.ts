// The marks of zones that the body has on each side.
import { type Side, sign } from '../../../rig/sides.ts';
import type { Skeleton } from '../../../rig/skeleton.ts';
import { along, mix } from '../../../rig/vector.ts';
import type { Mark } from './mark.ts';

/** How a zone of one side is marked, by its name without the side; undefined when there is none of that name. */
export function limbMark(body: Skeleton, zone: string, side: Side): Mark | undefined {
  const { pelvis, chest } = body;
  const leg = body.legs[side];
  const arm = body.arms[side];
  const out = sign(side);
  switch (zone) {
    case 'glute':
      return {
        clip: 'none',
        patches: [
          [
            [along(leg.hip, [pelvis.front, -4], [pelvis.up, 3]), 5.6],
            [along(leg.hip, [pelvis.front, -4], [pelvis.up, -3], [pelvis.right, out * 2]), 5.2],
          ],
        ],
      };
    case 'ham':
      return {
        clip: 'none',
        patches: [
          [
            [mix(leg.hip, leg.knee, 0.3), 5],
            [mix(leg.hip, leg.knee, 0.78), 4.2],
          ],
        ],
      };
    case 'quad':
      return {
        clip: 'none',
        patches: [
          [
            [along(mix(leg.hip, leg.knee, 0.3), [leg.front, 2]), 4.8],
            [along(mix(leg.hip, leg.knee, 0.75), [leg.front, 1.6]), 3.8],
          ],
        ],
      };
    case 'hipFlexor':
      return {
        clip: 'none',
        patches: [
          [
            [along(leg.hip, [pelvis.front, 4], [pelvis.up, 3]), 4.6],
            [along(mix(leg.hip, leg.knee, 0.35), [leg.front, 2.5]), 4.2],
          ],
        ],
      };
    case 'calf':
      return {
        clip: 'none',
        patches: [
          [
            [along(mix(leg.knee, leg.ankle, 0.2), [leg.shinFront, -1.5]), 3.9],
            [along(mix(leg.knee, leg.ankle, 0.6), [leg.shinFront, -1]), 3],
          ],
        ],
      };
    case 'side':
      return {
        clip: 'torso',
        patches: [
          ([2, 3, 4] as const).map(
            (n, i) => [along(body.spine[n], [body.pieces[n].right, out * (9.5 + i * 0.7)]), 4.7] as const,
          ),
        ],
      };
    case 'neck':
      return {
        clip: 'neck',
        patches: [
          [
            [along(body.spine[6], [chest.right, out * 7], [chest.up, -2]), 3.4],
            [along(body.spine[6], [chest.right, out * 4.2], [chest.up, 3]), 3],
            [along(body.headBase, [body.headAxes.right, out * 4.4]), 2.8],
          ],
        ],
      };
    case 'shoulder':
      return {
        clip: 'none',
        patches: [
          [
            [along(arm.shoulder, [chest.front, -1]), 4.4],
            [mix(arm.shoulder, arm.elbow, 0.3), 4],
          ],
        ],
      };
    default:
      return undefined;
  }
}
