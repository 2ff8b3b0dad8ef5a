// Draws what an exercise is done with: roller, ball, pillow, straps, bottles, a crate, a dot on the wall, water.
import { mixColor } from '../../palette/color.ts';
import type { Prop } from '../../pose/schema/prop.ts';
import type { Skeleton } from '../../rig/skeleton.ts';
import { add, along, mix, type Point, scale, unit, type Vec } from '../../rig/vector.ts';
import { flatten, nearness, project, toPixels } from '../camera.ts';
import { capsule, closed, ellipsoid, line, path, short } from '../path.ts';
import { disc, near, type Part, type Pen, stroke } from '../pen.ts';
import { box, log, thingLine } from './solid.ts';

type Of<T extends Prop['type']> = Extract<Prop, { type: T }>;

export function drawRoller(pen: Pen, { x, y, r, len, front }: Of<'roller'>): Part[] {
  const paint = { fill: pen.colors.gear, line: pen.colors.gearLine };
  return [{ near: front ? 50 : -20, svg: log(pen, [x, y, 0], r, len, paint) }];
}

export function drawBall(pen: Pen, { x, y, z, r, front }: Of<'ball'>): Part[] {
  const { gear, gearLine } = pen.colors;
  const centre: Vec = [x, y ?? r, z];
  const shape = (at: Vec, size: number): string =>
    closed(
      ellipsoid(
        pen.camera,
        at,
        [
          [size, 0, 0],
          [0, size, 0],
          [0, 0, size],
        ],
        48,
      ),
    );
  const highlight = along(centre, [pen.camera.up, r * 0.16], [pen.camera.right, -r * 0.1]);
  return [
    {
      near: front ? 50 : -30,
      svg:
        path(shape(centre, r), { fill: mixColor(gear, gearLine, 0.24), ...stroke(gearLine, thingLine(pen)) }) +
        path(shape(highlight, r * 0.8), { fill: gear }),
    },
  ];
}

export function drawPillow(pen: Pen, { at, rx, ry, rz, front }: Of<'pillow'>): Part[] {
  const { cloth, clothLine } = pen.colors;
  const points = ellipsoid(
    pen.camera,
    at,
    [
      [rx, 0, 0],
      [0, ry, 0],
      [0, 0, rz],
    ],
    40,
  );
  // A cushion is squarer than an ellipse: its points move out to the corners.
  const middle = project(pen.camera, at);
  const square = points.map(([px, py]): Point => {
    const [dx, dy] = [px - middle[0], py - middle[1]];
    const angle = Math.atan2(dy, dx);
    const out = 1 + 0.1 * Math.sin(2 * angle) ** 2;
    return [middle[0] + dx * out, middle[1] + dy * out];
  });
  return [{ near: front ? 50 : -30, svg: path(closed(square), { fill: cloth, ...stroke(clothLine, thingLine(pen)) }) }];
}

type Strap = Extract<Prop, { along: unknown }>;
type Place = Strap['along'][number];

function placeOf(body: Skeleton, place: Place): Vec {
  if (typeof place !== 'string') return place;
  const side = place.at(-1) === 'L' ? 'L' : 'R';
  const { arms, legs } = body;
  if (place.startsWith('hand')) return along(arms[side].wrist, [arms[side].fingers, 6]);
  if (place.startsWith('foot')) return along(legs[side].ball, [legs[side].instep, -3]);
  if (place.startsWith('knee')) return along(legs[side].knee, [legs[side].front, 4]);
  if (place === 'chest') return along(body.spine[5], [body.chest.front, 11]);
  return body.hips;
}

/** Thickness of straps in centimetres. */
const THICK = { strap: 2.2, band: 2.6, towel: 4.2 } as const;

export function drawStrap(pen: Pen, { type, along: places, front }: Strap, body: Skeleton): Part[] {
  const points = places.map((place) => placeOf(body, place));
  const flat = points.map((p) => project(pen.camera, p));
  const { gear, gearLine, cloth, clothLine } = pen.colors;
  const [fill, edge] = type === 'towel' ? [cloth, clothLine] : [gear, gearLine];
  const width = THICK[type] * pen.camera.scale;
  const svg =
    path(line(flat), { fill: 'none', ...stroke(edge, width + pen.width * 2) }) +
    path(line(flat), { fill: 'none', ...stroke(fill, width) });
  const nearest = Math.max(...points.map((p) => near(pen, p)));
  return [{ near: front ? 60 : nearest - 1, svg }];
}

export function drawBottle(pen: Pen, { in: hand }: Of<'bottle'>, body: Skeleton): Part[] {
  const arm = body.arms[hand === 'handL' ? 'L' : 'R'];
  const grip = along(arm.wrist, [arm.fingers, 7]);
  const axis = unit(arm.thumb);
  const { water, legsLine } = pen.colors;
  const shape = capsule(disc(pen, along(grip, [axis, -9]), 3.4), disc(pen, along(grip, [axis, 7]), 3.2));
  const cap = capsule(disc(pen, along(grip, [axis, 10]), 1.6), disc(pen, along(grip, [axis, 12]), 1.6));
  const edge = stroke(legsLine, pen.width);
  return [
    {
      near: near(pen, grip) + 3,
      svg: path(cap, { fill: pen.colors.cloth, ...edge }) + path(shape, { fill: water, ...edge }),
    },
  ];
}

/** A box carried between both hands. */
export function drawCrate(pen: Pen, { size, front }: Of<'crate'>, body: Skeleton): Part[] {
  const hands = (['L', 'R'] as const).map((side) => along(body.arms[side].wrist, [body.arms[side].fingers, 7]));
  const [left = body.hips, right = body.hips] = hands;
  const middle = mix(left, right, 0.5);
  const half = size / 2;
  const low = add(middle, [-half * 0.4, -half * 1.2, -half * 0.85]);
  const high = add(middle, [half * 1.4, half * 0.5, half * 0.85]);
  const { wood, woodLine, woodLight } = pen.colors;
  const svg = box(pen, low, high, { fill: wood, line: woodLine, top: woodLight });
  return [{ near: front ? 60 : nearness(pen.camera, scale(add(low, high), 0.5)), svg }];
}

export function drawDot(pen: Pen, { at }: Of<'dot'>): Part[] {
  const [x, y] = project(pen.camera, at);
  const r = 3 * pen.camera.scale;
  const circle = `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="${pen.colors.arrow}"/>`;
  return [{ near: -100, svg: circle }];
}

/** Water up to a height, over everything below it. */
export function drawWater(pen: Pen, { y }: Of<'water'>): Part[] {
  const { camera, colors } = pen;
  const surface = toPixels(camera, flatten(camera, [0, y, 0]))[1];
  const wave: Point[] = [];
  for (let x = 0; x <= camera.width; x += 6)
    wave.push([x, surface + 0.9 * camera.scale * Math.sin((x / camera.width) * 40)]);
  const bottom: Point[] = [
    [camera.width, camera.height],
    [0, camera.height],
  ];
  const svg =
    path(closed([...wave, ...bottom]), { fill: colors.water, 'fill-opacity': '0.62' }) +
    path(line(wave), { fill: 'none', ...stroke(mixColor(colors.water, '#ffffff', 0.5), pen.width * 1.4) });
  return [{ near: 500, svg }];
}
