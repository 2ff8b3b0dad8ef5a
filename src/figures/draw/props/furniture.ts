// Draws what stands in the room: chair, desk, bed, step, door frame, bar.
import { mixColor } from '../../palette/color.ts';
import type { Prop } from '../../pose/schema/prop.ts';
import type { Vec } from '../../rig/vector.ts';
import type { Part, Pen } from '../pen.ts';
import { box, log, type Paint } from './solid.ts';

type Of<T extends Prop['type']> = Extract<Prop, { type: T }>;

/** Half the width and depth of a chair's seat. */
export const SEAT = { halfWidth: 22, halfDepth: 21, thick: 4 } as const;
/** Parts behind everything, and just behind the person. */
const FAR = -60;
const BEHIND = -50;

const wood = ({ colors }: Pen): Paint => ({ fill: colors.wood, line: colors.woodLine, top: colors.woodLight });
const post = (pen: Pen, [x, y, z]: Vec, height: number, half = 1.8): string =>
  box(pen, [x - half, y, z - half], [x + half, y + height, z + half], wood(pen));

export function drawChair(pen: Pen, { x, h, back, arms, facing, front }: Of<'chair'>): Part[] {
  const { halfWidth: w, halfDepth: d, thick } = SEAT;
  const way = facing === 'left' ? -1 : 1;
  const rear = x - way * w;
  const pale: Paint = { fill: pen.colors.woodLight, line: pen.colors.woodLine };
  const legs = (z: number): string => post(pen, [x - w + 2, 0, z], h - thick) + post(pen, [x + w - 2, 0, z], h - thick);
  const backrest = back
    ? post(pen, [rear, h, -d + 2.5], 20, 1.5) +
      post(pen, [rear, h, d - 2.5], 20, 1.5) +
      box(pen, [rear - 1.6, h + 18, -d + 1], [rear + 1.6, h + 50, d - 1], pale)
    : '';
  const rail = (z: number): string =>
    arms
      ? post(pen, [x + way * (w - 6), h, z], 20, 1.4) +
        box(pen, [x - w, h + 20, z - 2.2], [x + w - 4, h + 22.5, z + 2.2], pale)
      : '';
  const seat = box(pen, [x - w, h - thick, -d], [x + w, h, d], wood(pen));
  // Seen from behind, the backrest is in front of the person.
  const backNear = -way * pen.camera.back[0] > 0.3 ? 60 : BEHIND + 1;
  return [
    { near: FAR, svg: legs(-d + 2) + rail(-d - 2) },
    { near: BEHIND, svg: seat + legs(d - 2) },
    { near: backNear, svg: backrest },
    ...(arms ? [{ near: 8, svg: rail(d + 2) }] : []),
    ...(front ? [{ near: 50, svg: seat }] : []),
  ];
}

export function drawDesk(pen: Pen, { x, h, depth, screen }: Of<'desk'>): Part[] {
  const far = x + depth;
  const parts: Part[] = [
    { near: FAR + 2, svg: box(pen, [far - 4, 0, -30], [far, h - 3, 30], wood(pen)) },
    { near: FAR + 3, svg: box(pen, [x, h - 3, -34], [far, h, 34], wood(pen)) },
  ];
  if (screen) {
    const paint: Paint = { fill: pen.colors.legs, line: pen.colors.legsLine };
    const stand = box(pen, [x + depth - 14, h, -3], [x + depth - 10, h + 8, 3], wood(pen));
    parts.push({ near: FAR + 4, svg: stand + box(pen, [far - 14, h + 6, -22], [far - 11, h + 34, 22], paint) });
  }
  return parts;
}

export function drawBed(pen: Pen, { from, to, h }: Of<'bed'>): Part[] {
  const { cloth, clothLine } = pen.colors;
  const mattress: Paint = { fill: mixColor(cloth, clothLine, 0.2), line: clothLine, top: cloth };
  return [
    {
      near: FAR,
      svg:
        box(pen, [from, 0, -42], [to, h - 16, 42], wood(pen)) +
        box(pen, [from + 1, h - 16, -41], [to - 1, h, 41], mattress),
    },
  ];
}

export function drawStep(pen: Pen, { x, h, depth, front }: Of<'step'>): Part[] {
  return [{ near: front ? 50 : BEHIND, svg: box(pen, [x, 0, -24], [x + depth, h, 24], wood(pen)) }];
}

export function drawBox(pen: Pen, { from, to, front }: Of<'box'>): Part[] {
  return [{ near: front ? 50 : BEHIND, svg: box(pen, from, to, wood(pen)) }];
}

export function drawDoor(pen: Pen, { x, z, h, front }: Of<'door'>): Part[] {
  const frame = (side: number): string => post(pen, [x, 0, side], h, 3.2);
  const lintel = box(pen, [x - 3.2, h, -z - 3], [x + 3.2, h + 6, z + 3], wood(pen));
  return [
    { near: FAR, svg: frame(-z) + lintel },
    { near: front ? 50 : BEHIND, svg: frame(z) },
  ];
}

export function drawBar(pen: Pen, { at: [x, y], len, post: posts }: Of<'bar'>): Part[] {
  const { gear, gearLine } = pen.colors;
  const poles = posts ? post(pen, [x, 0, -len / 2], y) + post(pen, [x, 0, len / 2], y) : '';
  return [{ near: BEHIND, svg: poles + log(pen, [x, y, 0], 2, len, { fill: gear, line: gearLine }) }];
}
