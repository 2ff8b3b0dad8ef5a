// Whether the body goes through a wall, a ball, a roller or a piece of furniture.
import { type Animation, bodyAt, propsAt } from '../animation/animation.ts';
import { SEAT } from '../draw/props/furniture.ts';
import type { Prop } from '../pose/schema/prop.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { distance, type Vec } from '../rig/vector.ts';
import type { Wall } from '../solver/touch/wall.ts';
import { blobs } from './contact.ts';

/** Centimetres that are let pass: skin gives way, and so does a ball. */
const LET = 3.5;
/** Centimetres more that a mattress gives way. */
const MATTRESS = 2;
/** The trunk is measured upright: lying on a ball it is no thicker than this. */
const THICKEST = 9.5;
const MOMENTS = [0, 0.25, 0.5, 0.75];

/** How deep the middle of a part is in a block. */
function inBlock([x, y, z]: Vec, from: Vec, to: Vec): number {
  return Math.min(x - from[0], to[0] - x, y - from[1], to[1] - y, z - from[2], to[2] - z);
}

/** How deep a part is in a prop; negative outside. */
function depthIn(at: Vec, r: number, prop: Prop): number {
  switch (prop.type) {
    case 'ball':
      return prop.r + r - distance(at, [prop.x, prop.y ?? prop.r, prop.z]);
    case 'roller':
      return prop.r + r - Math.hypot(at[0] - prop.x, at[1] - prop.y);
    case 'chair':
      return inBlock(
        at,
        [prop.x - SEAT.halfWidth, prop.h - 3 * SEAT.thick, -SEAT.halfDepth],
        [prop.x + SEAT.halfWidth, prop.h, SEAT.halfDepth],
      );
    case 'bed':
      return inBlock(at, [prop.from, 0, -42], [prop.to, prop.h - MATTRESS, 42]);
    case 'step':
      return inBlock(at, [prop.x, 0, -24], [prop.x + prop.depth, prop.h, 24]);
    case 'box':
      return inBlock(at, prop.from, prop.to);
    default:
      return -1;
  }
}

/** How deep a part is in the wall. */
const inWall = ([x]: Vec, r: number, wall: Wall | undefined): number => (wall ? r - (x - wall.x) * wall.faces : -1);

function deepestIn(
  body: Skeleton,
  props: readonly Prop[],
  wall: Wall | undefined,
): { readonly what: string; readonly by: number } {
  let worst = { what: '', by: 0 };
  for (const [name, at, size] of blobs(body)) {
    const r = Math.min(size, THICKEST);
    const hits = [
      ['the wall', inWall(at, r, wall)],
      ...props.map((prop) => [prop.type, depthIn(at, r, prop)]),
    ] as const;
    for (const [thing, by] of hits)
      if (typeof by === 'number' && by > worst.by) worst = { what: `${name} in ${thing}`, by };
  }
  return worst;
}

/** What goes through a thing, at any moment. */
export function insideComplaints(animation: Animation): string[] {
  return animation.keys.flatMap((_, i) => {
    const to = (i + 1) % animation.keys.length;
    const moments = animation.figure.still ? [0] : MOMENTS;
    const worst = moments
      .map((t) => deepestIn(bodyAt(animation, i, to, t), propsAt(animation, i, to, t), animation.wall))
      .reduce((a, b) => (b.by > a.by ? b : a));
    return worst.by > LET ? [`after key ${i + 1}: ${worst.what}, ${worst.by.toFixed(1)} cm deep`] : [];
  });
}
