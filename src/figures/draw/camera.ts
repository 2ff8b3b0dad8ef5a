// Looks at the room from one direction without perspective. A mirrored camera shows the picture's mirror image, in which
// the person's left and right change places: that is how the other side of a one-sided exercise is drawn.
import type { View } from '../pose/schema/figure.ts';
import type { ViewName } from '../pose/vocabulary.ts';
import { radians } from '../rig/numbers.ts';
import { cross, dot, type Point, type Vec } from '../rig/vector.ts';

/** Directions of looking: degrees about the vertical from the side view, and degrees from above. */
const VIEWS: Readonly<Record<ViewName, { readonly yaw: number; readonly pitch: number }>> = {
  side: { yaw: 0, pitch: 9 },
  sideOpen: { yaw: 18, pitch: 12 },
  front: { yaw: 90, pitch: 6 },
  back: { yaw: -90, pitch: 6 },
  frontOpen: { yaw: 62, pitch: 10 },
  frontSide: { yaw: 38, pitch: 10 },
  backSide: { yaw: -42, pitch: 10 },
  high: { yaw: 0, pitch: 48 },
};

/** Unit directions of the room as the picture has them. */
export interface ViewAxes {
  /** From the room to the viewer. */
  readonly back: Vec;
  readonly right: Vec;
  readonly up: Vec;
}

/** A view of the room on a canvas. */
export interface Camera extends ViewAxes {
  /** Pixels per centimetre. */
  readonly scale: number;
  /** Where the room's origin lies, and the size of the canvas, in pixels. */
  readonly origin: Point;
  readonly width: number;
  readonly height: number;
}

/** The directions of a view. */
export function viewAxes(view: View, mirrored: boolean): ViewAxes {
  const { yaw, pitch } = typeof view === 'string' ? VIEWS[view] : view;
  const [y, p] = [radians(yaw), radians(pitch)];
  const back: Vec = [Math.sin(y) * Math.cos(p), Math.sin(p), Math.cos(y) * Math.cos(p)];
  const right: Vec = [Math.cos(y), 0, -Math.sin(y)];
  const up = cross(back, right);
  return { back, up, right: mirrored ? [-right[0], -right[1], -right[2]] : right };
}

/** Where a point lies in the picture plane, in centimetres to the right and up. */
export const toPlane = ({ right, up }: ViewAxes, p: Vec): Point => [dot(p, right), dot(p, up)];

/** How near to the viewer a point is, in centimetres; larger is nearer. */
export const nearness = ({ back }: ViewAxes, p: Vec): number => dot(p, back);

/** Where a point of the plane lies in pixels. */
export const toPixels = ({ scale, origin }: Camera, [x, y]: Point): Point => [
  origin[0] + x * scale,
  origin[1] - y * scale,
];

/** Where a point of the room lies in pixels. */
export const project = (camera: Camera, p: Vec): Point => toPixels(camera, toPlane(camera, p));
