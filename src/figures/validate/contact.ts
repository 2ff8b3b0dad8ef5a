// Whether what should carry the body touches something, and whether anything goes through the floor.
import { SEAT } from '../draw/props/furniture.ts';
import type { Prop } from '../pose/schema/prop.ts';
import type { SupportPart } from '../pose/vocabulary.ts';
import { crossSections, headDepth, reach } from '../rig/cross-sections.ts';
import { RADIUS } from '../rig/measures.ts';
import { SIDES } from '../rig/sides.ts';
import type { Skeleton } from '../rig/skeleton.ts';
import { along, distance, DOWN, type Vec } from '../rig/vector.ts';
import type { Wall } from '../solver/touch/wall.ts';

/** A point of the body and how thick the body is there. */
export type Blob = readonly [at: Vec, r: number];

/** The parts of the body that could meet a surface, with names for messages. */
export function blobs(body: Skeleton): (readonly [name: string, at: Vec, r: number])[] {
  const found: (readonly [string, Vec, number])[] = [];
  for (const side of SIDES) {
    const [leg, arm] = [body.legs[side], body.arms[side]];
    found.push(
      [`knee ${side}`, leg.knee, RADIUS.knee],
      [`ankle ${side}`, leg.ankle, RADIUS.ankle],
      [`heel ${side}`, leg.heel, RADIUS.heel],
      [`toes ${side}`, leg.toe, RADIUS.toe],
      [`elbow ${side}`, arm.elbow, RADIUS.elbow],
      [`wrist ${side}`, arm.wrist, RADIUS.wrist],
      [`fingers ${side}`, arm.tip, RADIUS.finger],
    );
  }
  for (const section of crossSections(body).slice(0, 8)) found.push(['trunk', section.centre, reach(section, DOWN)]);
  found.push(['head', body.head, headDepth(body)]);
  return found;
}

/** The lowest place of the body, negative when it is in the floor. */
export function lowest(body: Skeleton): { readonly name: string; readonly height: number } {
  let low = { name: '', height: Infinity };
  for (const [name, at, r] of blobs(body)) if (at[1] - r < low.height) low = { name, height: at[1] - r };
  return low;
}

function partBlobs(body: Skeleton, part: SupportPart): Blob[] {
  const side = part.endsWith('L') ? 'L' : 'R';
  const [arm, leg] = [body.arms[side], body.legs[side]];
  const cuts = crossSections(body);
  const under = (from: number, to: number): Blob[] =>
    cuts.slice(from, to).map((cut) => [cut.centre, Math.max(3.2, reach(cut, DOWN))]);
  switch (part) {
    case 'handL':
    case 'handR':
      return [
        [arm.wrist, RADIUS.wrist],
        [along(arm.wrist, [arm.fingers, 7]), RADIUS.palm],
        [arm.tip, RADIUS.finger],
      ];
    case 'forearmL':
    case 'forearmR':
      return [
        [arm.elbow, RADIUS.elbow],
        [arm.wrist, RADIUS.wrist],
      ];
    case 'kneeL':
    case 'kneeR':
      return [[leg.knee, RADIUS.knee]];
    case 'footL':
    case 'footR':
      return [
        [leg.heel, RADIUS.heel],
        [leg.ball, RADIUS.ball],
        [leg.toe, RADIUS.toe],
        [leg.ankle, RADIUS.ankle],
      ];
    case 'shoulderL':
    case 'shoulderR':
      return [[arm.shoulder, RADIUS.shoulder]];
    case 'buttocks':
      return [...under(0, 3), [leg.hip, RADIUS.hip], [body.legs.L.hip, RADIUS.hip]];
    case 'back':
      return under(4, 8);
    case 'belly':
      return under(1, 6);
    case 'side':
      return under(0, 8);
    case 'head':
      return [[body.head, headDepth(body)]];
  }
}

interface Slab {
  readonly top: number;
  readonly from: number;
  readonly to: number;
}

function slabsOf(prop: Prop): Slab[] {
  if (prop.type === 'chair') {
    const seat = { top: prop.h, from: prop.x - SEAT.halfWidth - 4, to: prop.x + SEAT.halfWidth + 4 };
    const rear = prop.x + (prop.facing === 'left' ? 1 : -1) * SEAT.halfWidth;
    const arms = prop.arms ? [{ ...seat, top: prop.h + 22.5 }] : [];
    return [seat, ...arms, ...(prop.back ? [{ top: prop.h + 50, from: rear - 8, to: rear + 8 }] : [])];
  }
  if (prop.type === 'box') return [{ top: prop.to[1], from: prop.from[0], to: prop.to[0] }];
  if (prop.type === 'bed') return [{ top: prop.h, from: prop.from, to: prop.to }];
  if (prop.type === 'step' || prop.type === 'desk') return [{ top: prop.h, from: prop.x, to: prop.x + prop.depth }];
  if (prop.type === 'pillow')
    return [{ top: prop.at[1] + prop.ry, from: prop.at[0] - prop.rx, to: prop.at[0] + prop.rx }];
  return [];
}

/** How far a blob is from the nearest thing that could carry it; negative inside. */
function gapTo([at, r]: Blob, props: readonly Prop[], wall: Wall | undefined): number {
  const gaps = [Math.abs(at[1] - r)];
  for (const { top, from, to } of props.flatMap(slabsOf))
    if (at[0] > from - r && at[0] < to + r) gaps.push(Math.abs(at[1] - r - top));
  if (wall) gaps.push(Math.abs(Math.abs(at[0] - wall.x) - r));
  for (const prop of props) {
    if (prop.type === 'ball') gaps.push(Math.abs(distance(at, [prop.x, prop.y ?? prop.r, prop.z]) - prop.r - r));
    if (prop.type === 'roller') gaps.push(Math.abs(Math.hypot(at[0] - prop.x, at[1] - prop.y) - prop.r - r));
    if (prop.type === 'bar') gaps.push(Math.abs(Math.hypot(at[0] - prop.at[0], at[1] - prop.at[1]) - r));
  }
  return Math.min(...gaps);
}

/** A declared support may be this far from what it rests on. */
const TOUCH = 3;

/** Declared supports that touch nothing. */
export function supportComplaints(
  body: Skeleton,
  supports: readonly SupportPart[],
  props: readonly Prop[],
  wall: Wall | undefined,
): string[] {
  return supports.flatMap((part) => {
    const gap = Math.min(...partBlobs(body, part).map((blob) => gapTo(blob, props, wall)));
    return gap > TOUCH
      ? [`${part} is named as a support but is ${gap.toFixed(1)} cm from anything that could carry it`]
      : [];
  });
}
