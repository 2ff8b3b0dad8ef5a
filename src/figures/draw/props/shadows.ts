// Draws the soft shadows where the body is near the floor.
import { RADIUS } from '../../rig/measures.ts';
import { SIDES } from '../../rig/sides.ts';
import type { Skeleton } from '../../rig/skeleton.ts';
import type { Vec } from '../../rig/vector.ts';
import { project } from '../camera.ts';
import type { DrawContext } from '../context.ts';
import { hull } from '../svg/outline.ts';
import { closed, path } from '../svg/svg.ts';

/** Parts more centimetres above the floor throw no shadow. */
const SHADOW_HEIGHT = 34;

/** Soft shadows on the floor below the low parts of the body. */
export function drawShadows({ camera, colors }: DrawContext, body: Skeleton): string {
  const shapes: string[] = [];
  const cast = (a: Vec, ra: number, b: Vec, rb: number): void => {
    if (Math.min(a[1], b[1]) > SHADOW_HEIGHT) return;
    const points = (
      [
        [a, ra],
        [b, rb],
      ] as const
    ).flatMap(([[x, , z], r]) =>
      Array.from({ length: 16 }, (_, i) => {
        const angle = (i / 16) * 2 * Math.PI;
        return project(camera, [x + r * Math.cos(angle), 0, z + r * Math.sin(angle)]);
      }),
    );
    shapes.push(closed(hull(points)));
  };
  for (const side of SIDES) {
    const [leg, arm] = [body.legs[side], body.arms[side]];
    cast(leg.hip, RADIUS.hip, leg.knee, RADIUS.knee);
    cast(leg.knee, RADIUS.knee, leg.ankle, RADIUS.ankle);
    cast(leg.heel, RADIUS.heel, leg.toe, RADIUS.toe);
    cast(arm.shoulder, RADIUS.shoulder, arm.elbow, RADIUS.elbow);
    cast(arm.elbow, RADIUS.elbow, arm.wrist, RADIUS.wrist);
    cast(arm.wrist, RADIUS.palm, arm.tip, RADIUS.finger);
  }
  cast(body.hips, 14, body.spine[5], 14);
  cast(body.head, 9, body.head, 9);
  if (shapes.length === 0) return '';
  return path(shapes.join(''), { fill: colors.shadow, 'fill-opacity': colors.shadowOpacity });
}
