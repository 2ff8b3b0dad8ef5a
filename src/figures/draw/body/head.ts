// Draws the head: an ellipsoid cut by the hairline, with eyes, nose, ears and a small smile as points on it, so that
// turning the head needs no further drawing.
import { HEAD } from '../../rig/measures.ts';
import type { Skeleton } from '../../rig/skeleton.ts';
import { along, dot, ORIGIN, type Point, scale, unit, type Vec } from '../../rig/vector.ts';
import { project } from '../camera.ts';
import { disc, type DrawContext, near } from '../context.ts';
import type { Part } from '../layer.ts';
import { capsule } from '../svg/capsule.ts';
import { ellipsoid } from '../svg/ellipsoid.ts';
import { hull } from '../svg/outline.ts';
import { closed, line, path, stroke } from '../svg/svg.ts';

type HeadParts = Pick<Skeleton, 'head' | 'headAxes'>;

/** A point of the head from its share of the half axes: to the right, up, to the front. */
const onHead = ({ head, headAxes: { right, up, front } }: HeadParts, [x, y, z]: Vec, size = 1): Vec =>
  along(head, [right, x * HEAD.wide * size], [up, y * HEAD.high * size], [front, z * HEAD.deep * size]);

/** The direction of the hair's side of the hairline, in shares of the half axes. */
const HAIR: Vec = unit([0, 0.72, -0.7]);
const HAIR_SIZE = 1.06;
const STEPS = 20;

/** Points on a unit sphere, about four hundred. */
const SPHERE: readonly Vec[] = Array.from({ length: (STEPS + 1) * STEPS }, (_, n): Vec => {
  const a = (Math.floor(n / STEPS) / STEPS) * Math.PI;
  const b = ((n % STEPS) / STEPS) * 2 * Math.PI;
  return [Math.sin(a) * Math.cos(b), Math.cos(a), Math.sin(a) * Math.sin(b)];
});
const HAIRY = SPHERE.filter((p) => dot(p, HAIR) >= 0);
/** The face, slimmer towards the jaw. */
const FACE = SPHERE.filter((p) => dot(p, HAIR) <= 0.04).map(([x, y, z]): Vec =>
  y < 0 ? [x * (1 + 0.1 * y), y, z * (1 + 0.05 * y)] : [x, y, z],
);
/** Hair that covers the ears and the nape. */
const BOB = SPHERE.filter(([, y, z]) => z < 0.12 && y < 0.3 && y > -0.97).map(([x, y, z]): Vec => [x, y * 0.92, z]);

const BOB_SIZE = 1.08;
/** All hair of a bob: what lies over the seen side of the head has one outline, from the crown to the jaw. */
const BOB_AND_CAP = [...HAIRY, ...BOB];

const CLOSE = { knot: { at: [0, 0.95, -0.62] as Vec, r: 4.6 } } as const;

/** Whether a point of the head with the outward direction `v` (in shares) is seen: 1 straight on, -1 from behind. */
function facing(context: DrawContext, { headAxes: { right, up, front } }: HeadParts, v: Vec): number {
  const normal = unit(along(ORIGIN, [right, v[0] / HEAD.wide], [up, v[1] / HEAD.high], [front, v[2] / HEAD.deep]));
  return dot(normal, context.camera.back);
}

/** How far from the edge of what is seen a point may be to matter for the outline, and how far from the hairline. */
const EDGE = { seen: 0.45, hairline: 0.16 } as const;

/** The points of a shape that can lie on its outline: those at the edge of the seen half and those along the hairline. */
function edgeOf(
  { camera: { back } }: DrawContext,
  { headAxes: { right, up, front } }: HeadParts,
  shape: readonly Vec[],
): Vec[] {
  const [x, y, z] = [dot(right, back) / HEAD.wide, dot(up, back) / HEAD.high, dot(front, back) / HEAD.deep];
  const most = EDGE.seen * Math.hypot(x, y, z);
  return shape.filter((p) => Math.abs(p[0] * x + p[1] * y + p[2] * z) < most || Math.abs(dot(p, HAIR)) < EDGE.hairline);
}

/** Fills shapes as one: outlined together first, so that no line shows where they overlap. */
function merged(context: DrawContext, shapes: readonly (readonly Point[])[]): string {
  const d = shapes
    .filter((points) => points.length > 2)
    .map((points) => closed(hull(points)))
    .join('');
  const { hair, hairLine } = context.colors;
  return path(d, { fill: hairLine, ...stroke(hairLine, context.width * 2) }) + path(d, { fill: hair });
}

const place = (context: DrawContext, of: HeadParts, shape: readonly Vec[], size: number): Point[] =>
  shape.map((p) => project(context.camera, onHead(of, p, size)));

