// Draws what is behind the person: floor, wall, mat, and the soft shadows where the body is near the floor.
import type { Figure } from '../../pose/schema/figure.ts';
import { RADIUS } from '../../rig/measures.ts';
import { SIDES } from '../../rig/sides.ts';
import type { Skeleton } from '../../rig/skeleton.ts';
import type { Point, Vec } from '../../rig/vector.ts';
import { project } from '../camera.ts';
import { closed, hull, line, path, short } from '../path.ts';
import { type Pen, stroke } from '../pen.ts';
import { box, thingLine } from './solid.ts';

/** How far the floor reaches back, and how large a mat and a wall are. */
const FLOOR_BACK = -70;
const MAT = { halfLength: 92, halfWidth: 32 } as const;
const WALL = { height: 235, halfWidth: 45, thick: 8, broad: 150 } as const;

function floor({ camera, colors }: Pen): string {
  const { width, height } = camera;
  // The floor's far edge as seen straight on, whatever the yaw.
  const edge = camera.origin[1] + FLOOR_BACK * camera.back[1] * camera.scale;
  const rect = (y: number, size: number, fill: string): string =>
    `<rect x="0" y="${short(y)}" width="${width}" height="${short(size)}" fill="${fill}"/>`;
  if (edge >= height) return '';
  return rect(edge, height - edge, colors.floor) + rect(edge, Math.max(1, 0.5 * camera.scale), colors.floorEdge);
}

function wallBehind(pen: Pen, x: number): string {
  const { camera, colors } = pen;
  const at = (y: number, z: number): Point => project(camera, [x, y, z]);
  const plane = [at(0, -WALL.broad), at(0, WALL.broad), at(WALL.height, WALL.broad), at(WALL.height, -WALL.broad)];
  const skirting = path(line([at(0, -WALL.broad), at(0, WALL.broad)]), {
    fill: 'none',
    ...stroke(colors.wallLine, thingLine(pen) * 2.4),
  });
  return path(closed(plane), { fill: colors.wall }) + skirting;
}

function wallBeside(pen: Pen, x: number, faces: 'left' | 'right'): string {
  const { wall, wallLine } = pen.colors;
  const [from, to] = faces === 'right' ? [x - WALL.thick, x] : [x, x + WALL.thick];
  return box(pen, [from, 0, -WALL.halfWidth], [to, WALL.height, WALL.halfWidth], { fill: wall, line: wallLine });
}

function mat({ camera, colors }: Pen, middle: number): string {
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

/** Where the mat lies: its middle, or nowhere. */
export interface Ground {
  readonly wall?: Figure['wall'];
  readonly matAt?: number;
}

/** Floor, wall and mat. */
export function drawBackdrop(pen: Pen, { wall, matAt }: Ground): string {
  const wallSvg = !wall ? '' : wall.faces === 'viewer' ? wallBehind(pen, wall.x) : wallBeside(pen, wall.x, wall.faces);
  return floor(pen) + wallSvg + (matAt === undefined ? '' : mat(pen, matAt));
}

/** Parts higher than this throw no shadow. */
const SHADOW_HEIGHT = 34;

/** Soft shadows on the floor below the low parts of the body. */
export function drawShadows({ camera, colors }: Pen, body: Skeleton): string {
  const shapes: string[] = [];
  const cast = (a: Vec, ra: number, b: Vec, rb: number): void => {
    if (Math.min(a[1], b[1]) > SHADOW_HEIGHT) return;
    const points = (
      [
        [a, ra],
        [b, rb],
      ] as const
    ).flatMap(([[x, , z], r]) =>
      Array.from({ length: 16 }, (_, i) => {
        const angle = (i / 16) * 2 * Math.PI;
        return project(camera, [x + r * Math.cos(angle), 0, z + r * Math.sin(angle)]);
      }),
    );
    shapes.push(closed(hull(points)));
  };
  for (const side of SIDES) {
    const [leg, arm] = [body.legs[side], body.arms[side]];
    cast(leg.hip, RADIUS.hip, leg.knee, RADIUS.knee);
    cast(leg.knee, RADIUS.knee, leg.ankle, RADIUS.ankle);
    cast(leg.heel, RADIUS.heel, leg.toe, RADIUS.toe);
    cast(arm.shoulder, RADIUS.shoulder, arm.elbow, RADIUS.elbow);
    cast(arm.elbow, RADIUS.elbow, arm.wrist, RADIUS.wrist);
    cast(arm.wrist, RADIUS.palm, arm.tip, RADIUS.finger);
  }
  cast(body.hips, 14, body.spine[5], 14);
  cast(body.head, 9, body.head, 9);
  if (shapes.length === 0) return '';
  return path(shapes.join(''), { fill: colors.shadow, 'fill-opacity': colors.shadowOpacity });
}
