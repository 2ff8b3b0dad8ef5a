// How light falls on the body: from the upper left, the side away from it darker, the far side of the body towards its
// outline.
import { type Color, mixColor } from '../palette/color.ts';
import type { Point } from '../rig/vector.ts';
import type { DrawContext } from './context.ts';
import type { Disc } from './svg/outline.ts';

/** A fill with its outline. */
export interface Tone {
  readonly fill: Color;
  readonly line: Color;
}

/** The side of a part away from the light. */
export const shaded = ({ fill, line }: Tone): Color => mixColor(fill, line, 0.24);

/** A tone as it looks on the far side of the body: `far` 0 to 1. Mixed with its own outline; grey would look ill. */
export const faded = (context: DrawContext, fill: Color, line: Color, far: number): Tone => ({
  fill: far > 0 ? mixColor(fill, line, context.colors.far * far) : fill,
  line: mixColor(line, '#000000', 0.12 * far),
});

/** Direction in the picture, in pixels down and right, that the light comes from. */
export const LIGHT: Point = [-0.38, -0.92];
/** Centimetres by which the lit copy of a part is shifted. */
const LIT_SHIFT = 1.5;

/** The lit part of a tapered limb: a little smaller and shifted across the limb to the light; `a`, `b` lengthen its ends. */
export function lit(
  context: DrawContext,
  a: Disc,
  b: Disc,
  ends: readonly [number, number] = [0.7, 0.7],
): [Disc, Disc] {
  const shift = LIT_SHIFT * context.camera.scale;
  const [dx, dy] = [b.at[0] - a.at[0], b.at[1] - a.at[1]];
  const size = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / size, dy / size];
  const share = LIGHT[0] * ux + LIGHT[1] * uy;
  const [px, py] = [LIGHT[0] - share * ux, LIGHT[1] - share * uy];
  const side = Math.hypot(px, py);
  if (size < 2 || side < 0.05) {
    const smaller = ({ at, r }: Disc): Disc => ({ at, r: Math.max(0.5, r - shift * 0.6) });
    return [smaller(a), smaller(b)];
  }
  const by = shift * Math.max(0.4, side);
  const move = ({ at, r }: Disc, end: number): Disc => ({
    at: [at[0] + (px / side) * by + ux * by * end, at[1] + (py / side) * by + uy * by * end],
    r: Math.max(0.5, r - by),
  });
  return [move(a, -ends[0]), move(b, ends[1])];
}