/** How a bob falls: behind the face, and over the side of the head that is seen. */
function bobShapes(context: DrawContext, of: HeadParts): { readonly behind: Point[]; readonly over: Point[] } {
  const toward = dot(of.headAxes.front, context.camera.back);
  const nearSide = Math.sign(dot(of.headAxes.right, context.camera.back)) || 1;
  const seen = BOB_AND_CAP.filter((p) => facing(context, of, p) > -0.02 && (toward < -0.4 || p[0] * nearSide > 0.25));
  return {
    behind: place(context, of, BOB, BOB_SIZE),
    over: toward > 0.8 ? [] : place(context, of, seen, BOB_SIZE),
  };
}

function knotShape(context: DrawContext, of: HeadParts): string {
  const axes = [of.headAxes.right, of.headAxes.up, of.headAxes.front].map((v) => scale(v, CLOSE.knot.r));
  const points = ellipsoid(context.camera, onHead(of, CLOSE.knot.at), axes, 20);
  return path(closed(points), { fill: context.colors.hair, ...stroke(context.colors.hairLine, context.width) });
}

function ear(context: DrawContext, of: HeadParts, side: 1 | -1): string {
  const { right, up, front } = of.headAxes;
  const points = ellipsoid(
    context.camera,
    onHead(of, [side * 1.02, -0.06, -0.1]),
    [scale(right, 1.2), scale(up, 2.6), scale(front, 1.8)],
    16,
  );
  return path(closed(points), { fill: context.colors.skin, ...stroke(context.colors.skinLine, context.width * 0.9) });
}

function nose(context: DrawContext, of: HeadParts): string {
  const shape = capsule(
    disc(context, onHead(of, [0, 0, 0.98]), 0.9),
    disc(context, onHead(of, [0, -0.15, 1.12]), 1.35),
  );
  return path(shape, { fill: context.colors.skin, ...stroke(context.colors.skinLine, context.width * 0.9) });
}

function features(context: DrawContext, of: HeadParts): string {
  const { right, up, front } = of.headAxes;
  let svg = '';
  for (const side of [-1, 1]) {
    const eye = unit([side * 0.4, 0.1, 0.9]);
    if (facing(context, of, eye) <= 0.12) continue;
    const points = ellipsoid(
      context.camera,
      onHead(of, eye),
      [scale(right, 0.95), scale(up, 1.25), scale(front, 0.5)],
      12,
    );
    svg += path(closed(points), { fill: context.colors.face });
  }
  const smile: Point[] = [];
  for (let i = -4; i <= 4; i++) {
    const angle = (i / 4) * 0.26;
    const v = unit([Math.sin(angle), -0.42 + (0.06 * i * i) / 16, Math.cos(angle) * 0.95]);
    if (facing(context, of, v) > 0.1) smile.push(project(context.camera, onHead(of, [v[0] * 0.96, v[1], v[2]])));
  }
  if (smile.length > 2)
    svg += path(line(smile), { fill: 'none', ...stroke(context.colors.skinLine, context.width * 1.1) });
  return svg;
}

/** The head as one part. */
export function drawHead(context: DrawContext, body: Skeleton): Part {
  const { colors, width } = context;
  const style = colors.hairStyle;
  const face = path(closed(hull(edgeOf(context, body, FACE).map((p) => project(context.camera, onHead(body, p))))), {
    fill: colors.skin,
    ...stroke(colors.skinLine, width),
  });
  const toward = dot(body.headAxes.front, context.camera.back);
  const hairToward = facing(context, body, HAIR) > 0;
  const cap = place(context, body, edgeOf(context, body, HAIRY), HAIR_SIZE);
  const bob = style === 'bob' ? bobShapes(context, body) : { behind: [], over: [] };
  const knot = style === 'knot' ? knotShape(context, body) : '';
  const earsSeen = (low: number, high: number): string =>
    ([-1, 1] as const)
      .filter((side) => {
        const seen = side * dot(body.headAxes.right, context.camera.back);
        return style !== 'bob' && seen > low && seen < high;
      })
      .map((side) => ear(context, body, side))
      .join('');
  const knotBehind = toward > 0.2;
  const skin = face + features(context, body);
  const hairOver = merged(context, [cap, bob.over]);
  const behind = (knotBehind ? knot : '') + (toward > 0 ? merged(context, [bob.behind]) : '') + earsSeen(-0.35, 0.3);
  // Hair that faces away is drawn first and only its rim shows around the face.
  const head = hairToward ? skin + hairOver : merged(context, [cap]) + skin + merged(context, [bob.over]);
  const infront = earsSeen(0.299, 2) + (knotBehind ? '' : knot);
  const profile = nose(context, body);
  const svg = toward < 0 ? behind + profile + head + infront : behind + head + infront + profile;
  return { near: near(context, body.head), svg };
}
