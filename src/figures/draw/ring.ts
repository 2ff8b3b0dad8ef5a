// The ring that fills while a pose is held: it paces the person without a further message.
import type { Point } from '../rig/vector.ts';
import { line, path, short } from './path.ts';
import type { Palette } from '../palette/palette.ts';
import { stroke } from './pen.ts';

/** Radius of the ring and its distance from the corner, in pixels. */
export const RING = { r: 15, inset: 26 } as const;

/** Side of the square in the corner that holds the ring. */
export const RING_BOX = 2 * RING.inset;

/** A ring in the square of its corner, filled to `share` (0 to 1) clockwise from the top. */
function drawRing(colors: Palette, share: number): string {
  const [x, y] = [RING.inset, RING.inset];
  const circle = (r: number, style: string): string => `<circle cx="${x}" cy="${y}" r="${short(r)}" ${style}/>`;
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
