// Draws what is held: straps, bands, towels, bottles, a crate.
import type { Prop, PropOf } from '../../pose/schema/prop.ts';
import type { Skeleton } from '../../rig/skeleton.ts';
import { add, along, mix, scale, unit, type Vec } from '../../rig/vector.ts';
import { nearness, project } from '../camera.ts';
import { disc, type DrawContext, near } from '../context.ts';
import type { Part } from '../layer.ts';
import { capsule } from '../svg/capsule.ts';
import { line, path, stroke } from '../svg/svg.ts';
import { box } from './solid.ts';

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

/** A strap, band or towel from one part of the body or of the room to the next. */
export function drawStrap(context: DrawContext, { type, along: places, front }: Strap, body: Skeleton): Part[] {
  const points = places.map((place) => placeOf(body, place));
  const flat = points.map((p) => project(context.camera, p));
  const { gear, gearLine, cloth, clothLine } = context.colors;
  const [fill, edge] = type === 'towel' ? [cloth, clothLine] : [gear, gearLine];
  const width = THICK[type] * context.camera.scale;
  const svg =
    path(line(flat), { fill: 'none', ...stroke(edge, width + context.width * 2) }) +
    path(line(flat), { fill: 'none', ...stroke(fill, width) });
  const nearest = Math.max(...points.map((p) => near(context, p)));
  return [{ near: front ? 60 : nearest - 1, svg }];
}

/** A bottle in one hand. */
export function drawBottle(context: DrawContext, { in: hand }: PropOf<'bottle'>, body: Skeleton): Part[] {
  const arm = body.arms[hand === 'handL' ? 'L' : 'R'];
  const grip = along(arm.wrist, [arm.fingers, 7]);
  const axis = unit(arm.thumb);
  const { water, legsLine } = context.colors;
  const shape = capsule(disc(context, along(grip, [axis, -9]), 3.4), disc(context, along(grip, [axis, 7]), 3.2));
  const cap = capsule(disc(context, along(grip, [axis, 10]), 1.6), disc(context, along(grip, [axis, 12]), 1.6));
  const edge = stroke(legsLine, context.width);
  return [
    {
      near: near(context, grip) + 3,
      svg: path(cap, { fill: context.colors.cloth, ...edge }) + path(shape, { fill: water, ...edge }),
    },
  ];
}

/** A box carried between both hands. */
export function drawCrate(context: DrawContext, { size, front }: PropOf<'crate'>, body: Skeleton): Part[] {
  const hands = (['L', 'R'] as const).map((side) => along(body.arms[side].wrist, [body.arms[side].fingers, 7]));
  const [left = body.hips, right = body.hips] = hands;
  const middle = mix(left, right, 0.5);
  const half = size / 2;
  const low = add(middle, [-half * 0.4, -half * 1.2, -half * 0.85]);
  const high = add(middle, [half * 1.4, half * 0.5, half * 0.85]);
  const { wood, woodLine, woodLight } = context.colors;
  const svg = box(context, low, high, { fill: wood, line: woodLine, top: woodLight });
  return [{ near: front ? 60 : nearness(context.camera, scale(add(low, high), 0.5)), svg }];
}
