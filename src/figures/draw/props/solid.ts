// Draws boxes and cylinders of the room.
import { type Color, mixColor } from '../../palette/color.ts';
import { dot, type Vec } from '../../rig/vector.ts';
import { project } from '../camera.ts';
import type { DrawContext } from '../context.ts';
import { hull } from '../svg/outline.ts';
import { closed, path, stroke } from '../svg/svg.ts';

/** The colours of a thing. */
export interface Paint {
  readonly fill: Color;
  readonly line: Color;
  /** Colour of the upper face. */
  readonly top?: Color;
}

/** Line width of things in pixels. */
export const thingLine = ({ camera }: DrawContext): number => Math.max(1, 0.5 * camera.scale);

const FACES: readonly { readonly corners: readonly [number, number, number, number]; readonly normal: Vec }[] = [
  { corners: [0, 1, 2, 3], normal: [0, 0, -1] },
  { corners: [4, 5, 6, 7], normal: [0, 0, 1] },
  { corners: [0, 4, 7, 3], normal: [-1, 0, 0] },
  { corners: [1, 5, 6, 2], normal: [1, 0, 0] },
  { corners: [3, 2, 6, 7], normal: [0, 1, 0] },
  { corners: [0, 1, 5, 4], normal: [0, -1, 0] },
];

/** The visible faces of a box with edges along the room's axes, between two corners in centimetres. */
export function box(context: DrawContext, [x0, y0, z0]: Vec, [x1, y1, z1]: Vec, { fill, line, top }: Paint): string {
  const corners: readonly Vec[] = [
    [x0, y0, z0],
    [x1, y0, z0],
    [x1, y1, z0],
    [x0, y1, z0],
    [x0, y0, z1],
    [x1, y0, z1],
    [x1, y1, z1],
    [x0, y1, z1],
  ];
  return FACES.filter(({ normal }) => dot(normal, context.camera.back) > 0.01)
    .map(({ corners: face, normal }) => {
      const color = normal[1] > 0 ? (top ?? fill) : normal[2] !== 0 ? fill : mixColor(fill, line, 0.25);
      const shape = face.map((i) => project(context.camera, corners[i] ?? [0, 0, 0]));
      return path(closed(shape), { fill: color, ...stroke(line, thingLine(context)) });
    })
    .join('');
}

/** A cylinder lying along the depth of the room: radius `r` and length `size` in centimetres. */
export function cylinder(context: DrawContext, [x, y, z]: Vec, r: number, size: number, { fill, line }: Paint): string {
  const ring = (depth: number) =>
    Array.from({ length: 36 }, (_, i) => {
      const angle = (i / 36) * 2 * Math.PI;
      return project(context.camera, [x + r * Math.cos(angle), y + r * Math.sin(angle), z + depth]);
    });
  const [back, front] = [ring(-size / 2), ring(size / 2)];
  const edge = stroke(line, thingLine(context));
  return (
    path(closed(hull([...back, ...front])), { fill, ...edge }) +
    path(closed(front), { fill: mixColor(fill, '#ffffff', 0.25), ...edge })
  );
}
