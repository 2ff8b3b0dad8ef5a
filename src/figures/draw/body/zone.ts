// Marks where the exercise should be felt: a yellow patch clipped to the body, hidden while it lies on the far side.
import type { Zone } from '../../pose/vocabulary.ts';
import { type Side, sign } from '../../rig/sides.ts';
import type { Skeleton } from '../../rig/skeleton.ts';
import { along, dot, mix, type Vec } from '../../rig/vector.ts';
import { around, path } from '../path.ts';
import { disc, near, type Part, type Pen, short2, stroke } from '../pen.ts';
import type { Torso } from './torso.ts';

/** Centres and radii; each list of them is one patch. */
type Patch = readonly (readonly [Vec, number])[];

interface Mark {
  readonly patches: readonly Patch[];
  readonly clip: 'torso' | 'neck' | 'none';
  /** Direction the zone faces; it is hidden when that is away from the viewer. */
  readonly faces?: Vec;
}

function limbMark(body: Skeleton, zone: string, side: Side): Mark | undefined {
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

function trunkMark(body: Skeleton, zone: string): Mark | undefined {
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

function markOf(body: Skeleton, zone: Zone): Mark | undefined {
  const trunk = trunkMark(body, zone);
  if (trunk) return trunk;
  const side = zone.at(-1);
  return side === 'L' || side === 'R' ? limbMark(body, zone.slice(0, -1), side) : undefined;
}

/** How much a zone must face away before it is hidden. */
const HIDDEN = -0.3;

/** The patches of a zone, or nothing while it is on the far side. */
export function drawZone(pen: Pen, body: Skeleton, torso: Torso, zone: Zone, opacity: number): Part[] {
  const mark = markOf(body, zone);
  if (!mark || (mark.faces && dot(mark.faces, pen.camera.back) < HIDDEN)) return [];
  const shape = mark.patches
    .map((patch) =>
      around(
        patch.map(([at, r]) => disc(pen, at, r)),
        32,
      ),
    )
    .join('');
  const id = `zone-${zone}${pen.name}`;
  const clip = mark.clip === 'none' ? undefined : torso.outline + (mark.clip === 'neck' ? torso.neckOutline : '');
  const level =
    mark.clip === 'neck' ? near(pen, body.head) - 0.15 : mark.clip === 'torso' ? torso.near + 0.05 : torso.near + 30;
  const style = {
    fill: pen.colors.zone,
    'fill-opacity': short2(opacity),
    ...stroke(pen.colors.zoneLine, pen.width),
    'stroke-opacity': short2(opacity * 0.8),
    ...(clip ? { 'clip-path': `url(#${id})` } : {}),
  };
  const clipPath = clip ? `<clipPath id="${id}"><path d="${clip}"/></clipPath>` : '';
  return [{ near: level, svg: clipPath + path(shape, style) }];
}
