// The ring that fills while a pose is held: it paces the person without a further message.
import type { Point } from '../rig/vector.ts';
import { line, path, short } from './path.ts';
import { stroke, type Pen } from './pen.ts';

/** Radius of the ring and its distance from the corner, in pixels. */
export const RING = { r: 15, inset: 26 } as const;

/** A ring in an upper corner, filled to `share` (0 to 1) clockwise from the top. */
export function drawRing({ camera, colors }: Pen, corner: 'left' | 'right', share: number): string {
  const x = corner === 'left' ? RING.inset : camera.width - RING.inset;
  const y = RING.inset;
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
