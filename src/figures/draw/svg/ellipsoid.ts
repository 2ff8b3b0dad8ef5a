// Ellipsoids of the room as outlines in the picture.
import { dot, type Point, type Vec } from '../../rig/vector.ts';
import { type Camera, project } from '../camera.ts';
import { facings } from './outline.ts';

/**
 * The outline in pixels of an ellipsoid with the given half-axis vectors (centimetres): the projection is the ellipse of
 * their summed squares.
 * @param more pixels by which the outline is to lie outside
 */
export function ellipsoid(camera: Camera, centre: Vec, axes: readonly Vec[], count = 26, more = 0): Point[] {
  let [xx, xy, yy] = [0, 0, 0];
  for (const axis of axes) {
    const x = dot(axis, camera.right) * camera.scale;
    const y = -dot(axis, camera.up) * camera.scale;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const [cx, cy] = project(camera, centre);
  return facings(count).map(([ux, uy]): Point => {
    const [px, py] = [xx * ux + xy * uy, xy * ux + yy * uy];
    const size = Math.sqrt(ux * px + uy * py) || 1e-6;
    return [cx + px / size + ux * more, cy + py / size + uy * more];
  });
}
