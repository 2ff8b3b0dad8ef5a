// The ring that fills while a pose is held: it paces the person without a further message.
import type { Animation } from '../animation/animation.ts';
import type { Palette } from '../palette/palette.ts';
import type { Point } from '../rig/vector.ts';
import { type Camera, toPixels, toPlane } from './camera.ts';
import { formatNumber, line, path, stroke } from './svg/svg.ts';

/** Radius of the ring and the distance of its middle from the corner, in pixels. */
export const RING = { r: 15, inset: 26 } as const;

/** Side of the square in the corner that holds the ring. */
export const RING_BOX = 2 * RING.inset;

/** A ring in the square of its corner, filled to `share` (0 to 1) clockwise from the top. */
function drawRing(colors: Palette, share: number): string {
  const [x, y] = [RING.inset, RING.inset];
  const circle = (r: number, style: string): string => `<circle cx="${x}" cy="${y}" r="${formatNumber(r)}" ${style}/>`;
  const track =
    circle(RING.r + 5, `fill="${colors.background}"`) +
    circle(RING.r, `fill="none" stroke="${colors.floorEdge}" stroke-width="6"`);
  if (share <= 0) return track;
  const steps = Math.max(2, Math.ceil(share * 60));
  const arc = Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = (i / steps) * Math.min(1, share) * 2 * Math.PI;
    return [x + RING.r * Math.sin(angle), y - RING.r * Math.cos(angle)];
  });
  return track + path(line(arc), { fill: 'none', ...stroke(colors.arrow, 6) });
}

/** The square of the ring as a picture of its own, clear around the ring: so a long hold is drawn once, not each second. */
export const ringPicture = (colors: Palette, share: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${RING_BOX}" height="${RING_BOX}">${drawRing(colors, share)}</svg>`;

/** The upper corner in which a ring covers nothing, as far as there is one. */
export function ringCorner(animation: Animation, camera: Camera): 'left' | 'right' {
  const reach = RING.inset * 2.4;
  const hits = { left: 0, right: 0 };
  for (const { skeleton } of animation.keys) {
    for (const p of [
      skeleton.head,
      skeleton.arms.L.tip,
      skeleton.arms.R.tip,
      skeleton.legs.L.toe,
      skeleton.legs.R.toe,
    ]) {
      const [x, y] = toPixels(camera, toPlane(camera, p));
      if (y > reach) continue;
      if (x < reach) hits.left += 1;
      if (x > camera.width - reach) hits.right += 1;
    }
  }
  return hits.right > hits.left ? 'left' : 'right';
}
