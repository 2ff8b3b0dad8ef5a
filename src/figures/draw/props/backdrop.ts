// Draws what is behind the person: floor, wall, mat.
import type { Figure } from '../../pose/schema/figure.ts';
import type { Point, Vec } from '../../rig/vector.ts';
import { project } from '../camera.ts';
import type { DrawContext } from '../context.ts';
import { closed, formatNumber, line, path, stroke } from '../svg/svg.ts';
import { box, thingLine } from './solid.ts';

/** How far the floor reaches back, and how large a mat and a wall are, in centimetres. */
const FLOOR_BACK = -70;
const MAT = { halfLength: 92, halfWidth: 32 } as const;
const WALL = { height: 235, halfWidth: 45, thick: 8, broad: 150 } as const;

function floor({ camera, colors }: DrawContext): string {
  const { width, height } = camera;
  // The floor's far edge as seen straight on, whatever the yaw.
  const edge = camera.origin[1] + FLOOR_BACK * camera.back[1] * camera.scale;
  const rect = (y: number, size: number, fill: string): string =>
    `<rect x="0" y="${formatNumber(y)}" width="${width}" height="${formatNumber(size)}" fill="${fill}"/>`;
  if (edge >= height) return '';
  return rect(edge, height - edge, colors.floor) + rect(edge, Math.max(1, 0.5 * camera.scale), colors.floorEdge);
}

function wallBehind(context: DrawContext, x: number): string {
  const { camera, colors } = context;
  const at = (y: number, z: number): Point => project(camera, [x, y, z]);
  const plane = [at(0, -WALL.broad), at(0, WALL.broad), at(WALL.height, WALL.broad), at(WALL.height, -WALL.broad)];
  const skirting = path(line([at(0, -WALL.broad), at(0, WALL.broad)]), {
    fill: 'none',
    ...stroke(colors.wallLine, thingLine(context) * 2.4),
  });
  return path(closed(plane), { fill: colors.wall }) + skirting;
}

function wallBeside(context: DrawContext, x: number, faces: 'left' | 'right'): string {
  const { wall, wallLine } = context.colors;
  const [from, to] = faces === 'right' ? [x - WALL.thick, x] : [x, x + WALL.thick];
  return box(context, [from, 0, -WALL.halfWidth], [to, WALL.height, WALL.halfWidth], { fill: wall, line: wallLine });
}

function mat({ camera, colors }: DrawContext, middle: number): string {
  const { halfLength: l, halfWidth: w } = MAT;
  const corners: readonly Vec[] = [
    [middle - l, 0, -w],
    [middle + l, 0, -w],
    [middle + l, 0, w],
    [middle - l, 0, w],
  ];
  const flat = corners.map((corner) => project(camera, corner));
  const under = flat.map(([x, y]): Point => [x, y + 1.26 * camera.scale]);
  return (
    path(closed(under), { fill: colors.matEdge, ...stroke(colors.matEdge, camera.scale * 2) }) +
    path(closed(flat), { fill: colors.mat, ...stroke(colors.mat, camera.scale * 2) })
  );
}

/** The wall, and where along x the mat has its middle in centimetres; both may be missing. */
export interface Ground {
  readonly wall?: Figure['wall'];
  readonly matAt?: number;
}

/** Floor, wall and mat. */
export function drawBackdrop(context: DrawContext, { wall, matAt }: Ground): string {
  const wallSvg = !wall
    ? ''
    : wall.faces === 'viewer'
      ? wallBehind(context, wall.x)
      : wallBeside(context, wall.x, wall.faces);
  return floor(context) + wallSvg + (matAt === undefined ? '' : mat(context, matAt));
}
