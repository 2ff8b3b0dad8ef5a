// What every part of the drawing shares: camera, colours, line width, and the light from the upper left.
import type { Point, Vec } from '../rig/vector.ts';
import { mixColor, type Color } from '../palette/color.ts';
import type { Palette } from '../palette/palette.ts';
import { nearness, project, type Camera } from './camera.ts';
import { short, type Disc } from './path.ts';

export interface Pen {
  readonly camera: Camera;
  readonly colors: Palette;
  /** Line width in pixels. */
  readonly width: number;
  /** Keeps ids apart where several drawings share one picture. */
  readonly name: string;
}

/** Something drawn, and how near to the viewer it counts when parts are laid over each other. */
export interface Part {
  readonly near: number;
  readonly svg: string;
}

/** Line width per centimetre of body, and the least that survives the reduction to a GIF's colours. */
const LINE = 0.62;
const LEAST_LINE = 1.1;

export const penFor = (camera: Camera, colors: Palette, name = ''): Pen => ({
  camera,
  colors,
  name,
  width: Math.max(LEAST_LINE, LINE * camera.scale),
});

/** An opacity as text. */
export const short2 = (value: number): string => value.toFixed(2);

export const disc = ({ camera }: Pen, p: Vec, r: number): Disc => ({ at: project(camera, p), r: r * camera.scale });
export const near = ({ camera }: Pen, p: Vec): number => nearness(camera, p);

/** A fill with its outline. */
export interface Tone {
  readonly fill: Color;
  readonly line: Color;
}

/** The side of a part away from the light. */
export const shaded = ({ fill, line }: Tone): Color => mixColor(fill, line, 0.24);

/** A tone as it looks on the far side of the body: `far` 0 to 1. Mixed with its own outline; grey would look ill. */
export const faded = (pen: Pen, fill: Color, line: Color, far: number): Tone => ({
  fill: far > 0 ? mixColor(fill, line, pen.colors.far * far) : fill,
  line: mixColor(line, '#000000', 0.12 * far),
});

export const stroke = (color: Color, width: number): Readonly<Record<string, string>> => ({
  stroke: color,
  'stroke-width': short(width),
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
});

/** Direction in the picture that the light comes from. */
export const LIGHT: Point = [-0.38, -0.92];
/** Centimetres by which the lit copy of a part is shifted. */
export const LIT_SHIFT = 1.5;

/** The lit part of a tapered limb: a little smaller and shifted across the limb to the light; `a`, `b` lengthen its ends. */
export function lit(pen: Pen, a: Disc, b: Disc, ends: readonly [number, number] = [0.7, 0.7]): [Disc, Disc] {
  const shift = LIT_SHIFT * pen.camera.scale;
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
