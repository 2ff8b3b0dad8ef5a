// Draws what stands in the room: chair, desk, bed, step, door frame, bar.
import { mixColor } from '../../palette/color.ts';
import type { PropOf } from '../../pose/schema/prop.ts';
import type { Vec } from '../../rig/vector.ts';
import type { DrawContext } from '../context.ts';
import type { Part } from '../layer.ts';
import { box, cylinder, type Paint } from './solid.ts';

/** Half the width and depth of a chair's seat, and its thickness, in centimetres. */
export const SEAT = { halfWidth: 22, halfDepth: 21, thick: 4 } as const;
/** Nearness of parts behind everything, and of those just behind the person. */
const FAR = -60;
const BEHIND = -50;

const wood = ({ colors }: DrawContext): Paint => ({ fill: colors.wood, line: colors.woodLine, top: colors.woodLight });
const post = (context: DrawContext, [x, y, z]: Vec, height: number, half = 1.8): string =>
  box(context, [x - half, y, z - half], [x + half, y + height, z + half], wood(context));

/** A chair, with a backrest and arms when it has them. */
export function drawChair(context: DrawContext, { x, h, back, arms, facing, front }: PropOf<'chair'>): Part[] {
  const { halfWidth: w, halfDepth: d, thick } = SEAT;
  const way = facing === 'left' ? -1 : 1;
  const rear = x - way * w;
  const pale: Paint = { fill: context.colors.woodLight, line: context.colors.woodLine };
  const legs = (z: number): string =>
    post(context, [x - w + 2, 0, z], h - thick) + post(context, [x + w - 2, 0, z], h - thick);
  const backrest = back
    ? post(context, [rear, h, -d + 2.5], 20, 1.5) +
      post(context, [rear, h, d - 2.5], 20, 1.5) +
      box(context, [rear - 1.6, h + 18, -d + 1], [rear + 1.6, h + 50, d - 1], pale)
    : '';
  const rail = (z: number): string =>
    arms
      ? post(context, [x + way * (w - 6), h, z], 20, 1.4) +
        box(context, [x - w, h + 20, z - 2.2], [x + w - 4, h + 22.5, z + 2.2], pale)
      : '';
  const seat = box(context, [x - w, h - thick, -d], [x + w, h, d], wood(context));
  // Seen from behind, the backrest is in front of the person.
  const backNear = -way * context.camera.back[0] > 0.3 ? 60 : BEHIND + 1;
  return [
    { near: FAR, svg: legs(-d + 2) + rail(-d - 2) },
    { near: BEHIND, svg: seat + legs(d - 2) },
    { near: backNear, svg: backrest },
    ...(arms ? [{ near: 8, svg: rail(d + 2) }] : []),
    ...(front ? [{ near: 50, svg: seat }] : []),
  ];
}

/** A desk, with a screen when it has one. */
export function drawDesk(context: DrawContext, { x, h, depth, screen }: PropOf<'desk'>): Part[] {
  const far = x + depth;
  const parts: Part[] = [
    { near: FAR + 2, svg: box(context, [far - 4, 0, -30], [far, h - 3, 30], wood(context)) },
    { near: FAR + 3, svg: box(context, [x, h - 3, -34], [far, h, 34], wood(context)) },
  ];
  if (screen) {
    const paint: Paint = { fill: context.colors.legs, line: context.colors.legsLine };
    const stand = box(context, [x + depth - 14, h, -3], [x + depth - 10, h + 8, 3], wood(context));
    parts.push({ near: FAR + 4, svg: stand + box(context, [far - 14, h + 6, -22], [far - 11, h + 34, 22], paint) });
  }
  return parts;
}

/** A bed. */
export function drawBed(context: DrawContext, { from, to, h }: PropOf<'bed'>): Part[] {
  const { cloth, clothLine } = context.colors;
  const mattress: Paint = { fill: mixColor(cloth, clothLine, 0.2), line: clothLine, top: cloth };
  return [
    {
      near: FAR,
      svg:
        box(context, [from, 0, -42], [to, h - 16, 42], wood(context)) +
        box(context, [from + 1, h - 16, -41], [to - 1, h, 41], mattress),
    },
  ];
}

/** A step. */
export function drawStep(context: DrawContext, { x, h, depth, front }: PropOf<'step'>): Part[] {
  return [{ near: front ? 50 : BEHIND, svg: box(context, [x, 0, -24], [x + depth, h, 24], wood(context)) }];
}

/** A box. */
export function drawBox(context: DrawContext, { from, to, front }: PropOf<'box'>): Part[] {
  return [{ near: front ? 50 : BEHIND, svg: box(context, from, to, wood(context)) }];
}

/** A door frame. */
export function drawDoor(context: DrawContext, { x, z, h, front }: PropOf<'door'>): Part[] {
  const frame = (side: number): string => post(context, [x, 0, side], h, 3.2);
  const lintel = box(context, [x - 3.2, h, -z - 3], [x + 3.2, h + 6, z + 3], wood(context));
  return [
    { near: FAR, svg: frame(-z) + lintel },
    { near: front ? 50 : BEHIND, svg: frame(z) },
  ];
}

/** A bar to hang from, with posts when it has them. */
export function drawBar(context: DrawContext, { at: [x, y], len, post: posts }: PropOf<'bar'>): Part[] {
  const { gear, gearLine } = context.colors;
  const poles = posts ? post(context, [x, 0, -len / 2], y) + post(context, [x, 0, len / 2], y) : '';
  return [{ near: BEHIND, svg: poles + cylinder(context, [x, y, 0], 2, len, { fill: gear, line: gearLine }) }];
}
