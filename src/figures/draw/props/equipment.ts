// Draws what an exercise is done on or in: roller, ball, pillow, a dot on the wall, water.
import { mixColor } from '../../palette/color.ts';
import type { PropOf } from '../../pose/schema/prop.ts';
import { along, type Point, type Vec } from '../../rig/vector.ts';
import { project, toPixels, toPlane } from '../camera.ts';
import type { DrawContext } from '../context.ts';
import type { Part } from '../layer.ts';
import { ellipsoid } from '../svg/ellipsoid.ts';
import { closed, formatNumber, line, path, stroke } from '../svg/svg.ts';
import { cylinder, thingLine } from './solid.ts';

/** A foam roller. */
export function drawRoller(context: DrawContext, { x, y, r, len, front }: PropOf<'roller'>): Part[] {
  const paint = { fill: context.colors.gear, line: context.colors.gearLine };
  return [{ near: front ? 50 : -20, svg: cylinder(context, [x, y, 0], r, len, paint) }];
}

/** A gymnastic ball. */
export function drawBall(context: DrawContext, { x, y, z, r, front }: PropOf<'ball'>): Part[] {
  const { gear, gearLine } = context.colors;
  const centre: Vec = [x, y ?? r, z];
  const shape = (at: Vec, size: number): string =>
    closed(
      ellipsoid(
        context.camera,
        at,
        [
          [size, 0, 0],
          [0, size, 0],
          [0, 0, size],
        ],
        48,
      ),
    );
  const highlight = along(centre, [context.camera.up, r * 0.16], [context.camera.right, -r * 0.1]);
  return [
    {
      near: front ? 50 : -30,
      svg:
        path(shape(centre, r), { fill: mixColor(gear, gearLine, 0.24), ...stroke(gearLine, thingLine(context)) }) +
        path(shape(highlight, r * 0.8), { fill: gear }),
    },
  ];
}

/** A pillow. */
export function drawPillow(context: DrawContext, { at, rx, ry, rz, front }: PropOf<'pillow'>): Part[] {
  const { cloth, clothLine } = context.colors;
  const points = ellipsoid(
    context.camera,
    at,
    [
      [rx, 0, 0],
      [0, ry, 0],
      [0, 0, rz],
    ],
    40,
  );
  // A cushion is squarer than an ellipse: its points move out to the corners.
  const middle = project(context.camera, at);
  const square = points.map(([px, py]): Point => {
    const [dx, dy] = [px - middle[0], py - middle[1]];
    const angle = Math.atan2(dy, dx);
    const out = 1 + 0.1 * Math.sin(2 * angle) ** 2;
    return [middle[0] + dx * out, middle[1] + dy * out];
  });
  return [
    { near: front ? 50 : -30, svg: path(closed(square), { fill: cloth, ...stroke(clothLine, thingLine(context)) }) },
  ];
}

/** A dot on the wall to look at. */
export function drawDot(context: DrawContext, { at }: PropOf<'dot'>): Part[] {
  const [x, y] = project(context.camera, at);
  const r = 3 * context.camera.scale;
  const circle = `<circle cx="${formatNumber(x)}" cy="${formatNumber(y)}" r="${formatNumber(r)}" fill="${context.colors.arrow}"/>`;
  return [{ near: -100, svg: circle }];
}

/** Water up to a height, over everything below it. */
export function drawWater(context: DrawContext, { y }: PropOf<'water'>): Part[] {
  const { camera, colors } = context;
  const surface = toPixels(camera, toPlane(camera, [0, y, 0]))[1];
  const wave: Point[] = [];
  for (let x = 0; x <= camera.width; x += 6)
    wave.push([x, surface + 0.9 * camera.scale * Math.sin((x / camera.width) * 40)]);
  const bottom: Point[] = [
    [camera.width, camera.height],
    [0, camera.height],
  ];
  const svg =
    path(closed([...wave, ...bottom]), { fill: colors.water, 'fill-opacity': '0.62' }) +
    path(line(wave), { fill: 'none', ...stroke(mixColor(colors.water, '#ffffff', 0.5), context.width * 1.4) });
  return [{ near: 500, svg }];
}
