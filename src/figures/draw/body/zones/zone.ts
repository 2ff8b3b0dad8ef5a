// Marks where the exercise should be felt: a yellow patch clipped to the body, hidden while it lies on the far side.
import type { Zone } from '../../../pose/vocabulary.ts';
import type { Skeleton } from '../../../rig/skeleton.ts';
import { dot } from '../../../rig/vector.ts';
import { disc, type DrawContext, near } from '../../context.ts';
import type { Part } from '../../layer.ts';
import { around } from '../../svg/discs.ts';
import { formatOpacity, path, stroke } from '../../svg/svg.ts';
import type { Torso } from '../torso.ts';
import { limbMark } from './limb-marks.ts';
import type { Mark } from './mark.ts';
import { trunkMark } from './trunk-marks.ts';

function markOf(body: Skeleton, zone: Zone): Mark | undefined {
  const trunk = trunkMark(body, zone);
  if (trunk) return trunk;
  const side = zone.at(-1);
  return side === 'L' || side === 'R' ? limbMark(body, zone.slice(0, -1), side) : undefined;
}

/** How much a zone must face away before it is hidden. */
const HIDDEN = -0.3;

/** The patches of a zone, or nothing while it is on the far side. */
export function drawZone(context: DrawContext, body: Skeleton, torso: Torso, zone: Zone, opacity: number): Part[] {
  const mark = markOf(body, zone);
  if (!mark || (mark.faces && dot(mark.faces, context.camera.back) < HIDDEN)) return [];
  const shape = mark.patches
    .map((patch) =>
      around(
        patch.map(([at, r]) => disc(context, at, r)),
        32,
      ),
    )
    .join('');
  const id = `zone-${zone}${context.name}`;
  const clip = mark.clip === 'none' ? undefined : torso.outline + (mark.clip === 'neck' ? torso.neckOutline : '');
  const level =
    mark.clip === 'neck'
      ? near(context, body.head) - 0.15
      : mark.clip === 'torso'
        ? torso.near + 0.05
        : torso.near + 30;
  const style = {
    fill: context.colors.zone,
    'fill-opacity': formatOpacity(opacity),
    ...stroke(context.colors.zoneLine, context.width),
    'stroke-opacity': formatOpacity(opacity * 0.8),
    ...(clip ? { 'clip-path': `url(#${id})` } : {}),
  };
  const clipPath = clip ? `<clipPath id="${id}"><path d="${clip}"/></clipPath>` : '';
  return [{ near: level, svg: clipPath + path(shape, style) }];
}
