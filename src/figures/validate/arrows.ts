// Whether arrows can be read: inside the picture, off the face, long enough to be more than a head, without kinks.
import type { Animation } from '../animation/animation.ts';
import { arrowLine, courseBetween } from '../draw/arrow-line.ts';
import { arrowHead } from '../draw/arrow.ts';
import { type Camera, toPixels, toPlane } from '../draw/camera.ts';
import { HEAD } from '../rig/measures.ts';
import { degrees } from '../rig/numbers.ts';
import type { Point } from '../rig/vector.ts';

/** Pixels an arrow keeps from the edge. */
const EDGE = 4;
/** How far off the middle of the head an arrow must be, as a share of the head. */
const FACE = 0.8;
/** A line shorter than this share of its arrow head shows no way, only a triangle. */
const LEAST = 1.1;
/** Degrees between two steps of a line: more is a corner. */
const CORNER = 60;
/** Centimetres of a step that are too few to have a direction. */
const STILL = 0.3;

/** By how many pixels a circle leaves the picture; negative inside. */
export const outside = (camera: Camera, [x, y]: Point, r: number): number =>
  Math.max(r - x, x + r - camera.width, r - y, y + r - camera.height);

/** The length of a line and its sharpest corner in degrees. */
function shape(line: readonly Point[]): { readonly size: number; readonly corner: number } {
  let [size, corner] = [0, 0];
  let before: number | undefined;
  line.forEach(([x, y], i) => {
    const from = line[i - 1];
    if (!from) return;
    const [dx, dy] = [x - from[0], y - from[1]];
    const step = Math.hypot(dx, dy);
    size += step;
    if (step < STILL) return;
    const way = degrees(Math.atan2(dy, dx));
    if (before !== undefined) corner = Math.max(corner, Math.abs(((way - before + 540) % 360) - 180));
    before = way;
  });
  return { size, corner };
}

/** What is wrong with the arrows of a figure. */
export function arrowComplaints(animation: Animation, camera: Camera): string[] {
  return animation.keys.flatMap((key, i) =>
    key.arrows.flatMap((spec) => {
      const course = courseBetween(animation, i - 1, i);
      const points = arrowLine(spec, course, camera, animation.mirrored);
      const label = `key ${i + 1}: the arrow ${typeof spec === 'string' ? spec : JSON.stringify(spec)}`;
      if (points.length === 0) return [`${label} has no way to show`];
      const found: string[] = [];
      if (points.some((p) => outside(camera, toPixels(camera, p), EDGE) > 0)) found.push(`${label} leaves the picture`);
      const stays = typeof spec === 'object' && 'stay' in spec && spec.stay === true;
      if (animation.keys.length === 1 && !stays)
        found.push(`${label} is never shown, as nothing leads there: add stay: true`);
      const { size, corner } = shape(points);
      if (size * camera.scale < LEAST * arrowHead(camera)) found.push(`${label} is too short to show a way`);
      if (corner > CORNER) found.push(`${label} has a corner of ${Math.round(corner)}°`);
      // The arrow is shown from the pose before on, so both heads count.
      for (const body of [course.from, course.to]) {
        const [hx, hy] = toPlane(camera, body.head);
        if (points.some(([x, y]) => Math.hypot((x - hx) / HEAD.deep, (y - hy) / HEAD.high) < FACE)) {
          found.push(`${label} crosses the head`);
          break;
        }
      }
      return found;
    }),
  );
}
