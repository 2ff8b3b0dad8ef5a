// What every part of a drawing shares: camera, colours and line width.
import type { Palette } from '../palette/palette.ts';
import type { Vec } from '../rig/vector.ts';
import { type Camera, nearness, project } from './camera.ts';
import type { Disc } from './svg/outline.ts';

/** What every part of a drawing shares. */
export interface DrawContext {
  readonly camera: Camera;
  readonly colors: Palette;
  /** Line width in pixels. */
  readonly width: number;
  /** Keeps ids apart where several drawings share one picture. */
  readonly name: string;
}

/** Line width as a share of a centimetre of the body, and the pixels that survive the reduction to a GIF's colours. */
const LINE = 0.62;
const LEAST_LINE = 1.1;

/** The context for a camera and its colours; `name` keeps ids apart from those of other drawings. */
export const createContext = (camera: Camera, colors: Palette, name = ''): DrawContext => ({
  camera,
  colors,
  name,
  width: Math.max(LEAST_LINE, LINE * camera.scale),
});

/** A disc of `r` centimetres around a point of the room, in pixels. */
export const disc = ({ camera }: DrawContext, p: Vec, r: number): Disc => ({
  at: project(camera, p),
  r: r * camera.scale,
});

/** How near to the viewer a point of the room is, in centimetres; larger is nearer. */
export const near = ({ camera }: DrawContext, p: Vec): number => nearness(camera, p);
